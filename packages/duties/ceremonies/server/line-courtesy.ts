import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import type { CourtesyForm } from '../rules/line-forms.ts'
import { lineChanged } from './line-changed.ts'
import { lineOf } from './line-of.ts'
import { editableGuest, guestBeside, saveGuest } from './line-touched.ts'

/**
 * Places somebody who has no rank among the others, re-ranking nobody. Refuses `ceremonies.line-has-rank`: whoever has one is
 * placed by hand, with a reason; and `ceremonies.line-circle`.
 */
export async function placeByCourtesy(change: Change, { guestId, after }: CourtesyForm): Promise<void> {
  const { guest, ceremony } = await editableGuest(change, guestId)
  const courtesyAfter = after
  if (after !== null) {
    const { positions } = await lineOf(change.tx, ceremony, { whom: [guestId] })
    const rank = positions.find((one) => one.id === guestId)?.rank
    if (guest.override || typeof rank === 'number') throw new Refusal('ceremonies.line-has-rank')
    if (after === guestId) throw new Refusal('ceremonies.line-circle')
  }
  if (after !== null && after !== 'first') {
    const other = await guestBeside(change, { ceremonyId: ceremony.id, guestId: after })
    if (other.courtesyAfter === guestId) throw new Refusal('ceremonies.line-circle')
  }
  await saveGuest(change, guest, { courtesyAfter })
  await lineChanged(change, ceremony.id)
  const event = after === null ? 'ceremonies.line.courtesy-ended' : 'ceremonies.line.courtesy-given'
  await change.record(event, ceremony.id, { guestId })
}
