import { useWords } from '@cabinet/words/use-words.ts'
import { NumberInput, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { RequestDraft } from './register-draft.ts'
import type { TextFieldName } from './register-form.tsx'
import css from './register-page.module.css'

type Props = {
  draft: RequestDraft
  say: (field: string) => ReactNode
  text: (field: TextFieldName, max: number) => Record<string, unknown>
  onChange: (change: Partial<RequestDraft>) => void
}

/** Who comes, with whom, and how to reach them. */
export function RegisterComing({ draft, say, text, onChange }: Props) {
  const t = useWords('audiences')
  const isOther = draft.asker !== null && draft.asker.kind !== 'citizen'
  return (
    <>
      {isOther && (
        <TextInput {...text('visitor', 200)} placeholder={draft.asker?.spokesperson || t('entry.visitorPlaceholder')} />
      )}
      <div className={css.pair}>
        <TextInput {...text('phone', 40)} type="tel" />
        <TextInput {...text('email', 254)} type="email" />
      </div>
      <div className={css.uneven}>
        <TextInput {...text('companions', 500)} placeholder={t('entry.companionsHint')} />
        <NumberInput
          name="partySize"
          label={t('entry.partySize')}
          value={draft.partySize}
          error={say('partySize')}
          onChange={(typed) => onChange({ partySize: typed === '' ? 1 : Number(typed) })}
          min={1}
          max={50}
          allowDecimal={false}
        />
      </div>
    </>
  )
}
