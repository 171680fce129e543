import { QueueItem } from '@cabinet/ui/queue-item.tsx'
import { sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { ListName } from '../rules/lists.ts'
import { useActs } from './acts.ts'
import { useLabels } from './choices.ts'
import { useMail } from './client.ts'
import { LetterDue } from './letter-badges.tsx'
import css from './today-mail.module.css'

type Queue = { list: ListName; to: string; act?: string; isHot?: boolean }

/** What may be waiting for somebody, the most pressing first. */
const queues: readonly Queue[] = [
  { list: 'to-sign', to: '/parapheur' },
  { list: 'to-assign', to: '/imputation', act: 'mail.assign' },
  { list: 'late', to: '/courrier/listes/late', isHot: true },
  { list: 'mine', to: '/courrier/listes/mine' },
  { list: 'unit', to: '/courrier/listes/unit', act: 'mail.hand-on' },
  { list: 'returned', to: '/courrier/listes/returned', act: 'mail.assign' },
  { list: 'to-dispatch', to: '/courrier/a-expedier', act: 'mail.dispatch' },
  { list: 'late-all', to: '/courrier/listes/late-all', act: 'mail.oversee', isHot: true },
  { list: 'drafts', to: '/courrier/listes/drafts' },
  { list: 'copies', to: '/courrier/listes/copies' },
]

/** As many as tell what the queue is about. */
const shown = 4

/** The mail that waits for whoever is at the desk, queue by queue; queues where nothing waits are not shown. */
export function TodayMail() {
  const t = useWords('mail')
  const acts = useActs()
  const { data: counts } = useQuery({ ...useMail().counts.queryOptions(), enabled: acts.has('mail.read') })
  if (!counts) return null
  const mine = queues.filter(({ act, list }) => (!act || acts.has(act)) && (counts[list] ?? 0) > 0)
  return (
    <div className={css.queues}>
      {mine.length === 0 && <p className="muted">{t('today.allClear')}</p>}
      {mine.map((queue) => (
        <QueueCard key={queue.list} queue={queue} count={counts[queue.list] ?? 0} />
      ))}
    </div>
  )
}

function QueueCard({ queue: { list, to, isHot }, count }: { queue: Queue; count: number }) {
  const t = useWords('mail')
  const locale = useLocale()
  const { instructionLabel } = useLabels()
  const { data } = useQuery(useMail().list.queryOptions({ list, limit: shown + 1 }))
  return (
    <section className={css.queue} aria-labelledby={`queue-${list}`}>
      <div className={css.head}>
        <h2 id={`queue-${list}`}>{t(`lists.title.${list}`)}</h2>
        <span className={isHot ? css.hot : css.count}>{count > 1000 ? t('lists.over', { count: 1000 }) : count}</span>
        <Link to={to}>{t('today.seeAll')}</Link>
      </div>
      {data?.rows.slice(0, shown).map((row) => (
        <QueueItem
          key={row.line?.id ?? row.id}
          to={`/courrier/${row.id}`}
          title={row.contact || row.subject}
          detail={row.contact ? row.subject : undefined}
          when={row.receivedOn && sayShortDay(row.receivedOn, locale)}
          reference={[row.number, row.line && instructionLabel(row.line.instruction)].filter(Boolean).join(' · ')}
          badge={<LetterDue dueOn={row.line?.dueOn ?? row.dueOn} />}
        />
      ))}
    </section>
  )
}
