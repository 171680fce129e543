import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { TextInput } from '@mantine/core'
import css from './invitation.module.css'

type Named = { civility: string; name: string; function: string }
type Props = { substitute: Named; error: unknown; onChange: (patch: Partial<Named>) => void }

/** Who would come instead; the office says yes or no before they are expected. */
export function InvitationSubstitute({ substitute, error, onChange }: Props) {
  const t = useWords('ceremonies')
  const refused = useFields(substitute, error, 'substitute.')
  return (
    <fieldset className={css.whom}>
      <legend>{t('guests.card.whoTitle')}</legend>
      <p className="small muted">{t('guests.card.whoHelp')}</p>
      <TextInput
        label={t('guests.card.civility')}
        value={substitute.civility}
        onChange={(event) => onChange({ civility: event.currentTarget.value })}
        maxLength={60}
        dir="auto"
      />
      <TextInput
        label={t('guests.card.name')}
        value={substitute.name}
        error={substitute.name === '' && refused.text('name').error}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        maxLength={200}
        dir="auto"
      />
      <TextInput
        label={t('guests.card.function')}
        value={substitute.function}
        onChange={(event) => onChange({ function: event.currentTarget.value })}
        maxLength={300}
        dir="auto"
      />
    </fieldset>
  )
}
