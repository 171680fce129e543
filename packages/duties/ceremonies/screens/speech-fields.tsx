import { PersonField } from '@cabinet/blocks/people/screens/person-field.tsx'
import type { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import type { useDirectory } from '@cabinet/duties/missions/screens/use-directory.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Autocomplete, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useCeremonies } from './client.ts'
import css from './speech.module.css'

export type SpeechFactsTyped = {
  title: string
  theme: string
  audience: string
  locale: 'fr' | 'en'
  on: string | null
  speakerId: string
  writerId: string
  minutes: number
  dueOn: string | null
}

type Props = {
  fields: ReturnType<typeof useFields<SpeechFactsTyped>>
  directory: NonNullable<ReturnType<typeof useDirectory>['data']>
  /** The day follows from the ceremony, the slot from its run of show. */
  fixed?: { day?: boolean; slot?: boolean }
}

/** What a speech is about, for whom, by whom, and how long. */
export function SpeechFields({ fields, directory, fixed = {} }: Props) {
  const t = useWords('ceremonies')
  const themes = useQuery(useCeremonies().speechThemes.queryOptions())
  const theme = fields.pick('theme')
  const minutes = fields.pick('minutes')
  return (
    <>
      <TextInput {...fields.text('title')} label={t('speech.field.title')} maxLength={200} required dir="auto" />
      <div className={css.two}>
        <Autocomplete
          {...theme}
          label={t('speech.field.theme')}
          description={t('speech.field.themeHint')}
          data={themes.data ?? []}
          maxLength={80}
        />
        <TextInput
          {...fields.text('audience')}
          label={t('speech.field.audience')}
          description={'\u00a0'}
          maxLength={200}
          dir="auto"
        />
      </div>
      <div className={css.two}>
        <PersonField {...fields.pick('speakerId')} label={t('speech.field.speaker')} directory={directory} />
        <PersonField {...fields.pick('writerId')} label={t('speech.field.writer')} directory={directory} />
      </div>
      <div className={css.two}>
        {!fixed.day && <DayField {...fields.pick('on')} label={t('speech.field.on')} />}
        <DayField {...fields.pick('dueOn')} label={t('speech.field.dueOn')} />
        {!fixed.slot && (
          <NumberInput
            {...minutes}
            label={t('speech.field.minutes')}
            onChange={(value) => minutes.onChange(Number(value) || 0)}
            min={0}
            max={240}
            allowDecimal={false}
          />
        )}
      </div>
      <SegmentedControl
        aria-label={t('speech.field.locale')}
        value={fields.values.locale}
        onChange={(value) => fields.set('locale', value === 'en' ? 'en' : 'fr')}
        data={[
          { value: 'fr', label: t('speech.field.fr') },
          { value: 'en', label: t('speech.field.en') },
        ]}
      />
    </>
  )
}
