import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, ne, or } from 'drizzle-orm'
import { takesTime } from '../rules/engagement.ts'
import { addMinutes, isLocal, minutesBetween } from '../rules/local-time.ts'
import { firstByRule, ruleForOthers } from '../rules/recurrence.ts'
import { unsupported } from '../rules/rule-text.ts'
import type { Sight } from '../rules/sight.ts'
import { agendaEn } from '../words/en.ts'
import { agendaFr } from '../words/fr.ts'
import { seatsOf } from './diaries.ts'
import { isSeries } from './engagement-times.ts'
import type { IcsEvent } from './ics-write.ts'
import { sightIn, standingsOf } from './standing.ts'
import { type Engagement, engagementDiaries, engagementKinds, engagements, places, type Slot, slots } from './tables.ts'

/** What stands under one name in another calendar: an engagement, or a series with its changed occurrences. */
export type FeedObject = { id: string; uid: string; events: IcsEvent[] }

/** A diary as one person may see it, from `from` until `until`. */
export type FeedWindow = { diaryId: string; from: Date; until: Date }

/**
 * A diary in the terms of other calendars. What the person reads is written out, what they only see as taken says "busy" and
 * nothing else, the rest is not there. Nothing that was declined, cancelled or put off is there either.
 */
export async function feedObjects(read: Reads, person: Person, window: FeedWindow): Promise<FeedObject[]> {
  const seats = await seatsOf(read)
  if (!seats.has(window.diaryId)) return []
  const rows = await engagementsIn(read, window)
  const standings = new Map(
    (await inPieces(rows.all, (ids) => standingsOf(read, person, ids).then((found) => [...found]))).flat(),
  )
  const sight = (row: Engagement) => sightIn(person, row, { standing: standings.get(row.id), seats })
  const said = await saying(read, person)
  const held = Map.groupBy(
    (
      await inPieces(
        rows.all.filter((row) => row.state === 'option'),
        (ids) => heldSlots(read, ids),
      )
    ).flat(),
    (slot) => slot.engagementId,
  )
  const changed = Map.groupBy(rows.changed, (row) => row.seriesId ?? '')
  const here = rows.here
  return rows.all
    .filter((row) => here.has(row.id) && !(row.seriesId && rows.masters.has(row.seriesId)))
    .flatMap((row) =>
      objectsOf(row, { sight, said, changed: changed.get(row.id) ?? [], held: held.get(row.id) ?? [], here }),
    )
}

async function engagementsIn(read: Reads, { diaryId, from, until }: FeedWindow) {
  const standing = and(eq(engagementDiaries.engagementId, engagements.id), eq(engagementDiaries.diaryId, diaryId))
  const inDiary = () => read.select({ row: engagements }).from(engagements).innerJoin(engagementDiaries, standing)
  const once = await inDiary()
    .where(
      and(
        eq(engagements.rule, ''),
        isNull(engagements.ruleUntil),
        lt(engagements.startsAt, until),
        gt(engagements.endsAt, from),
      ),
    )
    .orderBy(asc(engagements.startsAt), asc(engagements.id))
  const byRule = and(ne(engagements.rule, ''), isNull(engagements.ruleUntil))
  const ending = and(isNotNull(engagements.ruleUntil), gte(engagements.ruleUntil, from))
  const series = await inDiary()
    .where(and(or(byRule, ending), lt(engagements.startsAt, until)))
    .orderBy(asc(engagements.startsAt), asc(engagements.id))
  const masters = new Set(series.map(({ row }) => row.id))
  // An occurrence changed in any diary is changed in the series, wherever it was moved to.
  const changed = (
    await inPieces(
      series.map(({ row }) => row),
      (ids) =>
        read
          .select()
          .from(engagements)
          .where(inArray(engagements.seriesId, ids))
          .orderBy(asc(engagements.originalStart)),
    )
  ).flat()
  const standingHere = (await inPieces(changed, (ids) => standsIn(read, diaryId, ids))).flat()
  const here = new Set([...once, ...series].map(({ row }) => row.id).concat(standingHere))
  const all = new Map(
    [...once.map(({ row }) => row), ...series.map(({ row }) => row), ...changed].map((row) => [row.id, row]),
  )
  return { all: [...all.values()], masters, changed, here }
}

async function standsIn(read: Reads, diaryId: string, ids: string[]): Promise<string[]> {
  const rows = await read
    .select({ id: engagementDiaries.engagementId })
    .from(engagementDiaries)
    .where(and(eq(engagementDiaries.diaryId, diaryId), inArray(engagementDiaries.engagementId, ids)))
  return rows.map((row) => row.id)
}

const heldSlots = (read: Reads, ids: string[]) =>
  read
    .select()
    .from(slots)
    .where(and(inArray(slots.engagementId, ids), eq(slots.state, 'held')))
    .orderBy(asc(slots.startsAt))

/** A question about many engagements, asked in pieces that a database takes. */
async function inPieces<T>(rows: readonly { id: string }[], ask: (ids: string[]) => PromiseLike<T>): Promise<T[]> {
  const answers: T[] = []
  for (let at = 0; at < rows.length; at += 2000) answers.push(await ask(rows.slice(at, at + 2000).map((row) => row.id)))
  return answers
}

type Said = {
  busy: string
  kinds: Map<string, string>
  places: Map<string, { name: string; address: string }>
  t: ReturnType<typeof agendaWords>
}
const agendaWords = (locale: 'fr' | 'en') => wordsOf('agenda', { fr: agendaFr, en: agendaEn }, locale)

