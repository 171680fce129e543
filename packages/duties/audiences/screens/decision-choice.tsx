import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import css from './decision.module.css'

export type Choice<Value extends string> = { value: Value; label: string; keys: string }

type Props<Value extends string> = {
  label: string
  choices: readonly Choice<Value>[]
  value: Value | null
  onChange: (value: Value) => void
}

/** One of a few answers, each at one key; the chosen one stays marked until the decision is sent. */
export function DecisionChoice<Value extends string>({ label, choices, value, onChange }: Props<Value>) {
  return (
    <ul className={css.options} aria-label={label}>
      {choices.map((choice) => (
        <li key={choice.value}>
          <button
            type="button"
            className={css.option}
            aria-pressed={value === choice.value}
            aria-keyshortcuts={choice.keys.toUpperCase()}
            onClick={(event) => {
              // After a click the hand goes back to the keys: Enter must decide, not press the same line again.
              if (event.detail > 0) event.currentTarget.blur()
              onChange(choice.value)
            }}
          >
            <KeyHint keys={choice.keys} />
            <span>{choice.label}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
