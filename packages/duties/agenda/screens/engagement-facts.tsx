import { Facts } from '@cabinet/ui/facts.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import { useKindWords } from './choices.ts'
import type { EngagementPage } from './client.ts'
import css from './engagement.module.css'
import { AnswerOf, isOff, StateOf } from './engagement-state.tsx'
import { useRepeatWords } from './repeat-words.ts'
import { useTimeWords } from './time-words.ts'

/** What it is, when, and how sure: the top of the panel and of the page. */
export function EngagementHead({ page }: { page: EngagementPage }) {
  const t = useWords('agenda')
  const { whole } = useTimeWords()
  const { kindLabel } = useKindWords()
  const { ruleSentence } = useRepeatWords()
  const { engagement, series, timeZone, stateByName } = page
  const abroad = !engagement.allDay && engagement.timeZone !== timeZone
  const here = { start: engagement.hereStart, end: engagement.hereEnd, allDay: engagement.allDay }
  return (
    <div className={css.head}>
      <h2 className={isOff(engagement.state) ? `${css.title} ${css.off}` : css.title} dir="auto">
        {engagement.title}
      </h2>
      <div className="num">
        {whole(here)}
        {abroad && (
          <div className="small muted">{t('when.there', { when: whole(engagement), zone: engagement.timeZone })}</div>
        )}
        {series && (
          <div className="small muted">
            {ruleSentence(series.rule, series.start)}
            {series.isChanged && ` · ${t('series.changed')}`}
          </div>
        )}
      </div>
      <div className={css.badges}>
        <StateOf state={engagement.state} />
        <span className="small muted">{kindLabel(engagement.kind)}</span>
        <span className="small muted">{t(`confidentiality.${engagement.confidentiality}`)}</span>
        <AnswerOf answer={engagement.answer} />
      </div>
      {engagement.stateReason && (
        <p className="small muted" dir="auto">
          {t('state.because', { name: stateByName, reason: engagement.stateReason })}
        </p>
      )}
    </div>
  )
}

/** What is known of it; facts without a value are left out. */
export function EngagementFacts({ page }: { page: EngagementPage }) {
  const t = useWords('agenda')
  const { length } = useTimeWords()
  const { engagement, place, diaries, participants, source, reply, before, after, madeByName } = page
  const minutes = (count: number) => (count > 0 ? length(count) : '')
  const others = diaries.filter((one) => one.part !== 'represents')
  return (
    <Facts
      facts={[
        { label: t('fact.diary'), value: others.map((one) => one.name).join(', ') },
        { label: t('fact.place'), value: [place?.name, engagement.place, place?.address].filter(Boolean).join(', ') },
        {
          label: t('fact.contact'),
          value: engagement.contactName && (
            <>
              {engagement.contactName}{' '}
              {engagement.contactPhone && (
                <a href={`tel:${engagement.contactPhone.replace(/[^+\d]/g, '')}`}>{engagement.contactPhone}</a>
              )}
            </>
          ),
        },
        {
          label: t('fact.people'),
          value:
            participants.length > 0 ? (
              <ul className={css.list}>
                {participants.map((one) => (
                  <li key={one.id}>
                    {one.name}
                    {one.function && <span className="muted"> · {one.function}</span>}
                    {one.response !== 'unknown' && <span className="faint"> · {t(`response.${one.response}`)}</span>}
                  </li>
                ))}
              </ul>
            ) : null,
        },
        {
          label: t('fact.before'),
          value: minutes(engagement.preparation + engagement.travelBefore),
        },
        { label: t('fact.after'), value: minutes(engagement.travelAfter + engagement.debriefing) },
        { label: t('form.brief'), value: engagement.brief && <span className={css.text}>{engagement.brief}</span> },
        {
          label: t('form.speech'),
          value: [engagement.speech, minutes(engagement.speechMinutes)].filter(Boolean).join(' · '),
        },
        { label: t('form.dress'), value: engagement.dress },
        { label: t('form.decisionOwed'), value: engagement.decisionOwed },
        {
          label: t('fact.source'),
          value: source && (
            <Link to={sourcePath[source.kind](source.id)}>
              {[source.number, source.title].filter(Boolean).join(' · ') || t(`source.${source.kind}`)}
            </Link>
          ),
        },
        {
          label: t('fact.reply'),
          value: reply && <Link to={`/courrier/${reply.id}`}>{reply.number ?? reply.subject}</Link>,
        },
        { label: t('fact.putOffFrom'), value: before && <EngagementLink link={before} /> },
        {
          label: t('fact.followedBy'),
          value: after.length > 0 ? after.map((one) => <EngagementLink key={one.ref} link={one} />) : null,
        },
        { label: t('fact.madeBy'), value: madeByName },
      ]}
    />
  )
}

const sourcePath = {
  letter: (id: string) => `/courrier/${id}`,
  audience: (id: string) => `/audiences/${id}`,
  mission: (id: string) => `/missions/${id}`,
  ceremony: (id: string) => `/ceremonies/${id}`,
  meeting: (id: string) => `/reunions/${id}`,
} as const

function EngagementLink({ link }: { link: NonNullable<EngagementPage['before']> }) {
  const { whole } = useTimeWords()
  return (
    <Link to={`/agenda/rendez-vous/${link.ref}`}>
      {link.title}, {whole({ start: link.start, end: link.start, allDay: true })}
    </Link>
  )
}
