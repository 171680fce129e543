import { circuitSteps } from '@cabinet/blocks/circuits/server/tables.ts'
import { personNames } from '@cabinet/duties/mail/server/letter-page.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, count, desc, eq, inArray, lt, or } from 'drizzle-orm'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { type SpeechList, speechLists, statesOf } from '../rules/speech.ts'
import { lengthOf } from '../rules/speech-minutes.ts'
import { desksOf, speechVisible } from './speech-visible.ts'
import { ceremonies, type Speech, showLines, speeches } from './tables.ts'
import { standingFor } from './visible.ts'

type Asked = { list: SpeechList; cursor?: number | undefined; limit: number }

/** One page of a queue, the latest speech first. */
export async function speechListPage(read: Reads, person: Person, { list, cursor, limit }: Asked) {
  const earlier = cursor === undefined ? undefined : lt(speeches.seq, cursor)
  const found = await read
    .select()
    .from(speeches)
    .where(and(inArray(speeches.state, [...statesOf[list]]), earlier, speechVisible(read, person)))
    .orderBy(desc(speeches.seq))
    .limit(limit)
  return {
    rows: await speechRows(read, person, found),
    next: found.length === limit ? (found.at(-1)?.seq ?? null) : null,
  }
}

/** The speeches of a ceremony this person may see. */
export async function speechesOf(read: Reads, person: Person, ceremonyId: string) {
  const found = await read
    .select()
    .from(speeches)
    .where(and(eq(speeches.ceremonyId, ceremonyId), speechVisible(read, person)))
    .orderBy(desc(speeches.seq))
    .limit(100)
  return speechRows(read, person, found)
}

const mostCounted = 1001

/** How many stand in each queue. */
export async function speechCounts(read: Reads, person: Person): Promise<Record<SpeechList, number>> {
  const counts = await Promise.all(
    speechLists.map((list) => {
      const where = and(inArray(speeches.state, [...statesOf[list]]), speechVisible(read, person))
      return countSome(read, where)
    }),
  )
  return Object.fromEntries(speechLists.map((list, i) => [list, counts[i] ?? 0])) as Record<SpeechList, number>
}

/** What waits for this person: speeches they have to write, and those on their desk. */
export async function speechesOwed(read: Reads, person: Person): Promise<number> {
  if (!may(ceremoniesPermissions, person, 'ceremonies.read-speeches')) return 0
  const writes = and(
    eq(speeches.state, 'draft'),
    inArray(speeches.writerId, standingFor(person, 'ceremonies.write-speech')),
  )
  const onDesk = and(eq(speeches.state, 'circuit'), inArray(speeches.id, onDesks(read, person)))
  return countSome(read, or(writes, onDesk))
}

/** What lies on their desks now. */
function onDesks(read: Pick<Reads, 'select'>, person: Person) {
  const current = and(
    ...[eq(circuitSteps.subjectKind, 'speech'), eq(circuitSteps.state, 'current')],
    inArray(circuitSteps.personId, desksOf(person)),
  )
  return read.select({ id: circuitSteps.subjectId }).from(circuitSteps).where(current)
}

async function countSome(read: Reads, where: ReturnType<typeof and>): Promise<number> {
  const some = read.select({ id: speeches.id }).from(speeches).where(where).limit(mostCounted).as('some')
  const [row] = await read.select({ many: count() }).from(some)
  return row?.many ?? 0
}

/** What a line of a list says: who says it and writes it, when, how long, and whether it lies on one's own desk. */
export async function speechRows(read: Reads, person: Person, found: readonly Speech[]) {
  if (!found.length) return []
  const ids = found.map((speech) => speech.id)
  const ceremonyIds = found.map((speech) => speech.ceremonyId).filter((id) => id !== null)
  const [names, days, slots, mine] = await Promise.all([
    personNames(
      read,
      found.flatMap((speech) => [speech.writerId, speech.speakerId ?? '']),
    ),
    ceremonyIds.length
      ? read
          .select({ id: ceremonies.id, start: ceremonies.start })
          .from(ceremonies)
          .where(inArray(ceremonies.id, ceremonyIds))
      : [],
    slotsOf(read, ids),
    read
      .select({ id: speeches.id })
      .from(speeches)
      .where(and(inArray(speeches.id, ids), inArray(speeches.id, onDesks(read, person)))),
  ])
  const dayOf = new Map(days.map((row) => [row.id, row.start.slice(0, 10)]))
  const onMyDesk = new Set(mine.map((row) => row.id))
  return found.map((speech) => {
    const { id, title, theme, audience, state, dueOn, deliveredMinutes, ceremonyId } = speech
    const slot = slots.get(id) ?? speech.minutes
    return {
      ...{ id, title, theme, audience, state, dueOn, deliveredMinutes, slot },
      length: lengthOf(speech.delivered ?? speech.body, slot),
      on: (state === 'delivered' ? null : dayOf.get(ceremonyId ?? '')) ?? speech.on,
      writer: names.get(speech.writerId) ?? '',
      speaker: names.get(speech.speakerId ?? '') ?? '',
      onMyDesk: onMyDesk.has(id),
    }
  })
}

/** What the run of show leaves each of these speeches, in minutes; it follows the line when that is cut short. */
export async function slotsOf(read: Pick<Reads, 'select'>, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await read
    .select({ id: showLines.speechId, minutes: showLines.minutes, cutTo: showLines.cutTo })
    .from(showLines)
    .where(inArray(showLines.speechId, [...ids]))
  return new Map(rows.map((row) => [row.id ?? '', row.cutTo ?? row.minutes]))
}
