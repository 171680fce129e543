import type { Change } from '@cabinet/store/store.ts'
import type { BookForm } from '../rules/forms.ts'
import { bookSlot } from './book-slot.ts'
import { offerInHand } from './offer-slot.ts'
import type { Audience } from './tables.ts'

/** They take the time that was offered. Refuses `audiences.no-offer`. */
export async function acceptOffer(change: Change, form: BookForm): Promise<Audience> {
  await offerInHand(change, form)
  return bookSlot(change, form)
}
