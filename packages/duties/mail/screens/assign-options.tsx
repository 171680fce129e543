import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import type { MouseEvent } from 'react'
import type { Addressee } from './assign-addressees.ts'
import css from './assign-decision.module.css'

export type Asking = 'anyone' | 'talk' | null

type Props = {
  quick: readonly Addressee[]
  chosen: ReadonlySet<string>
  /** The keys are printed where they act: on the deck. */
  withKeys: boolean
  asking: Asking
  onAsk: (asking: Asking) => void
  onToggle: (to: Addressee) => void
  onFound: (to: Addressee) => void
  find: (words: string) => Promise<readonly Addressee[]>
  hint: string
}

/** Who the letter may go to: the nine most used at one key each, then anybody by name. */
export function AssignOptions({ quick, chosen, withKeys, asking, onAsk, onToggle, onFound, find, hint }: Props) {
  const t = useWords('mail')
  const rows = [
    { keys: 'p', label: t('parapheur.assign.talk'), asks: 'talk' as const },
    { keys: 'i', label: t('parapheur.assign.to'), asks: 'anyone' as const },
  ]
  return (
    <ul className={css.options}>
      {quick.map((one, index) => (
        <li key={one.key}>
          <button
            type="button"
            className={css.option}
            aria-pressed={chosen.has(one.key)}
            aria-keyshortcuts={withKeys ? String(index + 1) : undefined}
            onClick={(event) => letGo(event, () => onToggle(one))}
          >
            {withKeys && <KeyHint keys={String(index + 1)} />}
            <bdi className={css.name}>{one.name}</bdi>
          </button>
        </li>
      ))}
      {rows.map(({ keys, label, asks }) => (
        <li key={keys}>
          {asking === asks ? (
            <div className={css.search}>
              <SearchSelect<Addressee>
                label={label}
                value={null}
                onChange={(found) => found && onFound(found)}
                find={find}
                keyOf={(one) => one.key}
                textOf={(one) => one.name}
                detailOf={(one) => one.detail}
                placeholder={hint}
                autoFocus
              />
            </div>
          ) : (
            <button
              type="button"
              className={css.option}
              aria-keyshortcuts={withKeys ? keys : undefined}
              onClick={() => onAsk(asks)}
            >
              {withKeys && <KeyHint keys={keys} />}
              {label}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** After a click the hand goes back to the keys: Enter must decide, not press the same line again. */
function letGo(event: MouseEvent<HTMLButtonElement>, act: () => void) {
  if (event.detail > 0) event.currentTarget.blur()
  act()
}
