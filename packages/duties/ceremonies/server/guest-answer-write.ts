import { randomUUID } from 'node:crypto'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { expected, type Given, isLate, mostPeople, saysTheSame } from '../rules/answer.ts'
import { type AnswerChannel, moveGuest } from '../rules/guest.ts'
import { type GuestAt, saveGuest } from './guest-and-ceremony.ts'
import { lineChanged } from './line-changed.ts'
import { type Guest, guestAnswers } from './tables.ts'

type Answered = GuestAt & { given: Given; channel: AnswerChannel; writtenBy: string }

/**
 * Keeps an answer: the guest as they now stand, and the answer itself beside those before it. Sent twice it is kept once.
 * Refuses `ceremonies.guest-too-many`, and what a guest taken off the list cannot answer.
 */
export async function writeAnswer(
  change: Change,
  { guest, ceremony, given, channel, writtenBy }: Answered,
): Promise<Guest> {
  const most = mostPeople(guest)
  if (given.answer === 'accepted' && given.coming > most) throw new Refusal('ceremonies.guest-too-many', { most })
  if (saysTheSame(guest, given)) {
    await change.record('ceremonies.guest.answered-again', ceremony.id, { guestId: guest.id })
    return guest
  }
  const state = guest.state === given.answer ? guest.state : moveGuest(guest.state, given.answer)
  const { substitute, companions, note } = given
  const coming = expected(given)
  const saved = await saveGuest(change, guest, {
    ...{ state, coming, companions, substitute, answerNote: note },
    ...{ answerChannel: channel, answeredAt: change.now },
  })
  await change.tx.insert(guestAnswers).values({
    ...{ id: randomUUID(), guestId: guest.id, state, coming, substitute, channel, note, writtenBy, at: change.now },
  })
  await lineChanged(change, ceremony.id)
  const details = { guestId: guest.id, answer: state, coming, channel }
  const event = isLate(ceremony, change.now) ? 'ceremonies.guest.answered-late' : 'ceremonies.guest.answered'
  await change.record(event, ceremony.id, details)
  return saved
}

/** What was said, with only the parts that belong to that answer. */
export function givenOf(said: Given): Given {
  const { answer, note } = said
  return {
    ...{ answer, note },
    coming: answer === 'accepted' ? said.coming : 0,
    companions: answer === 'accepted' ? said.companions : '',
    substitute: answer === 'represented' ? said.substitute : null,
  }
}
