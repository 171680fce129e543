import { type Day, isDay } from '@cabinet/office/day.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Checkbox, NativeSelect, TextInput, type TextInputProps } from '@mantine/core'
import { channels, confidentialities } from '../rules/letter.ts'
import type { RegisterDraft } from './register-draft.ts'
import { RegisterDue } from './register-due.tsx'
import css from './register-page.module.css'

export type TextField = 'subject' | 'theirReference' | 'broughtBy' | 'enclosures'

type Props = {
  draft: RegisterDraft
  today: Day
  say: (field: string) => string | undefined
  text: (field: TextField, max: number) => TextInputProps
  onChange: (change: Partial<RegisterDraft>) => void
}

/** How the letter came, who may read it, and when it is to be answered. */
export function RegisterParticulars({ draft, today, say, text, onChange }: Props) {
  const t = useWords('mail')
  return (
    <>
      <div className={css.how}>
        <NativeSelect
          name="channel"
          label={t('entry.channel')}
          value={draft.channel}
          onChange={(event) =>
            onChange({ channel: channels.find((one) => one === event.currentTarget.value) ?? 'post' })
          }
          data={channels.map((one) => ({ value: one, label: t(`channel.${one}`) }))}
        />
        <TextInput {...text('broughtBy', 200)} />
        <TextInput {...text('enclosures', 500)} />
      </div>
      <div className={css.rights}>
        <NativeSelect
          name="confidentiality"
          label={t('entry.confidentiality')}
          value={draft.confidentiality}
          onChange={(event) =>
            onChange({
              confidentiality: confidentialities.find((one) => one === event.currentTarget.value) ?? 'ordinary',
            })
          }
          data={confidentialities.map((one) => ({ value: one, label: t(`confidentiality.${one}`) }))}
        />
        <RegisterDue
          draft={draft}
          today={today}
          error={say('dueOn')}
          onChange={(dueOn) => onChange({ dueOn: dueOn && isDay(dueOn) ? dueOn : null })}
        />
        <Checkbox
          className={css.check ?? ''}
          name="urgent"
          label={t('entry.urgent')}
          checked={draft.urgent}
          onChange={(event) => onChange({ urgent: event.currentTarget.checked })}
        />
      </div>
    </>
  )
}
