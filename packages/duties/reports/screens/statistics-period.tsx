import { isDay } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { NativeSelect } from '@mantine/core'
import { useSearchParams } from 'react-router'
import type { Period } from '../rules/period.ts'
import { bureaus } from '../rules/report.ts'
import { chosenPeriod, type PeriodChoice, periodChoices, typedPeriod } from '../rules/statistics-period.ts'
import css from './statistics.module.css'

/** The period chosen in the address; of two days that make none, the quarter is shown and the field says so. */
export function useChosenPeriod(): { choice: PeriodChoice; period: Period; isWrong: boolean } {
  const today = useToday()
  const [asked] = useFilter('periode', 'quarter')
  const [search] = useSearchParams()
  const choice = periodChoices.find((one) => one === asked) ?? 'quarter'
  if (choice !== 'own') return { choice, period: chosenPeriod(choice, today), isWrong: false }
  const typed = typedPeriod(search.get('du') ?? '', search.get('au') ?? '')
  return { choice, period: typed ?? chosenPeriod('quarter', today), isWrong: typed === null }
}

/** Which days, which bureau. */
export function StatisticsPeriod() {
  const t = useWords('reports')
  const { choice, period, isWrong } = useChosenPeriod()
  const [bureau, chooseBureau] = useFilter('bureau')
  const [search, setSearch] = useSearchParams()
  const write = (said: Record<string, string | null>) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries(said)) value === null ? after.delete(name) : after.set(name, value)
        return after
      },
      { replace: true },
    )
  const chosen = (next: string) =>
    next === 'own'
      ? write({ periode: 'own', du: period.from, au: period.to })
      : write({ periode: next === 'quarter' ? null : next, du: null, au: null })
  const dayOf = (name: string) => (isDay(search.get(name)) ? search.get(name) : null)
  return (
    <div className={css.filters}>
      <NativeSelect
        label={t('statistics.period.label')}
        value={choice}
        onChange={(event) => chosen(event.currentTarget.value)}
        data={periodChoices.map((value) => ({ value, label: t(`statistics.period.${value}`) }))}
      />
      {choice === 'own' && (
        <>
          <DayField label={t('statistics.period.from')} value={dayOf('du')} onChange={(day) => write({ du: day })} />
          <DayField
            label={t('statistics.period.to')}
            value={dayOf('au')}
            onChange={(day) => write({ au: day })}
            error={isWrong ? t('statistics.period.wrong') : undefined}
          />
        </>
      )}
      <NativeSelect
        label={t('statistics.bureau.label')}
        value={bureau}
        onChange={(event) => chooseBureau(event.currentTarget.value)}
        data={[
          { value: '', label: t('statistics.bureau.all') },
          ...bureaus.map((value) => ({ value, label: t(`drafting.bureau.${value}`) })),
        ]}
      />
    </div>
  )
}
