import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import { type CeremonyState, moveCeremony } from '../rules/ceremony.ts'
import { type Ceremony, ceremonies } from './tables.ts'
import { visibleCeremony } from './visible.ts'

/** What is closed or cancelled is read, and no more changed. */
const put: readonly CeremonyState[] = ['closed', 'cancelled']

/** A ceremony that can still be changed. Refuses `ceremonies.ceremony-put-away`. */
export async function editableCeremony(change: Change, ceremonyId: string, version?: number): Promise<Ceremony> {
  const ceremony = await visibleCeremony(change.tx, change.person, ceremonyId)
  if (put.includes(ceremony.state)) throw new Refusal('ceremonies.ceremony-put-away', { state: ceremony.state })
  if (version !== undefined) refuseOutdated(ceremony, version)
  return ceremony
}

/** Refuses `ceremonies.ceremony-changed`: the second of two people is told. */
export function refuseOutdated(ceremony: Ceremony, version: number): void {
  if (ceremony.version !== version) throw new Refusal('ceremonies.ceremony-changed')
}

/** Keeps what was typed, as a new version. */
export async function saveCeremony(change: Change, ceremony: Ceremony, facts: Partial<Ceremony>): Promise<Ceremony> {
  const [saved] = await change.tx
    .update(ceremonies)
    .set({ ...facts, version: ceremony.version + 1 })
    .where(and(eq(ceremonies.id, ceremony.id), eq(ceremonies.version, ceremony.version)))
    .returning()
  if (!saved) throw new Refusal('ceremonies.ceremony-changed')
  return saved
}

/** The marks of a move: what it is now, why, since when and by whom. Refuses `office.cannot-move`. */
export function movedTo(change: Pick<Change, 'now' | 'person'>, ceremony: Ceremony, to: CeremonyState, reason = '') {
  const state = moveCeremony(ceremony.state, to)
  return { state, stateReason: reason, stateAt: change.now, stateBy: change.person.id }
}
