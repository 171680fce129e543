import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { audiencesPermissions } from '../rules/permissions.ts'
import { audienceCounts } from './lists.ts'

/** The figures beside the navigation, for this person. */
export async function audiencesCounts(read: Reads, person: Person, now = new Date()): Promise<Record<string, number>> {
  const concerned = (['audiences.read', 'audiences.follow'] as const).some((act) =>
    may(audiencesPermissions, person, act),
  )
  if (!concerned) return {}
  const figures = await audienceCounts(read, person, await todayOf(read, now))
  // What waits for a word of this person, as one figure beside the one line of the navigation.
  const queue = (['received', 'to-opine', 'to-decide'] as const).reduce((sum, list) => sum + (figures[list] ?? 0), 0)
  return { ...figures, queue }
}
