import type { Person } from '@cabinet/office/person.ts'
import type { Store } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import type { DoorAct } from '../rules/door-forms.ts'
import { doors } from './tables.ts'
import { visibleCeremony } from './visible.ts'

/** A door has nothing to send and is there: no act of the office, so the journal is spared it. */
export async function hearDoor(store: Store, person: Person, { ceremonyId, doorId }: DoorAct): Promise<void> {
  await visibleCeremony(store.read, person, ceremonyId)
  const now = store.clock()
  await store.upkeep((tx) =>
    tx
      .update(doors)
      .set({ lastHeardAt: now })
      .where(and(eq(doors.id, doorId), eq(doors.ceremonyId, ceremonyId))),
  )
}
