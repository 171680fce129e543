import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { dayOf } from '@cabinet/office/day.ts'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { CircuitLine } from './circuit-line.tsx'
import { currentStep, lastReturn } from './circuit-story.ts'
import type { LetterPage } from './client.ts'
import css from './parapheur-page.module.css'

/** In one line what is asked, by whom and since when; then what the letter is, and its way so far. */
export function ParapheurAsk({ page: { letter, circuit, registeredBy, draft } }: { page: LetterPage }) {
  const t = useWords('mail')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const absent = useInPlaceOf(circuit)
  const step = currentStep(circuit)
  const returned = lastReturn(circuit)
  if (!step) return null
  const day = step.reachedAt ? sayShortDay(dayOf(new Date(step.reachedAt), timeZone), locale) : ''
  return (
    <div className={css.ask}>
      <div className={css.asked}>
        <p>
          <StateBadge tone="sign">{t(`parapheur.folder.ask.${step.kind}`, { by: registeredBy, day })}</StateBadge>{' '}
          {absent && <StateBadge tone="soon">{t('parapheur.folder.inPlaceOf', { name: absent })}</StateBadge>}
        </p>
        <h2 className={css.subject} dir="auto">
          {letter.subject}
        </h2>
        {draft?.recipient && (
          <p className="small muted" dir="auto">
            {t('parapheur.folder.to', {
              recipient: draft.recipient.split('\n').filter(Boolean).slice(0, 2).join(', '),
            })}
          </p>
        )}
        {returned && (
          <p className={css.wasReturned}>
            {t('parapheur.draft.returned', { who: returned.decidedByName || returned.name })}
            {' : '}
            <span dir="auto">{returned.reason}</span>
          </p>
        )}
      </div>
      <div className={css.way}>
        <CircuitLine circuit={circuit} />
      </div>
    </div>
  )
}

/** Whose desk this is, when it is not one's own. */
export function useInPlaceOf(circuit: LetterPage['circuit']): string | null {
  const { data: me } = useQuery(usePeople().me.queryOptions())
  const step = currentStep(circuit)
  return me && step && step.personId !== me.person.id ? step.name : null
}
