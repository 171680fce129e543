import type { Tools } from '@cabinet/api/errand.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Store } from '@cabinet/store/store.ts'
import { quarterDue } from './draft-list.ts'
import { openReport } from './draft-open.ts'
import { remindersDue, remindPage } from './draft-remind.ts'

/** What this duty does by the clock: asked every minute, by every server process, and does no harm twice. */
export async function reportsClockwork({ store }: Pick<Tools, 'store'>): Promise<void> {
  const quarter = await quarterDue(store.read, store.clock())
  if (quarter) await once(store, (change) => openReport(change, quarter))
  for (const { sectionId } of await remindersDue(store.read, store.clock())) {
    await once(store, (change) => remindPage(change, sectionId))
  }
}

async function once(store: Store, work: (change: Change) => Promise<unknown>): Promise<void> {
  try {
    await store.change(theOffice, work)
  } catch (error) {
    // Another process did it at the same moment: nothing is kept of ours.
    if (!(error instanceof Refusal)) throw error
  }
}
