import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { countriesIn, timeZones } from './countries.ts'
import css from './form.module.css'
import { Form } from './form.tsx'
import type { Preset, SetUp } from './set-up-page.tsx'
import { spokenLanguages } from './spoken-languages.ts'
import { useFields } from './use-fields.ts'

type Office = Pick<SetUp, 'officeName' | 'mayorTitle' | 'country' | 'timeZone' | 'locale'>
type Props = {
  preset: Preset | undefined
  start: SetUp
  error: unknown
  onBack: () => void
  onNext: (office: Office) => void
}

/** What the town hall is called, where it stands and what it speaks. */
export function SetUpOffice({ preset, start, error, onBack, onNext }: Props) {
  const t = useWords('people')
  const locale = useLocale()
  const { officeName, mayorTitle, country, timeZone, locale: spoken } = start
  const fields = useFields<Office>({ officeName, mayorTitle, country, timeZone, locale: spoken }, error)
  const usual = useMemo(
    () => (preset ? [{ country: preset.country, timeZone: preset.timeZone }, ...preset.otherCountries] : []),
    [preset],
  )
  const countries = useMemo(
    () =>
      countriesIn(
        locale,
        usual.map((one) => one.country),
      ),
    [locale, usual],
  )
  const zones = useMemo(() => timeZones(fields.values.timeZone), [fields.values.timeZone])
  const moveTo = (code: string) => {
    fields.set('country', code)
    const zone = usual.find((one) => one.country === code)?.timeZone
    if (zone) fields.set('timeZone', zone)
  }
  return (
    <div className={css.single}>
      <Form label={t('setUp.steps.office')} error={error} onSubmit={() => onNext(fields.values)}>
        <TextInput
          {...fields.text('officeName')}
          label={t('setUp.officeName')}
          placeholder={preset?.officeName}
          autoComplete="organization"
          maxLength={120}
          autoFocus
        />
        <TextInput {...fields.text('mayorTitle')} label={t('setUp.mayorTitle')} maxLength={60} />
        <div className={css.pair}>
          <NativeSelect
            {...fields.text('country')}
            label={t('setUp.country')}
            data={countries}
            onChange={(event) => moveTo(event.currentTarget.value)}
          />
          <NativeSelect {...fields.text('timeZone')} label={t('setUp.timeZone')} data={zones} />
        </div>
        <NativeSelect {...fields.text('locale')} label={t('setUp.locale')} data={spokenLanguages} />
        <div className={css.acts}>
          <Button variant="default" onClick={onBack}>
            {t('setUp.back')}
          </Button>
          <Button type="submit">{t('setUp.next')}</Button>
        </div>
      </Form>
    </div>
  )
}
