import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { reportsPermissions } from '../rules/permissions.ts'
import { pagesExpected } from './draft-expected.ts'

/** The figures beside the navigation, for this person. */
export async function reportsCounts(read: Reads, person: Person, now = new Date()): Promise<Record<string, number>> {
  if (!may(reportsPermissions, person, 'reports.read')) return {}
  return { pages: (await pagesExpected(read, person, now)).length }
}
