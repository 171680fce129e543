import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation } from '@tanstack/react-query'
import { type MailSettings, useMail, useRefreshMail } from './client.ts'
import { SettingsChoices } from './settings-choices.tsx'
import { useDelayWords } from './settings-delay.ts'
import { SettingsTypeForm } from './settings-type-form.tsx'

/** The types of letter, in the order in which the register offers them. */
export function SettingsTypes({ rows }: { rows: MailSettings['types'] }) {
  const t = useWords('mail')
  const { sayDays } = useDelayWords()
  const refresh = useRefreshMail()
  const save = useMutation(useMail().saveLetterType.mutationOptions({ onSuccess: refresh }))
  return (
    <SettingsChoices
      kind="types"
      rows={rows}
      detailOf={({ workingDays }) => (workingDays === null ? t('settings.noAnswer') : sayDays(workingDays))}
      error={save.error}
      onSave={save.mutate}
      form={(props) => <SettingsTypeForm {...props} />}
    />
  )
}