async function saying(read: Reads, { locale }: Person): Promise<Said> {
  const t = agendaWords(locale)
  const kinds = await read.select().from(engagementKinds)
  const known = await read.select({ id: places.id, name: places.name, address: places.address }).from(places)
  return {
    t,
    busy: t('calendars.busy'),
    kinds: new Map(kinds.map((kind) => [kind.code, locale === 'fr' ? kind.labelFr : kind.labelEn])),
    places: new Map(known.map((place) => [place.id, place])),
  }
}

type Around = {
  sight: (row: Engagement) => Sight
  said: Said
  changed: Engagement[]
  held: Slot[]
  here: ReadonlySet<string>
}

function objectsOf(row: Engagement, around: Around): FeedObject[] {
  const { sight, said, held } = around
  const sees = sight(row)
  if (!isSeries(row)) {
    if (sees === 'none' || !takesTime.includes(row.state)) return []
    const event = eventOf(row, { sees, said })
    if (row.state !== 'option' || !held.length) return [{ id: row.id, uid: event.uid, events: [event] }]
    // Each time that is held takes its own place, under its own name.
    return held.map((slot) => {
      const uid = `${row.id}.${slot.id}@cabinet`
      return { id: `${row.id}.${slot.id}`, uid, events: [{ ...event, uid, start: slot.start, end: slot.end }] }
    })
  }
  const shown = sees !== 'none' && takesTime.includes(row.state)
  return shown ? [seriesObject(row, { ...around, sees })] : loneOccurrences(around)
}

/** A series, what was changed in it, and what is not to be seen in it. */
function seriesObject(row: Engagement, { sight, said, changed, here, sees }: Around & { sees: Sight }): FeedObject {
  const visible = changed.filter((one) => here.has(one.id) && takesTime.includes(one.state) && sight(one) !== 'none')
  const gone = changed.filter((one) => !visible.includes(one)).map((one) => one.originalStart ?? '')
  const clock = row.start.slice(10)
  const starts = (list: readonly string[]) => list.map((one) => (isLocal(one) ? one : `${one}${clock}`))
  const { added, ...regular } = regularTimes(row)
  const master: IcsEvent = {
    ...eventOf(row, { sees, said }),
    ...regular,
    extraStarts: [...new Set([...added, ...starts(row.extraStarts)])].sort(),
    skippedStarts: [...new Set([...starts(row.skippedStarts), ...gone])].sort(),
  }
  const recurrence = (one: Engagement) => ({
    start: one.originalStart ?? '',
    timeZone: row.timeZone,
    allDay: row.allDay,
  })
  const events = visible.map((one) => ({
    ...eventOf(one, { sees: sight(one), said }),
    uid: master.uid,
    recurrence: recurrence(one),
  }))
  return { id: row.id, uid: master.uid, events: [master, ...events] }
}

/** The first time, as long as the rule gives it; else the rule's own first time, with ours added by hand: so everybody counts alike. */
function regularTimes(row: Engagement) {
  const { start, end } = row
  const why = unsupported(row.rule)
  // A rule we do not work out ourselves is not sent to somebody's telephone either.
  const first = row.rule !== '' && (why === null || why === 'untested') ? firstByRule(row) : null
  if (!first) return { start, end, rule: '', added: [] }
  const rule = ruleForOthers(row)
  if (first === start) return { start, end, rule, added: [] }
  return { start: first, end: addMinutes(first, minutesBetween(start, end)), rule, added: [start] }
}

/** Changed occurrences of a series that itself is not to be seen stand alone. */
function loneOccurrences({ sight, said, changed, here }: Around): FeedObject[] {
  return changed
    .filter((one) => here.has(one.id) && takesTime.includes(one.state) && sight(one) !== 'none')
    .map((one) => {
      const event = { ...eventOf(one, { sees: sight(one), said }), uid: `${one.id}@cabinet` }
      return { id: one.id, uid: event.uid, events: [event] }
    })
}

function eventOf(row: Engagement, { sees, said }: { sees: Sight; said: Said }): IcsEvent {
  const times = {
    ...{ start: row.start, end: row.end, allDay: row.allDay, timeZone: row.timeZone },
    ...{ rule: '', extraStarts: [], skippedStarts: [], stamp: row.stateAt, sequence: row.sequence },
    state: row.state === 'asked' || row.state === 'option' ? ('tentative' as const) : ('confirmed' as const),
    busy: row.busy && row.answer !== 'represented',
  }
  if (sees !== 'full') {
    const silent = { title: said.busy, description: '', place: '', category: '', travelMinutes: 0 }
    return { ...times, ...silent, uid: `${row.id}@cabinet`, confidentiality: 'personal' }
  }
  return {
    ...times,
    uid: row.uid || `${row.id}@cabinet`,
    title: row.title,
    description: descriptionOf(row, said),
    place: placeOf(row, said),
    category: said.kinds.get(row.kind) ?? '',
    travelMinutes: row.travelBefore,
    confidentiality: row.confidentiality,
  }
}

function placeOf(row: Engagement, said: Said): string {
  const known = said.places.get(row.placeId ?? '')
  return [known?.name, row.place, known?.address].filter(Boolean).join(', ').replace(/\s+/g, ' ')
}

function descriptionOf(row: Engagement, { t }: Said): string {
  const contact = [row.contactName, row.contactPhone].filter(Boolean).join(', ')
  const lines = [
    row.answer === 'represented' && t('calendars.represented'),
    contact !== '' && t('calendars.contact', { contact }),
    row.dress !== '' && t('calendars.dress', { dress: row.dress }),
    row.speech !== '' && t('calendars.speech', { speech: row.speech }),
    row.brief,
  ]
  return lines.filter((line) => typeof line === 'string' && line !== '').join('\n')
}
