import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { queueCounts } from './lists.ts'

/** The figures beside the navigation, for this person. */
export function missionsCounts(read: Reads, person: Person): Promise<Record<string, number>> {
  return queueCounts(read, person)
}
