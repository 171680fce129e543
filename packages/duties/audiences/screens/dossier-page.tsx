import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { sayDay, sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { AudienceDue, AudienceFlags } from './audience-badges.tsx'
import { AudienceMissing } from './audience-missing.tsx'
import { useMotiveLabel } from './choices.ts'
import { type AudiencesAnswers, useAudiences } from './client.ts'
import { DossierDoor } from './dossier-door.tsx'
import css from './dossier-page.module.css'
import { AskedBefore } from './known.tsx'
import { Opinions } from './opinions.tsx'
import { useSayTime } from './say-time.ts'

type Dossier = AudiencesAnswers['dossier']

/** Thirty seconds before the door opens: who, what they want, what was thought, what is still owed to them. */
export function DossierPage() {
  const t = useWords('audiences')
  const { id = '' } = useParams()
  const dossier = useQuery(useAudiences().dossier.queryOptions({ audienceId: id }))
  if (dossier.error?.data?.code === 'NOT_FOUND') return <AudienceMissing />
  return (
    <Page title={t('dossier.title')} badge={dossier.data?.row?.number} actions={<DossierDoor audienceId={id} />}>
      <QueryView query={dossier} shape="page">
        {(data) => <Read dossier={data} />}
      </QueryView>
    </Page>
  )
}

function Read({ dossier }: { dossier: Dossier }) {
  const t = useWords('audiences')
  const locale = useLocale()
  const sayTime = useSayTime()
  const { motiveLabel } = useMotiveLabel()
  const { row, before, owed, letters, opinions } = dossier
  if (!row) return null
  const when = row.start && t('at', { day: sayLongDay(row.start.slice(0, 10), locale, true), time: sayTime(row.start) })
  return (
    <article className={css.dossier}>
      <header className={css.head}>
        {when && <p className={css.when}>{when}</p>}
        <h2 className={css.who} dir="auto">
          {dossier.visitor}
        </h2>
        <p className={css.line} dir="auto">
          {[
            row.contact !== dossier.visitor && row.contact,
            row.partySize > 1 && t('people', { count: row.partySize }),
            dossier.companions,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className={css.badges}>
          <AudienceFlags {...row} />
          <AskedBefore repeat={dossier.repeat} />
        </p>
      </header>
      <section className={css.wants} aria-labelledby="wants">
        <h3 id="wants">{motiveLabel(row.motive)}</h3>
        <p dir="auto">{dossier.subject}</p>
        {dossier.details && (
          <p className={css.details} dir="auto">
            {dossier.details}
          </p>
        )}
        {dossier.urgencyReason && <p className={css.hurry}>{dossier.urgencyReason}</p>}
      </section>
      {opinions.length > 0 && <Opinions opinions={opinions} isUrgent={row.urgent} isLarge />}
      {dossier.decisionNote && <Told title={t('dossier.decisionNote')} text={dossier.decisionNote} />}
      <section aria-labelledby="owed" className={css.part}>
        <h3 id="owed">{t('dossier.owed')}</h3>
        {owed.length === 0 ? (
          <p className="muted">{t('known.noPromise')}</p>
        ) : (
          <ul className={css.list}>
            {owed.map((one) => (
              <li key={one.id}>
                <span dir="auto">{one.text}</span> <span className="muted">{one.leadName}</span>{' '}
                <AudienceDue dueOn={one.dueOn} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="before" className={css.part}>
        <h3 id="before">{t('dossier.before')}</h3>
        <p>
          {before.asked === 0
            ? t('known.noAudience')
            : t('dossier.counts', { asked: before.asked, received: before.received })}
        </p>
        {before.last && (
          <p dir="auto">
            <Link to={`/audiences/${before.last.id}`}>{sayDay(before.last.receivedOn, locale)}</Link> ·{' '}
            {before.last.subject}
            {before.last.report && <span className={css.report}>{before.last.report}</span>}
          </p>
        )}
        {letters.map((letter) => (
          <p key={letter.id} dir="auto">
            <Link to={`/courrier/${letter.id}`} className="num">
              {letter.number ?? t('known.draft')}
            </Link>{' '}
            {letter.subject}
          </p>
        ))}
      </section>
    </article>
  )
}

function Told({ title, text }: { title: string; text: string }) {
  return (
    <section className={css.part}>
      <h3>{title}</h3>
      <p dir="auto">{text}</p>
    </section>
  )
}
