import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { NativeSelect, NumberInput, SegmentedControl } from '@mantine/core'
import { ordinals, type RuleDraft, weekdays } from './annual-date-words.ts'

type Props = { draft: RuleDraft; onChange: (draft: RuleDraft) => void }

/** On a date, or on the first, second… last of a weekday in a month. */
export function AnnualRuleFields({ draft, onChange }: Props) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const months = Array.from({ length: 12 }, (_, at) => ({
    value: String(at + 1),
    label: new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2001, at, 1))),
  }))
  // 1 January 2001 was a Monday.
  const dayName = (at: number) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2001, 0, at + 1)))
  const { month } = draft
  const switchTo = (by: string) =>
    onChange(
      by === 'date' ? { by: 'date', day: 1, month } : { by: 'weekday', ordinal: 'last', weekday: 'sunday', month },
    )
  return (
    <>
      <SegmentedControl
        aria-label={t('ceremony.annual.rule')}
        value={draft.by}
        onChange={switchTo}
        data={[
          { value: 'date', label: t('ceremony.annual.byDate') },
          { value: 'weekday', label: t('ceremony.annual.byWeekday') },
        ]}
      />
      <div className={formCss.pair}>
        {draft.by === 'date' ? (
          <NumberInput
            label={t('ceremony.annual.day')}
            value={draft.day}
            min={1}
            max={31}
            allowDecimal={false}
            onChange={(value) => onChange({ ...draft, day: Number(value) || 1 })}
          />
        ) : (
          <>
            <NativeSelect
              label={t('ceremony.annual.ordinal')}
              value={draft.ordinal}
              data={ordinals.map((value) => ({ value, label: t(`ceremony.ordinal.${value}`) }))}
              onChange={(event) => {
                const ordinal = ordinals.find((one) => one === event.currentTarget.value)
                if (ordinal) onChange({ ...draft, ordinal })
              }}
            />
            <NativeSelect
              label={t('ceremony.annual.weekday')}
              value={draft.weekday}
              data={weekdays.map((value, at) => ({ value, label: dayName(at) }))}
              onChange={(event) => {
                const weekday = weekdays.find((one) => one === event.currentTarget.value)
                if (weekday) onChange({ ...draft, weekday })
              }}
            />
          </>
        )}
        <NativeSelect
          label={t('ceremony.annual.month')}
          value={String(month)}
          data={months}
          onChange={(event) => onChange({ ...draft, month: Number(event.currentTarget.value) })}
        />
      </div>
    </>
  )
}
