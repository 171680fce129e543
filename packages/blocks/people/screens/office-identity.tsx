import { useWords } from '@cabinet/words/use-words.ts'
import { NativeSelect, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { timeZones } from './countries.ts'
import css from './form.module.css'
import type { Settings } from './office-page.tsx'
import { Section } from './section.tsx'
import { spokenLanguages } from './spoken-languages.ts'
import type { useFields } from './use-fields.ts'

/** What the town hall is called and speaks, and whose name stands at its head. */
export function OfficeIdentity({ fields }: { fields: ReturnType<typeof useFields<Settings>> }) {
  const t = useWords('people')
  const zones = useMemo(() => timeZones(fields.values.timeZone), [fields.values.timeZone])
  return (
    <Section title={t('settings.office')}>
      <div className={css.grid}>
        <TextInput {...fields.text('name')} label={t('settings.name')} maxLength={120} />
        <TextInput {...fields.text('mayorTitle')} label={t('setUp.mayorTitle')} maxLength={60} />
        <TextInput {...fields.text('crest')} label={t('settings.crest')} maxLength={2} />
        <NativeSelect {...fields.text('locale')} label={t('setUp.locale')} data={spokenLanguages} />
        <NativeSelect {...fields.text('timeZone')} label={t('setUp.timeZone')} data={zones} />
      </div>
    </Section>
  )
}
