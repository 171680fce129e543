import type { Local } from '../rules/local-time.ts'

/** What the clock on the office's wall shows, `2026-03-09T08:30`. Browsers do not all have Temporal: the formatter knows it too. */
export function officeNow(timeZone: string, now = new Date()): Local {
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(now)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`
}
