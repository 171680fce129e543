import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { myTasks } from './my-tasks.ts'
import { ceremonies } from './tables.ts'

/** The figures beside the navigation, for this person. */
export async function ceremoniesCounts(read: Reads, person: Person, now = new Date()): Promise<Record<string, number>> {
  if (!may(ceremoniesPermissions, person, 'ceremonies.read')) return {}
  const mine = await myTasks(read, person, now)
  const tasks = mine.filter((task) => task.standing === 'late' || task.standing === 'today').length
  if (!may(ceremoniesPermissions, person, 'ceremonies.prepare')) return { tasks }
  return { tasks, suggested: await read.$count(ceremonies, eq(ceremonies.state, 'suggested')) }
}
