import { makeFindable } from '@cabinet/store/search.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { type Ceremony, ceremonyTasks } from './tables.ts'

/** Whoever oversees the ceremonies of the office. */
export const everyCeremony = 'circle:ceremonies'

/** Writes what a ceremony can be found by, and by whom; called by each command that changes either. */
export async function makeCeremonyFindable(change: Change, ceremony: Ceremony): Promise<void> {
  const owners = await change.tx
    .selectDistinct({ id: ceremonyTasks.ownerId })
    .from(ceremonyTasks)
    .where(eq(ceremonyTasks.ceremonyId, ceremony.id))
  const people = [ceremony.officerId, ...owners.map((one) => one.id)].filter((id) => id !== null)
  await makeFindable(change.tx, {
    kind: 'ceremony',
    subjectId: ceremony.id,
    who: [everyCeremony, ...new Set(people.map((id) => `person:${id}`))],
    texts: [ceremony.title, ceremony.place, ceremony.note, ceremony.start.slice(0, 4)],
  })
}
