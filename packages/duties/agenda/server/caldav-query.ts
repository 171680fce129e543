import { occurrencesOf } from '../rules/recurrence.ts'
import { instantOf } from '../rules/wall-clock.ts'
import { caldav, child, type Element } from './caldav-xml.ts'
import type { FeedObject } from './feed-objects.ts'
import type { IcsEvent } from './ics-write.ts'

/** What a calendar-query asks for: a span of time, everything, or nothing we have; undefined for a filter we do not know. */
export type Asked = { from: Date; until: Date } | 'all' | 'none' | undefined

export function askedFor(filter: Element | undefined): Asked {
  const calendar = child(filter, caldav, 'comp-filter')
  if (!calendar) return 'all'
  if (calendar.attributes.name?.toUpperCase() !== 'VCALENDAR') return 'none'
  const component = child(calendar, caldav, 'comp-filter')
  if (!component) return 'all'
  if (component.attributes.name?.toUpperCase() !== 'VEVENT') return 'none'
  if (component.inside.some((one) => one.name === 'is-not-defined')) return 'none'
  if (component.inside.some((one) => one.name !== 'time-range')) return undefined
  const range = child(component, caldav, 'time-range')
  if (!range) return 'all'
  const from = momentOf(range.attributes.start ?? '19000101T000000Z')
  const until = momentOf(range.attributes.end ?? '22000101T000000Z')
  return from && until && from < until ? { from, until } : undefined
}

function momentOf(text: string): Date | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  const moment = found && new Date(text.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  return moment && !Number.isNaN(moment.getTime()) ? moment : undefined
}

/** Whether any time of it lies in the span. */
export function happensIn({ events }: FeedObject, span: { from: Date; until: Date }): boolean {
  const moved = new Set(events.flatMap((event) => (event.recurrence ? [event.recurrence.start] : [])))
  return events.some((event) =>
    event.recurrence || (event.rule === '' && !event.extraStarts.length)
      ? lasts(event, span)
      : occurrencesOf(event, bounded(event, span)).some((one) => !moved.has(one.originalStart)),
  )
}

function lasts({ start, end, timeZone }: IcsEvent, { from, until }: { from: Date; until: Date }): boolean {
  return instantOf(start, timeZone) < until && instantOf(end, timeZone) > from
}

/** An open span of years begins when the series does: only so many years are looked at, at once. */
function bounded({ start, timeZone }: IcsEvent, { from, until }: { from: Date; until: Date }) {
  const begins = instantOf(start, timeZone)
  return { from: from < begins ? begins : from, until }
}
