import { dayOf } from '@cabinet/office/day.ts'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import type { AudiencePage } from './client.ts'
import css from './request-sheet.module.css'

/** What the mayor decided, on whose behalf, and the letter that says so. */
export function RequestDecision({ page: { audience, names, reply } }: { page: AudiencePage }) {
  const t = useWords('audiences')
  const locale = useLocale()
  const timeZone = useTimeZone()
  if (!audience.decision && !reply) return null
  const by = names.decidedInPlaceOf
    ? t('opinion.inPlaceOf', { by: names.decidedBy ?? '', inPlaceOf: names.decidedInPlaceOf })
    : names.decidedBy
  const on = audience.decidedAt && sayDay(dayOf(new Date(audience.decidedAt), timeZone), locale)
  return (
    <section className={css.block} aria-labelledby="decision">
      <h2 id="decision">{t('decided.title')}</h2>
      {audience.decision && (
        <p>
          <b>{t(`decided.${audience.decision}`, { delegate: names.delegate ?? '', unit: names.unit ?? '' })}</b>{' '}
          <span className="small faint">{[by, on].filter(Boolean).join(' · ')}</span>
        </p>
      )}
      {audience.decisionNote && (
        <p className={css.text} dir="auto">
          {audience.decisionNote}
        </p>
      )}
      {reply && (
        <p className={css.row}>
          <Link to={`/courrier/${reply.id}`}>{t('decided.letter', { subject: reply.subject })}</Link>
          <span className="small faint">{reply.number ?? t('decided.letterDraft')}</span>
        </p>
      )}
    </section>
  )
}
