import { dayOf } from '@cabinet/office/day.ts'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { currentStep, lastReturn } from './circuit-story.ts'
import type { LetterPage } from './client.ts'
import css from './draft-page.module.css'

/** Why the draft came back: the first thing its author reads, until it goes round again. */
export function DraftReturned({ page: { circuit, letter } }: { page: LetterPage }) {
  const t = useWords('mail')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const returned = lastReturn(circuit)
  if (!returned || letter.signedAt || currentStep(circuit)) return null
  const day = returned.decidedAt && sayLongDay(dayOf(new Date(returned.decidedAt), timeZone), locale)
  return (
    <div className={css.returned} role="alert">
      <b>
        {t('parapheur.draft.returned', { who: returned.decidedByName || returned.name })}{' '}
        {day && t('parapheur.draft.returnedOn', { day })}
      </b>
      <p className="reading" dir="auto">
        {returned.reason}
      </p>
    </div>
  )
}
