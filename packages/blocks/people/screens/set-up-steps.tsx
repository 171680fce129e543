import { useWords } from '@cabinet/words/use-words.ts'
import css from './set-up.module.css'

const steps = ['units', 'office', 'administrator'] as const
export type SetUpStep = (typeof steps)[number]

/** Where one is in the three pages of the first visit. */
export function SetUpSteps({ step }: { step: SetUpStep }) {
  const t = useWords('people')
  return (
    <ol className={css.steps}>
      {steps.map((one, index) => (
        <li key={one} aria-current={one === step ? 'step' : undefined} className={one === step ? css.here : undefined}>
          <span className={css.number}>{index + 1}</span> {t(`setUp.steps.${one}`)}
        </li>
      ))}
    </ol>
  )
}
