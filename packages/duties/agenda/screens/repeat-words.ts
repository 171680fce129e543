import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { Local } from '../rules/local-time.ts'
import { type Repeat, sayRule } from '../rules/rule-text.ts'

/** The third of January 2000 was a Monday. */
const aDate = (weekday: number) => new Date(Date.UTC(2000, 0, 2 + weekday))

const positions = ['first', 'second', 'third', 'fourth', 'fifth'] as const

/** A rule as a sentence: « Toutes les 2 semaines, le lundi et le jeudi, jusqu’au 30 juin 2027 ». */
export function useRepeatWords() {
  const t = useWords('agenda')
  const locale = useLocale()
  const say = (options: Intl.DateTimeFormatOptions, date: Date) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date)
  const weekdayName = (weekday: number) => say({ weekday: 'long' }, aDate(weekday))
  const monthName = (month: number) => say({ month: 'long' }, new Date(Date.UTC(2000, month - 1, 1)))
  const join = (names: string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)

  const nthName = ({ nth, weekday }: NonNullable<Repeat['nthWeekday']>) =>
    t(`repeat.nth.${positions[nth - 1] ?? 'last'}`, { weekday: weekdayName(weekday) })
  const which = (repeat: Repeat) => {
    const { frequency, weekdays, monthDay, nthWeekday, month } = repeat
    if (frequency === 'daily' || frequency === 'weekly')
      return weekdays.length ? t('repeat.onDays', { days: join(weekdays.map(weekdayName)) }) : ''
    const day = nthWeekday
      ? nthName(nthWeekday)
      : monthDay === -1
        ? t('repeat.lastDay')
        : t('repeat.dayNumber', { day: monthDay ?? 1 })
    return frequency === 'yearly' && month ? t('repeat.inMonth', { day, month: monthName(month) }) : day
  }
  const sentence = (repeat: Repeat) => {
    const every = t(`repeat.every.${repeat.frequency}`, { count: repeat.interval })
    const end = repeat.count
      ? t('repeat.times', { count: repeat.count })
      : repeat.until
        ? t('repeat.untilDay', { day: sayLongDay(repeat.until, locale) })
        : ''
    return [every, which(repeat), end].filter(Boolean).join(', ')
  }
  const ruleSentence = (rule: string, start: Local) => {
    const said = sayRule(rule, start)
    if (!said) return ''
    return said.readable ? sentence(said.repeat) : t('repeat.asWritten', { rule: said.text })
  }
  return { sentence, ruleSentence, weekdayName, nthName }
}
