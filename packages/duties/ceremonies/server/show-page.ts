import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { dayOfLocal, localAt, timeOfLocal } from '@cabinet/duties/agenda/rules/local-time.ts'
import { instantOf } from '@cabinet/duties/agenda/rules/wall-clock.ts'
import { addDays } from '@cabinet/office/day.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { CeremonyState, ShowKind } from '../rules/ceremony.ts'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import type { ShowLineTimes } from '../rules/show-times.ts'
import { speechVisible } from './speech-visible.ts'
import { type Ceremony, guests, type ShowLine, showLines, speeches } from './tables.ts'
import { type Reading, visibleCeremony } from './visible.ts'

/** One line as a screen or a paper shows it; moments are milliseconds since 1970. */
export type ShownLine = ShowLineTimes & {
  title: string
  kind: ShowKind
  /** `10:00`; empty: it follows the line before. */
  fixedClock: string
  /** As it is read aloud: the colleague's name before what was typed. */
  owner: string
  ownerTyped: string
  ownerId: string | null
  guestId: string | null
  guest: string
  speechId: string | null
  speech: string
  note: string
}

export type ShowPage = {
  ceremonyId: string
  title: string
  state: CeremonyState
  place: string
  startsAt: number
  endsAt: number
  timeZone: string
  /** What the office's clock showed: a telephone's own may be minutes off. */
  now: number
  lines: ShownLine[]
  may: { run: boolean; edit: boolean }
}

/** The run of show of a ceremony one may see. The hours follow from it, by `rules/show-times.ts`, wherever it is shown. */
export async function showOf(
  read: Reads,
  person: Person,
  { ceremonyId, now }: { ceremonyId: string; now: Date },
): Promise<ShowPage> {
  const ceremony = await visibleCeremony(read, person, ceremonyId)
  const lines = await linesOf(read, ceremonyId)
  const isOn = !['cancelled', 'closed'].includes(ceremony.state)
  return {
    ...{ ceremonyId, title: ceremony.title, state: ceremony.state, place: ceremony.place, timeZone: ceremony.timeZone },
    ...{ startsAt: ceremony.startsAt.getTime(), endsAt: ceremony.endsAt.getTime() },
    now: now.getTime(),
    lines: await shownLines(read, person, { ceremony, lines }),
    may: {
      run: isOn && may(ceremoniesPermissions, person, 'ceremonies.run'),
      edit: isOn && may(ceremoniesPermissions, person, 'ceremonies.prepare'),
    },
  }
}

export function linesOf(read: Reading, ceremonyId: string): Promise<ShowLine[]> {
  return read
    .select()
    .from(showLines)
    .where(eq(showLines.ceremonyId, ceremonyId))
    .orderBy(asc(showLines.position), asc(showLines.id))
    .execute()
}

async function shownLines(
  read: Reads,
  person: Person,
  { ceremony, lines }: { ceremony: Ceremony; lines: readonly ShowLine[] },
): Promise<ShownLine[]> {
  const owners = await namesOf(
    read,
    lines.map((line) => line.ownerId),
  )
  const called = await guestsOf(
    read,
    lines.map((line) => line.guestId),
  )
  const said = await speechesOf(
    read,
    person,
    lines.map((line) => line.speechId),
  )
  return lines.map((line) => {
    const colleague = line.ownerId ? (owners.get(line.ownerId) ?? '') : ''
    return {
      ...timesOfLine(line, ceremony),
      ...{ title: line.title, kind: line.kind, note: line.note, fixedClock: line.fixedAt },
      ...{ ownerId: line.ownerId, ownerTyped: line.owner, guestId: line.guestId, speechId: line.speechId },
      owner: [colleague, line.owner].filter(Boolean).join(', '),
      guest: line.guestId ? (called.get(line.guestId) ?? '') : '',
      speech: line.speechId ? (said.get(line.speechId) ?? '') : '',
    }
  })
}

export function timesOfLine(line: ShowLine, ceremony: Pick<Ceremony, 'start' | 'timeZone'>): ShowLineTimes {
  const { id, minutes, cutTo } = line
  const moment = (at: Date | null) => at?.getTime() ?? null
  return {
    ...{ id, minutes, cutTo, fixedAt: fixedMoment(line.fixedAt, ceremony) },
    ...{ startedAt: moment(line.startedAt), endedAt: moment(line.endedAt), skippedAt: moment(line.skippedAt) },
  }
}

/** `00:30` at a ceremony that begins at 20:00 is after midnight; `07:30` at one that begins at 8:30 is before it. */
function fixedMoment(clock: string, { start, timeZone }: Pick<Ceremony, 'start' | 'timeZone'>): number | null {
  if (!clock) return null
  const day = dayOfLocal(start)
  const isNextDay = hoursOf(timeOfLocal(start)) - hoursOf(clock) > 12
  return instantOf(localAt(isNextDay ? addDays(day, 1) : day, clock), timeZone).getTime()
}

const hoursOf = (clock: string) => Number(clock.slice(0, 2)) + Number(clock.slice(3, 5)) / 60

const known = (ids: readonly (string | null)[]) => [...new Set(ids.flatMap((one) => one ?? []))]

async function namesOf(read: Reads, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  if (!known(ids).length) return new Map()
  const rows = await read
    .select({ id: persons.id, name: persons.name })
    .from(persons)
    .where(inArray(persons.id, known(ids)))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function guestsOf(read: Reads, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  if (!known(ids).length) return new Map()
  const rows = await read
    .select()
    .from(guests)
    .where(inArray(guests.id, known(ids)))
  return new Map(
    rows.map(({ id, civility, name, function: held, state, substitute }) => {
      const agreed = state === 'represented' && substitute?.office === 'agreed' ? substitute : null
      const [title, called, as] = agreed ? [agreed.civility, agreed.name, agreed.function] : [civility, name, held]
      return [id, [[title, called].filter(Boolean).join(' '), as].filter(Boolean).join(', ')]
    }),
  )
}

async function speechesOf(read: Reads, person: Person, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  if (!known(ids).length || !may(ceremoniesPermissions, person, 'ceremonies.read-speeches')) return new Map()
  const rows = await read
    .select({ id: speeches.id, title: speeches.title })
    .from(speeches)
    .where(and(inArray(speeches.id, known(ids)), speechVisible(read, person)))
  return new Map(rows.map(({ id, title }) => [id, title]))
}
