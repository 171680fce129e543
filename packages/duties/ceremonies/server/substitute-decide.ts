import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import type { SubstituteAgreeForm, SubstituteRefuseForm } from '../rules/answer-forms.ts'
import type { Substitute } from '../rules/guest.ts'
import { type GuestAt, guestAndCeremony, refuseOldGuest, saveGuest } from './guest-and-ceremony.ts'
import { lineChanged } from './line-changed.ts'
import type { Guest } from './tables.ts'

/**
 * The office agrees to who comes in a guest's place, and says on what ground: it decides the rank they take. Refuses
 * `ceremonies.guest-no-substitute`.
 */
export async function agreeToSubstitute(change: Change, form: SubstituteAgreeForm): Promise<Guest> {
  const { guest, ceremony, substitute } = await substituteOf(change, form)
  const { ground, rankKey, salutation, seniority } = form
  const agreed: Substitute = { ...substitute, ground, rankKey, salutation, seniority, office: 'agreed' }
  const saved = await saveGuest(change, guest, { substitute: agreed, coming: 1 })
  await lineChanged(change, ceremony.id)
  await change.record('ceremonies.guest.substitute-agreed', ceremony.id, { guestId: guest.id, ground })
  return saved
}

/** Nobody comes in their place; the guest may answer again. */
export async function refuseSubstitute(change: Change, form: SubstituteRefuseForm): Promise<Guest> {
  const { guest, ceremony, substitute } = await substituteOf(change, form)
  const saved = await saveGuest(change, guest, { substitute: { ...substitute, office: 'refused' }, coming: 0 })
  await lineChanged(change, ceremony.id)
  await change.record('ceremonies.guest.substitute-refused', ceremony.id, { guestId: guest.id, reason: form.reason })
  return saved
}

type Decided = { guestId: string; version: number }

async function substituteOf(change: Change, form: Decided): Promise<GuestAt & { substitute: Substitute }> {
  const at = await guestAndCeremony(change.tx, change.person, form.guestId)
  refuseOldGuest(at.guest, form.version)
  const { state, substitute } = at.guest
  if (state !== 'represented' || !substitute) throw new Refusal('ceremonies.guest-no-substitute')
  return { ...at, substitute }
}
