import { useWords } from '@cabinet/words/use-words.ts'
import { NumberInput } from '@mantine/core'

type Props = {
  name: string
  value: number | null
  error: string | null
  description: string
  onChange: (workingDays: number | null) => void
}

/** A delay in working days; left empty, what the description says. */
export function SettingsDelayField({ name, value, error, description, onChange }: Props) {
  const t = useWords('mail')
  return (
    <NumberInput
      name={name}
      label={t('settings.workingDays')}
      description={description}
      value={value ?? ''}
      error={error}
      onChange={(typed) => onChange(typed === '' ? null : Number(typed))}
      min={1}
      max={250}
      allowDecimal={false}
    />
  )
}
