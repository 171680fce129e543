import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'

/** The figures beside the navigation, for this person. */
export async function ceremoniesCounts(_read: Reads, _person: Person): Promise<Record<string, number>> {
  return {}
}
