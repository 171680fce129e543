import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Checkbox, Group, NumberInput } from '@mantine/core'
import css from './form.module.css'
import type { Settings } from './office-page.tsx'
import { Section } from './section.tsx'
import type { useFields } from './use-fields.ts'

/** The days the office never opens, and how long a forgotten screen stays open. */
export function OfficeHours({ fields }: { fields: ReturnType<typeof useFields<Settings>> }) {
  const t = useWords('people')
  const locale = useLocale()
  const idle = fields.pick('idleMinutes')
  const longest = fields.pick('absoluteHours')
  const weekend = fields.pick('weekend')
  return (
    <Section title={t('settings.hours')}>
      <Checkbox.Group
        label={t('settings.weekend')}
        value={weekend.value.map(String)}
        onChange={(days) => weekend.onChange(days.map(Number))}
        error={weekend.error}
      >
        <Group gap="md" mt={4}>
          {weekdaysIn(locale).map(({ value, label }) => (
            <Checkbox key={value} value={value} label={label} />
          ))}
        </Group>
      </Checkbox.Group>
      <div className={css.grid}>
        <NumberInput
          {...idle}
          label={t('settings.idleMinutes')}
          onChange={(value) => idle.onChange(Number(value))}
          min={5}
          max={480}
          allowDecimal={false}
        />
        <NumberInput
          {...longest}
          label={t('settings.absoluteHours')}
          onChange={(value) => longest.onChange(Number(value))}
          min={1}
          max={24}
          allowDecimal={false}
        />
      </div>
    </Section>
  )
}

/** Monday is 1 and Sunday 7; 5 January 1970 was a Monday. */
function weekdaysIn(locale: string): { value: string; label: string }[] {
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    value: String(day),
    label: name.format(new Date(Date.UTC(1970, 0, 4 + day))),
  }))
}
