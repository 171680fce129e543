import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { MailingAgainForm } from '../rules/batch-forms.ts'
import { guestAndCeremony } from './guest-and-ceremony.ts'
import { guestMailings, guests } from './tables.ts'

/** Another try, perhaps to a corrected address; the address is corrected on this list of guests only. */
export async function sendAgain(change: Change, form: MailingAgainForm): Promise<void> {
  const [mailing] = await change.tx.select().from(guestMailings).where(eq(guestMailings.id, form.mailingId))
  if (!mailing) throw notFound()
  const { guest, ceremony } = await guestAndCeremony(change.tx, change.person, mailing.guestId)
  if (mailing.state !== 'failed') throw new Refusal('ceremonies.message-not-failed')
  await change.tx.update(guests).set({ email: form.email }).where(eq(guests.id, guest.id))
  await change.tx.update(guestMailings).set({ state: 'asked', problem: '' }).where(eq(guestMailings.id, mailing.id))
  const once = `${mailing.id}:${change.now.getTime()}`
  await change.later({ kind: 'ceremonies.mailing', payload: { mailingId: mailing.id }, once })
  await change.record('ceremonies.message.asked-again', ceremony.id, { guestId: guest.id })
}
