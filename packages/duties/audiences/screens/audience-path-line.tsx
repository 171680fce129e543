import { type Step, StepLine } from '@cabinet/ui/step-line.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import type { AudienceState } from '../rules/audience.ts'
import { pathOf } from './audience-path.ts'

/** Where the request stands between being asked and being closed. */
export function AudiencePathLine({ state }: { state: AudienceState }) {
  const t = useWords('audiences')
  const steps = pathOf(state).map(
    ({ stage, state: reached }, index): Step => ({
      id: stage,
      name: t(`path.${stage}`),
      initials: reached === 'done' ? '✓' : String(index + 1),
      state: reached,
    }),
  )
  return <StepLine steps={steps} />
}
