import { lacksChoices, shipChoices } from '@cabinet/duties/mail/server/ship-choices.ts'
import { theOffice } from '@cabinet/office/person.ts'
import type { Store } from '@cabinet/store/store.ts'

/** What every office finds on its desks the first day; asked at every start, it fills only what is still empty. */
export async function layOutFirstDay(store: Store): Promise<void> {
  if (await lacksChoices(store.read)) await store.change(theOffice, shipChoices)
}
