import { addDays, type Day, isDay, mondayOf, monthOf, type Weekday, weekday } from '@cabinet/office/day.ts'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useLocale } from '@cabinet/words/use-words.ts'
import { useSearchParams } from 'react-router'
import { useTimeWords } from './time-words.ts'

export const boardViews = ['jour', 'semaine', 'mois', 'liste', 'cote-a-cote'] as const
export type ViewName = (typeof boardViews)[number]

/** The first day shown and the one after the last. */
export type Period = { from: Day; to: Day }

/** What a view shows around a day. A month is whole weeks. */
export function periodOf(view: ViewName, day: Day): Period {
  if (view === 'semaine') return { from: mondayOf(day), to: addDays(mondayOf(day), 7) }
  if (view === 'mois') {
    const from = mondayOf(firstOfMonth(day))
    return { from, to: addDays(mondayOf(addDays(monthLater(day, 1), 6)), 0) }
  }
  return { from: day, to: addDays(day, 1) }
}

/** The same view one step on, or back. */
export function dayLater(view: ViewName, day: Day, by: 1 | -1): Day {
  if (view === 'semaine') return addDays(day, by * 7)
  if (view === 'mois' || view === 'liste') return monthLater(day, by)
  return addDays(day, by)
}

const firstOfMonth = (day: Day): Day => `${monthOf(day)}-01`

function monthLater(day: Day, by: 1 | -1): Day {
  const first = firstOfMonth(day)
  return firstOfMonth(by === 1 ? addDays(first, 32) : addDays(first, -1))
}

/** The days of the week on which the office works; all that hold something else are added by the caller. */
export function workDays(monday: Day, weekend: readonly Weekday[]): Day[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index)).filter(
    (day) => !weekend.includes(weekday(day)),
  )
}

/** The view and the day, which live in the address so that any of them can be sent by link. */
export function useBoardPeriod(usual: ViewName) {
  const today = useToday()
  const locale = useLocale()
  const { longDay, shortDay } = useTimeWords()
  const [search, setSearch] = useSearchParams()
  const date = search.get('date')
  const view = boardViews.find((one) => one === search.get('vue')) ?? usual
  const day = isDay(date) ? date : today
  /** Both at once: two changes of one address in a row would undo each other. */
  const open = (nextView: ViewName, nextDay: Day) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        after.set('vue', nextView)
        if (nextDay === today) after.delete('date')
        else after.set('date', nextDay)
        return after
      },
      { replace: true },
    )
  const period = periodOf(view, day)
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const said =
    view === 'mois' || view === 'liste'
      ? month.format(new Date(`${day}T00:00:00Z`))
      : view === 'semaine'
        ? `${shortDay(period.from)} – ${shortDay(addDays(period.to, -1))} ${period.from.slice(0, 4)}`
        : longDay(day)
  return {
    view,
    day,
    period,
    said,
    isToday: period.from <= today && today < period.to,
    open,
    setView: (next: ViewName) => open(next, day),
    step: (by: 1 | -1) => open(view, dayLater(view, day, by)),
    toToday: () => open(view, today),
  }
}

export type BoardPeriod = ReturnType<typeof useBoardPeriod>
