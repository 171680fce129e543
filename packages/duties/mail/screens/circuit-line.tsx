import { dayOf } from '@cabinet/office/day.ts'
import { type Step, StepLine } from '@cabinet/ui/step-line.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import css from './circuit-builder.module.css'
import { type CircuitStep, latestRound } from './circuit-story.ts'

const drawn = {
  passed: 'done',
  current: 'current',
  waiting: 'waiting',
  returned: 'blocked',
  dropped: 'waiting',
} as const

/** The circuit as a line of initials with dates; a return is red. */
export function CircuitLine({ circuit }: { circuit: readonly CircuitStep[] }) {
  const t = useWords('mail')
  const timeZone = useTimeZone()
  const steps = latestRound(circuit).map(({ id, kind, state, name, decidedByName, decidedAt, reachedAt }): Step => {
    const at = decidedAt ?? reachedAt
    return {
      id,
      name: decidedByName || name,
      state: drawn[state],
      day: at ? dayOf(new Date(at), timeZone) : null,
      ask: t(`parapheur.circuit.${kind}`),
    }
  })
  if (steps.length)
    return (
      <div className={css.way}>
        <StepLine steps={steps} />
      </div>
    )
  return <p className="muted">{t('parapheur.circuit.none')}</p>
}
