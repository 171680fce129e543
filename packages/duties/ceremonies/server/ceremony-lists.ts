import { calendarOf, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { personNames } from '@cabinet/duties/mail/server/letter-page.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { searching } from '@cabinet/store/search.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, count, desc, eq, gt, inArray, isNull, lt, or, type SQL, sum } from 'drizzle-orm'
import { type CeremonyState, openCeremonyStates } from '../rules/ceremony.ts'
import type { CeremonyList, FindForm, ListForm } from '../rules/forms.ts'
import { comingStates } from '../rules/guest.ts'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { taskDue } from '../rules/task-due.ts'
import { everyCeremony } from './findable.ts'
import { type Ceremony, ceremonies, ceremonyTasks, guests } from './tables.ts'
import { standingFor, visible } from './visible.ts'

/** One page of one of the lists: the next one first; of what is past, the last one first. */
export async function listPage(read: Reads, person: Person, asked: ListForm & { now: Date }) {
  const { list, cursor, limit, now } = asked
  const backwards = list === 'past'
  const found = await read
    .select()
    .from(ceremonies)
    .where(and(listWhere(read, person, list), afterCursor(cursor, backwards), visible(read, person)))
    .orderBy(
      ...(backwards
        ? [desc(ceremonies.startsAt), desc(ceremonies.seq)]
        : [asc(ceremonies.startsAt), asc(ceremonies.seq)]),
    )
    .limit(limit)
  const last = found.at(-1)
  const next = found.length === limit && last ? { at: last.startsAt.toISOString(), seq: last.seq } : null
  return { rows: await ceremonyRows(read, person, { found, now }), next }
}

function afterCursor(cursor: ListForm['cursor'], backwards: boolean): SQL | undefined {
  if (!cursor) return undefined
  const at = new Date(cursor.at)
  const beyond = backwards ? lt : gt
  const { startsAt, seq } = ceremonies
  return or(beyond(startsAt, at), and(eq(startsAt, at), beyond(seq, cursor.seq)))
}

const states: Record<Exclude<CeremonyList, 'mine'>, readonly CeremonyState[]> = {
  coming: ['preparing', 'inviting', 'settled', 'postponed'],
  suggested: ['suggested'],
  'to-close': ['held'],
  past: ['held', 'closed', 'cancelled'],
}

function listWhere(read: Reads, person: Person, list: CeremonyList): SQL | undefined {
  if (list !== 'mine') return inArray(ceremonies.state, [...states[list]])
  const mine = standingFor(person, 'ceremonies.read')
  const tasks = read
    .select({ id: ceremonyTasks.ceremonyId })
    .from(ceremonyTasks)
    .where(and(inArray(ceremonyTasks.ownerId, mine), isNull(ceremonyTasks.doneAt), isNull(ceremonyTasks.droppedAt)))
  const concerned = or(inArray(ceremonies.officerId, mine), inArray(ceremonies.id, tasks))
  return and(inArray(ceremonies.state, [...openCeremonyStates]), concerned)
}

/** Ceremonies this person may see in which every word stands: a title, a place, a year. */
export async function findCeremonies(read: Reads, person: Person, { text, limit, now }: FindForm & { now: Date }) {
  const overseen = may(ceremoniesPermissions, person, 'ceremonies.oversee')
  const who = overseen ? [everyCeremony] : standingFor(person, 'ceremonies.read').map((id) => `person:${id}`)
  const search = searching({ kind: 'ceremony', who, text })
  if (!search) return { rows: [] }
  const found = await read
    .select({ ceremony: ceremonies })
    .from(search.source)
    .innerJoin(ceremonies, eq(ceremonies.id, search.subjectId))
    .where(and(search.match, visible(read, person)))
    .orderBy(desc(search.position))
    .limit(limit)
  return { rows: await ceremonyRows(read, person, { found: found.map((one) => one.ceremony), now }) }
}

type Found = { found: readonly Ceremony[]; now: Date }

/** What a line of a list says: when, where, who prepares it, how far it is. */
async function ceremonyRows(read: Reads, person: Person, { found, now }: Found) {
  if (!found.length) return []
  const ids = found.map((one) => one.id)
  const seesGuests = may(ceremoniesPermissions, person, 'ceremonies.see-line')
  const [tasks, figures, names, calendar, today] = await Promise.all([
    tasksOfAll(read, ids),
    seesGuests ? guestsPerCeremony(read, ids) : [],
    personNames(
      read,
      found.flatMap((one) => one.officerId ?? []),
    ),
    calendarOf(read),
    todayOf(read, now),
  ])
  const tasksOf = Map.groupBy(tasks, (one) => one.ceremonyId)
  const guestsOf = Map.groupBy(figures, (one) => one.ceremonyId)
  return found.map((ceremony) => {
    const { id, title, kind, state, stateReason, start, end, timeZone, place, officerId } = ceremony
    const planned = tasksOf.get(id) ?? []
    const open = planned.filter((one) => one.doneAt === null)
    const listed = (guestsOf.get(id) ?? []).filter((one) => one.state !== 'withdrawn')
    return {
      ...{ id, title, kind, state, stateReason, start, end, timeZone, place },
      officer: names.get(officerId ?? '') ?? '',
      tasks: {
        all: planned.length,
        done: planned.length - open.length,
        late: open.filter((one) => taskDue(one, start.slice(0, 10), calendar) < today).length,
      },
      guests: seesGuests
        ? {
            listed: listed.reduce((many, one) => many + one.many, 0),
            coming: listed
              .filter((one) => comingStates.includes(one.state))
              .reduce((many, one) => many + one.people, 0),
          }
        : null,
    }
  })
}

/** What was planned for each, but for what was dropped. */
function tasksOfAll(read: Reads, ids: readonly string[]) {
  const { ceremonyId, offset, dueOn, doneAt, droppedAt } = ceremonyTasks
  return read
    .select({ ceremonyId, offset, dueOn, doneAt })
    .from(ceremonyTasks)
    .where(and(inArray(ceremonyId, [...ids]), isNull(droppedAt)))
}

async function guestsPerCeremony(read: Reads, ids: readonly string[]) {
  const rows = await read
    .select({ ceremonyId: guests.ceremonyId, state: guests.state, many: count(), people: sum(guests.coming) })
    .from(guests)
    .where(inArray(guests.ceremonyId, [...ids]))
    .groupBy(guests.ceremonyId, guests.state)
  return rows.map((row) => ({ ...row, people: Number(row.people ?? 0) }))
}
