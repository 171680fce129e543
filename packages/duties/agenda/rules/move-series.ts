import { addDays, daysBetween, type Weekday } from '@cabinet/office/day.ts'
import { addMinutes, dayOfLocal, isLocal, type Local, minutesBetween } from './local-time.ts'
import type { SeriesTimes } from './recurrence.ts'
import { parseRepeat, type Repeat, ruleOf } from './rule-text.ts'

/**
 * The whole series moved as one of its occurrences was: by so much on the clock, with its new length, its rule following it to
 * another day. Null when the rule cannot follow, as the second Tuesday of a month put on a Wednesday: it is then changed in
 * words, in the editor.
 */
export function moveSeries(
  series: SeriesTimes,
  moved: { originalStart: Local; start: Local; end: Local },
): SeriesTimes | null {
  const days = daysBetween(dayOfLocal(moved.originalStart), dayOfLocal(moved.start))
  const rule = days === 0 ? series.rule : followedRule(series, days)
  if (rule === null) return null
  const minutes = minutesBetween(moved.originalStart, moved.start)
  const shifted = (start: string) => (isLocal(start) ? addMinutes(start, minutes) : addDays(start, days))
  const start = addMinutes(series.start, minutes)
  return {
    ...series,
    start,
    end: addMinutes(start, minutesBetween(moved.start, moved.end)),
    rule,
    extraStarts: series.extraStarts.map(shifted),
    skippedStarts: series.skippedStarts.map(shifted),
  }
}

function followedRule(series: SeriesTimes, days: number): string | null {
  if (series.rule === '') return ''
  const repeat = parseRepeat(series.rule, series.start)
  const followed = repeat && following(repeat, { days, date: Number(series.start.slice(8, 10)) })
  if (!followed) return null
  const until = followed.until === null ? null : addDays(followed.until, days)
  return ruleOf({ ...followed, until })
}

function following(repeat: Repeat, by: { days: number; date: number }): Repeat | null {
  switch (repeat.frequency) {
    case 'daily':
      return repeat.weekdays.length === 0 ? repeat : null
    case 'weekly': {
      // Every second week, several days could end up in weeks of their own.
      if (repeat.interval > 1 && repeat.weekdays.length > 1) return null
      return { ...repeat, weekdays: repeat.weekdays.map((one) => turned(one, by.days)) }
    }
    default: {
      const date = (repeat.monthDay ?? 0) + by.days
      // A day every month has, and the same month: the 31st put on the 1st is another rule.
      const isPlain = repeat.monthDay === by.date && by.date <= 28 && date >= 1 && date <= 28
      return isPlain ? { ...repeat, monthDay: date } : null
    }
  }
}

const turned = (weekday: Weekday, days: number) => (((((weekday - 1 + days) % 7) + 7) % 7) + 1) as Weekday
