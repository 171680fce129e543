import type { Day } from '@cabinet/office/day.ts'
import { sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import css from './step-line.module.css'

export type Step = {
  id: string
  name: string
  initials?: string
  state: 'done' | 'current' | 'waiting' | 'blocked'
  /** When it was done, or since when it waits. */
  day?: Day | null | undefined
  /** What is asked: visa, avis, signature. */
  ask?: string | undefined
}

/** A circuit as a line of initials with dates; where it is stuck, it is red and says so. */
export function StepLine({ steps }: { steps: readonly Step[] }) {
  const t = useWords('ui')
  const locale = useLocale()
  return (
    <ol className={css.line} aria-label={t('steps.label')}>
      {steps.map(({ id, name, initials, state, day, ask }) => (
        <li key={id} className={`${css.step} ${css[state]}`} aria-current={state === 'current' ? 'step' : undefined}>
          <span className={css.round} aria-hidden>
            {initials ?? initialsOf(name)}
          </span>
          <span className={css.name}>{name}</span>
          {ask && <span className={css.name}>{ask}</span>}
          <span className={css.day}>
            {state === 'blocked' ? (
              `${t('steps.blocked')} `
            ) : (
              <span className="visually-hidden">{t(`steps.${state}`)} </span>
            )}
            {day && sayShortDay(day, locale)}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** “Mme Afi Sossou” → AS: titles and small words are not initials. */
export function initialsOf(name: string): string {
  const words = name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word) && !/^(M|Mme|Mlle|Mr|Mrs|Ms|Dr|Me)\.?$/.test(word))
  const first = words[0]?.[0] ?? name[0] ?? '?'
  return (first + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase()
}
