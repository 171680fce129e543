import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { holdings, persons, posts } from '@cabinet/blocks/people/server/tables.ts'
import { addDays, type Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { leaveAt, roadTo } from '../rules/busy-time.ts'
import { asBusy, type DaySheet, type DaySheetLine, type DaySheetPerson } from '../rules/day-sheet.ts'
import { knowsPersonal } from '../rules/day-sheet-readers.ts'
import { takesTime } from '../rules/engagement.ts'
import { localAt } from '../rules/local-time.ts'
import { type TravelTable, travelTable } from '../rules/travel-table.ts'
import { agendaWindow, type SeenOccurrence } from './agenda-window.ts'
import { notesOf } from './day-sheet-notes.ts'
import { type Seat, seatsOf } from './diaries.ts'
import { everyKind } from './kinds.ts'
import { type Engagement, type Participant, participants, travelTimes } from './tables.ts'

export type SheetAsked = { diaryId: string; day: Day }

/** What the lines of a day are made from, fetched once for all of them. */
type Supplies = {
  seat: Seat
  seats: Map<string, Seat>
  day: Day
  /** Whether hours this person cannot read are known to be personal ones. */
  hidden: boolean
  people: Map<string, Participant[]>
  kinds: Map<string, string>
  roads: TravelTable
}

/** One day of one diary as this person may see it, with everything one needs at each hour. */
export async function daySheetOf(read: Reads, person: Person, { diaryId, day }: SheetAsked): Promise<DaySheet> {
  const seats = await seatsOf(read)
  const seat = seats.get(diaryId)
  if (!seat) throw notFound()
  const office = await officeOf(read)
  const window = await agendaWindow(read, person, { diaryIds: [diaryId], from: day, to: addDays(day, 1) })
  const happening = window.filter((one) => one.state !== 'asked' && takesTime.includes(one.state))
  const supplies = {
    seat,
    seats,
    day,
    hidden: knowsPersonal(person, seat),
    ...(await suppliesFor(read, happening, office?.locale ?? 'fr')),
  }
  return {
    ...{ day, timeZone: office?.timeZone ?? 'UTC', of: await nameOn(read, seat, day) },
    lines: linesOf(happening, supplies),
    notes: await notesOf(read, { seat, day }),
  }
}

async function suppliesFor(read: Reads, happening: readonly SeenOccurrence[], locale: 'fr' | 'en') {
  const ids = happening.flatMap((one) => (one.row ? [one.row.id] : []))
  const placeIds = happening.flatMap((one) => one.row?.placeId ?? [])
  const people = ids.length
    ? await read
        .select()
        .from(participants)
        .where(inArray(participants.engagementId, ids))
        .orderBy(asc(participants.position))
    : []
  const roads = placeIds.length
    ? await read
        .select()
        .from(travelTimes)
        .where(and(inArray(travelTimes.placeA, placeIds), inArray(travelTimes.placeB, placeIds)))
    : []
  const kinds = await everyKind(read)
  return {
    people: Map.groupBy(people, (one) => one.engagementId),
    kinds: new Map(kinds.map((kind) => [kind.code, locale === 'fr' ? kind.labelFr : kind.labelEn])),
    roads: travelTable(roads),
  }
}

/** The road to each line begins where the one before, to which one really went, took place. */
function linesOf(happening: readonly SeenOccurrence[], supplies: Supplies): DaySheetLine[] {
  let previous: Stop | null = null
  return happening.map((one) => {
    const { row } = one
    const line = row ? fullLine(one, row, supplies) : asBusy({ ...emptyLine(one, supplies), personal: supplies.hidden })
    if (!row || one.allDay || line.representedBy) return line
    const stop: Stop = {
      start: one.start,
      end: one.end,
      allDay: false,
      placeId: row.placeId,
      travelBefore: row.travelBefore,
    }
    const road = roadTo(stop, previous, supplies.roads)
    previous = stop
    return { ...line, roadMinutes: road, leaveAt: leaveAt(line.start, road) }
  })
}

type Stop = Parameters<typeof roadTo>[0]

function emptyLine(one: SeenOccurrence, { day }: Supplies): DaySheetLine {
  const [dawn, midnight] = [localAt(day), localAt(addDays(day, 1))]
  return {
    ...{ ref: one.ref, engagementId: one.engagementId, slot: one.slotId ?? '' },
    start: one.start < dawn ? dawn : one.start,
    end: one.end > midnight ? midnight : one.end,
    allDay: one.allDay || (one.start <= dawn && one.end >= midnight),
    ...{ busy: false, personal: false, leaveAt: '', roadMinutes: 0, tentative: one.state === 'option' },
    ...{ title: '', kind: '', place: '', address: '', contactName: '', contactPhone: '', people: [] },
    ...{ representedBy: '', representation: '', brief: '', speech: '', speechMinutes: 0, dress: '' },
    ...{ decisionOwed: '', driver: '', vehicle: '' },
  }
}

function fullLine(one: SeenOccurrence, row: Engagement, supplies: Supplies): DaySheetLine {
  const { seat, seats, people, kinds } = supplies
  const there = people.get(row.id) ?? []
  const besides = one.diaries.flatMap(({ diaryId }) => seats.get(diaryId) ?? [])
  const rooms = besides.filter((diary) => diary.kind === 'room').map((diary) => diary.name)
  const isOwner = one.diaries.some(({ diaryId, part }) => diaryId === seat.id && part === 'owner')
  const { contactName, contactPhone, brief, speech, speechMinutes, dress, decisionOwed } = row
  return {
    ...emptyLine(one, supplies),
    ...{ contactName, contactPhone, brief, speech, speechMinutes, dress, decisionOwed },
    ...{ title: row.title, kind: kinds.get(row.kind) ?? '', personal: row.confidentiality === 'personal' },
    place: [...new Set([one.place, ...rooms])].filter(Boolean).join(', '),
    address: one.address,
    people: there.filter((who) => who.role !== 'driver' && who.personId !== seat.personId).map(said),
    representedBy: (isOwner && one.represented?.name) || '',
    representation: isOwner && one.represented ? (one.represented.accepted ? 'accepted' : 'asked') : '',
    driver: named(there.filter((who) => who.role === 'driver')),
    vehicle: named(besides.filter((diary) => diary.kind === 'vehicle')),
  }
}

const named = (list: readonly { name: string }[]) => list.map((one) => one.name).join(', ')

function said({ name, function: held, salutation }: Participant): DaySheetPerson {
  return { name, function: held, salutation }
}

/** « Mme Adjoua Kpassélo, Maire »: by the post held that day. */
async function nameOn(read: Reads, seat: Seat, day: Day): Promise<string> {
  if (!seat.personId) return seat.name
  const [held] = await read
    .select({ address: persons.title, name: persons.name, post: posts.title })
    .from(persons)
    .leftJoin(
      holdings,
      and(eq(holdings.personId, persons.id), lte(holdings.from, day), or(isNull(holdings.to), gte(holdings.to, day))),
    )
    .leftJoin(posts, eq(posts.id, holdings.postId))
    .where(eq(persons.id, seat.personId))
    .orderBy(asc(posts.position))
    .limit(1)
  const name = [held?.address, held?.name ?? seat.name].filter(Boolean).join(' ')
  return [name, held?.post].filter(Boolean).join(', ')
}
