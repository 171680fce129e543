import { LeadField, useLeads } from '@cabinet/blocks/people/screens/lead-field.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { CloseButton } from '@mantine/core'
import { useState } from 'react'
import { type Asking, CommitmentDialog } from './commitment-dialog.tsx'
import css from './commitment-page.module.css'

type Props = Asking & {
  about: string
  helpers: readonly { key: string; name: string }[]
  onHelpers: (helpers: string[]) => void
}

/** Who lends the lead a hand; one still answers. */
export function CommitmentHelpers({ helpers, onHelpers, ...rest }: Props) {
  const t = useWords('directives')
  const { leads } = useLeads()
  const [keys, setKeys] = useState(helpers.map((one) => one.key))
  const nameOf = (key: string) => [...leads, ...helpers].find((one) => one.key === key)?.name ?? t('board.act.somebody')
  return (
    <CommitmentDialog
      {...rest}
      title={t('board.act.title.helpers')}
      action={t('board.act.keep')}
      isTouched={keys.length !== helpers.length}
      onSubmit={() => onHelpers(keys)}
    >
      <ul className={css.plain}>
        {keys.map((key) => (
          <li key={key} className={css.helper}>
            <span dir="auto">{nameOf(key)}</span>
            <CloseButton
              aria-label={t('board.act.withoutHelper', { name: nameOf(key) })}
              onClick={() => setKeys(keys.filter((one) => one !== key))}
            />
          </li>
        ))}
      </ul>
      {keys.length < 10 && (
        <LeadField
          label={t('board.act.addHelper')}
          value={null}
          onChange={(key) => key && setKeys([...new Set([...keys, key])])}
        />
      )}
    </CommitmentDialog>
  )
}
