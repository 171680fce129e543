import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import mail from '@cabinet/duties/mail/screens/today-mail.module.css'
import { QueueItem } from '@cabinet/ui/queue-item.tsx'
import { sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { AudienceList } from '../rules/lists.ts'
import { AudienceDue } from './audience-badges.tsx'
import { useAudiences } from './client.ts'

/** What may wait for somebody, the most pressing first; `late` is told by the badges of the others. */
const queues = ['to-decide', 'to-opine', 'received', 'to-schedule', 'to-report', 'mine'] as const
type Queue = (typeof queues)[number]

/** As many as tell what the queue is about. */
const shown = 3

/** The requests that wait for whoever is at the desk, and who is expected today; nothing when nothing does. */
export function TodayAudiences() {
  const may = useMay()
  const concerned = may('audiences.read') || may('audiences.follow')
  const { data: counts } = useQuery(useAudiences().counts.queryOptions(undefined, { enabled: concerned }))
  if (!counts) return null
  const mine = queues.filter((queue) => (counts[queue] ?? 0) > 0)
  const expected = counts.today ?? 0
  if (mine.length === 0 && expected === 0) return null
  return (
    <div className={mail.queues} style={{ marginBlockEnd: 16 }}>
      {expected > 0 && <Reception />}
      {mine.map((queue) => (
        <QueueCard key={queue} queue={queue} count={counts[queue] ?? 0} />
      ))}
    </div>
  )
}

const to = (list: AudienceList) => (list === 'mine' ? '/audiences/suites' : `/audiences?liste=${list}`)

function QueueCard({ queue, count }: { queue: Queue; count: number }) {
  const t = useWords('audiences')
  const locale = useLocale()
  const { data } = useQuery(useAudiences().list.queryOptions({ list: queue, limit: shown }))
  return (
    <section className={mail.queue} aria-labelledby={`audiences-${queue}`}>
      <div className={mail.head}>
        <h2 id={`audiences-${queue}`}>{t(`today.${queue}`)}</h2>
        <span className={mail.count}>{count}</span>
        <Link to={to(queue)}>{t('today.seeAll')}</Link>
      </div>
      {data?.rows.map((row) => (
        <QueueItem
          key={row.id}
          to={queue === 'mine' ? `/audiences/${row.id}` : `/audiences?liste=${queue}&demande=${row.id}`}
          title={row.contact || row.visitor}
          detail={row.subject}
          when={sayShortDay(row.receivedOn, locale)}
          reference={row.number}
          badge={<AudienceDue dueOn={row.dueOn} done={queue === 'to-report'} />}
        />
      ))}
    </section>
  )
}

/** Today's visitors, by the hour. */
function Reception() {
  const t = useWords('audiences')
  const { data } = useQuery(useAudiences().reception.queryOptions({ day: null }))
  const expected = data?.visits.filter((visit) => visit.ended === null) ?? []
  return (
    <section className={mail.queue} aria-labelledby="audiences-today">
      <div className={mail.head}>
        <h2 id="audiences-today">{t('today.reception')}</h2>
        <span className={mail.count}>{expected.length}</span>
        <Link to="/audiences/accueil">{t('today.seeAll')}</Link>
      </div>
      {expected.slice(0, shown).map((visit) => (
        <QueueItem
          key={visit.visitId}
          to={`/audiences/dossier/${visit.audienceId}`}
          title={visit.visitor}
          detail={visit.subject}
          when={visit.start.slice(11)}
          reference={visit.number}
        />
      ))}
    </section>
  )
}
