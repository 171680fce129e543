import { officeOf, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { addDays, isDay } from '@cabinet/office/day.ts'
import { csvText } from '@cabinet/paper/csv.ts'
import type { Store } from '@cabinet/store/store.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { z } from 'zod'
import { agendaEn } from '../words/en.ts'
import { agendaFr } from '../words/fr.ts'
import { type PublicAsked, publicMeetings } from './public-agenda.ts'

const day = z.string().max(10).refine(isDay)
/** From three months back to three months ahead unless said otherwise. */
export const publicAsked = z.object({ from: day.optional(), until: day.optional() })
export type PublicQuery = z.output<typeof publicAsked>

export async function publicSpan(store: Store, { from, until }: PublicQuery): Promise<PublicAsked> {
  const today = await todayOf(store.read, store.clock())
  const begins = from ?? (until && until <= today ? addDays(until, -180) : addDays(today, -92))
  return { from: begins, until: until ?? addDays(begins, 184) }
}

export async function publicJson(store: Store, query: unknown): Promise<string> {
  const span = await publicSpan(store, publicAsked.parse(query))
  const meetings = await publicMeetings(store.read, span)
  const office = await officeOf(store.read)
  const said = meetings.map(({ kind, startsAt, ...one }) => ({ ...one, startsAt: startsAt.toISOString(), kind }))
  return JSON.stringify({ office: office?.name ?? '', ...span, meetings: said })
}

export async function publicCsv(store: Store, query: unknown): Promise<string> {
  const meetings = await publicMeetings(store.read, await publicSpan(store, publicAsked.parse(query)))
  const locale = (await officeOf(store.read))?.locale ?? 'fr'
  const t = wordsOf('agenda', { fr: agendaFr, en: agendaEn }, locale)
  const heads = [
    ...[t('calendars.column.start'), t('calendars.column.end'), t('calendars.column.timeZone')],
    ...[t('calendars.column.allDay'), t('calendars.column.title'), t('calendars.column.kind')],
    ...[t('calendars.column.place'), t('calendars.column.of'), t('calendars.column.state')],
  ]
  return csvText(
    heads,
    meetings.map((one) => [
      ...[one.start, one.end, one.timeZone, one.allDay ? 1 : 0, one.title],
      ...[one.kind[locale], one.place, one.of, t(`calendars.state.${one.state}`)],
    ]),
  )
}

const pageLength = 100

/** One page of the published meetings, for the public screen; `next` is where the following one begins. */
export async function publicPage(
  store: Store,
  { cursor = 0, ...query }: PublicQuery & { cursor?: number | undefined },
) {
  const span = await publicSpan(store, query)
  const meetings = await publicMeetings(store.read, span)
  const office = await officeOf(store.read)
  const next = cursor + pageLength < meetings.length ? cursor + pageLength : undefined
  return {
    office: office?.name ?? '',
    ...span,
    total: meetings.length,
    meetings: meetings.slice(cursor, cursor + pageLength),
    next,
  }
}
