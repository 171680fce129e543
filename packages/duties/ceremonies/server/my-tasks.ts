import { calendarOf, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { openCeremonyStates } from '../rules/ceremony.ts'
import { taskDue, taskStanding } from '../rules/task-due.ts'
import { ceremonies, ceremonyTasks } from './tables.ts'
import { standingFor } from './visible.ts'

/** What a person has to do for the ceremonies to come, the most pressing first. */
export async function myTasks(read: Reads, person: Person, now: Date) {
  const mine = standingFor(person, 'ceremonies.read')
  const rows = await read
    .select({ task: ceremonyTasks, ceremony: ceremonies })
    .from(ceremonyTasks)
    .innerJoin(ceremonies, eq(ceremonies.id, ceremonyTasks.ceremonyId))
    .where(
      and(
        inArray(ceremonyTasks.ownerId, mine),
        isNull(ceremonyTasks.doneAt),
        isNull(ceremonyTasks.droppedAt),
        inArray(ceremonies.state, [...openCeremonyStates]),
      ),
    )
    .orderBy(asc(ceremonies.startsAt), asc(ceremonyTasks.position))
    .limit(500)
  const [calendar, today] = await Promise.all([calendarOf(read), todayOf(read, now)])
  return rows
    .map(({ task, ceremony }) => {
      const dueOn = taskDue(task, ceremony.start.slice(0, 10), calendar)
      return {
        ...{ id: task.id, label: task.label, kind: task.kind, letterId: task.letterId, dueOn },
        ...{ standing: taskStanding(task, { dueOn, today }), ceremonyId: ceremony.id, title: ceremony.title },
        start: ceremony.start,
      }
    })
    .sort((left, right) => (left.dueOn < right.dueOn ? -1 : left.dueOn > right.dueOn ? 1 : 0))
}
