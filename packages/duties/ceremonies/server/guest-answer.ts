import type { Change } from '@cabinet/store/store.ts'
import type { GuestAnswerForm } from '../rules/answer-forms.ts'
import { guestAndCeremony, refuseOldGuest } from './guest-and-ceremony.ts'
import { givenOf, writeAnswer } from './guest-answer-write.ts'
import type { Guest } from './tables.ts'

/**
 * An answer that reached the office by telephone, letter, e-mail or in person, after the closing day too. Somebody in the
 * guest's place is asked for, and needs `agreeToSubstitute`.
 */
export async function answerFor(change: Change, form: GuestAnswerForm): Promise<Guest> {
  const at = await guestAndCeremony(change.tx, change.person, form.guestId)
  refuseOldGuest(at.guest, form.version)
  const substitute = form.substitute && { ...form.substitute, office: 'asked' as const }
  const given = givenOf({ ...form, substitute })
  return writeAnswer(change, { ...at, given, channel: form.channel, writtenBy: change.person.id })
}
