import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { addressOf, type From, knock } from '@cabinet/blocks/people/server/tries.ts'
import { placeOf } from '@cabinet/duties/agenda/server/place-of.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Store } from '@cabinet/store/store.ts'
import { mostPeople, takingAnswers } from '../rules/answer.ts'
import { answers } from '../rules/guest.ts'
import { guestOfToken } from './guest-link.ts'
import type { Guest } from './tables.ts'

export type InvitationPage = Awaited<ReturnType<typeof invitationPage>>

/**
 * What a guest's personal page shows. Looking changes nothing: a mail programme that follows the link first answers for nobody.
 * A wrong link gets one answer whatever is wrong with it, and whoever keeps trying waits.
 */
export async function publicInvitation(store: Store, token: string, from: From): Promise<InvitationPage> {
  if (!(await guestOfToken(store.read, token))) {
    const address = addressOf(from)
    await knock(store, { account: `invitation-missed:${address}`, address: `invitation-from:${address}` })
  }
  return invitationPage(store, token)
}

/** The facts on the card, the answer given so far, and until when it may be changed; nothing of anybody else. */
export async function invitationPage(store: Store, token: string) {
  const known = await guestOfToken(store.read, token)
  if (!known) throw notFound()
  const { guest, ceremony } = known
  const office = await officeOf(store.read)
  const { title, start, end, timeZone, dress, answersUntil } = ceremony
  const { phone = '', email = '' } = office?.letterhead ?? {}
  return {
    office: { name: office?.name ?? '', crest: office?.crest ?? '', locale: office?.locale ?? 'fr', phone, email },
    ...{ title, start, end, timeZone, dress, answersUntil, place: await placeOf(store.read, ceremony) },
    taking: takingAnswers(ceremony, store.clock()),
    guest: {
      name: [guest.civility, guest.name].filter((word) => word !== '').join(' '),
      ...{ function: guest.function, spouse: guest.spouse, plusOnes: guest.plusOnes, most: mostPeople(guest) },
    },
    answer: answerOf(guest),
  }
}

function answerOf({ state, coming, companions, substitute, answerNote }: Guest) {
  const answer = answers.find((one) => one === state)
  if (!answer) return null
  const { civility, name, function: held, office } = substitute ?? {}
  const instead = substitute ? { civility, name, function: held, office } : null
  return { answer, coming, companions, note: answerNote, substitute: instead }
}
