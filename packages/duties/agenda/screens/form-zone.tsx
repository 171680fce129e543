import { fold } from '@cabinet/office/fold.ts'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import css from './form.module.css'

type Props = { value: string | null; office: string; onChange: (zone: string | null) => void }

const sayZone = (zone: string) => zone.split('/').slice(1).join(', ').replaceAll('_', ' ') || zone

/** Abroad, the hours are those of the clock there; at home nobody is asked. */
export function FormZone({ value, office, onChange }: Props) {
  const t = useWords('agenda')
  const [open, setOpen] = useState(value !== null)
  if (!open && value === null)
    return (
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setOpen(true)}>
        {t('form.elsewhere', { place: sayZone(office) })}
      </Button>
    )
  const find = async (words: string) =>
    Intl.supportedValuesOf('timeZone')
      .filter((zone) => fold(zone.replaceAll('_', ' ')).includes(fold(words)))
      .slice(0, 30)
  return (
    <div className={css.row}>
      <SearchSelect<string>
        label={t('form.zone')}
        value={value ?? office}
        onChange={(zone) => onChange(zone === office ? null : zone)}
        find={find}
        keyOf={(zone) => zone}
        textOf={(zone) => sayZone(zone)}
        detailOf={(zone) => zone}
      />
    </div>
  )
}
