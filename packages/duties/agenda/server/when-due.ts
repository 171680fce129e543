import { theOffice } from '@cabinet/office/person.ts'
import type { Change, Store } from '@cabinet/store/store.ts'

/** Somebody decided, or another process was quicker, since the work was found: there is nothing to write any more. */
export class NotDueAnyMore extends Error {}

/** A change by the clock, which every process may try: it gives up without a trace when it finds nothing left to do. */
export async function changeWhenDue(store: Store, work: (change: Change) => Promise<void>): Promise<void> {
  await store.change(theOffice, work).catch((error: unknown) => {
    if (!(error instanceof NotDueAnyMore)) throw error
  })
}
