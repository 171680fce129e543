import { contacts } from '@cabinet/blocks/people/server/tables.ts'
import { visibleLetter } from '@cabinet/duties/mail/server/visible.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, asc, eq } from 'drizzle-orm'
import type { FromLetterForm } from '../rules/forms.ts'
import { everyMotive } from './motives.ts'
import { type Audience, audiences } from './tables.ts'
import { visible } from './visible.ts'
import { writeRequest } from './write-request.ts'

/**
 * One click on a letter that asks for an audience: the request is written with what the letter says, and both stay linked.
 * The letter keeps its own course. Clicking twice, or after somebody else, gives the same request.
 * Refuses `audiences.not-a-request` and `audiences.reserved-letter`.
 */
export async function registerFromLetter(change: Change, form: FromLetterForm): Promise<Audience> {
  const letter = await visibleLetter(change.tx, change.person, form.letterId)
  if (letter.register !== 'incoming' || letter.voidedAt) throw new Refusal('audiences.not-a-request')
  const already = await requestFromLetter(change, letter.id)
  if (already) return already
  const { contactId, ...asker } = await writerOf(change, letter)
  const written = await writeRequest(change, {
    ...{ requestKey: `letter:${letter.id}`, contactId, ...asker },
    ...{ companions: '', partySize: 1, details: '', wishes: '' },
    motive: form.motive ?? (await anyMotive(change)),
    ...{ subject: letter.subject.slice(0, 300), channel: 'letter', letterId: letter.id },
    reserved: letter.confidentiality === 'reserved',
    receivedOn: letter.receivedOn ?? letter.registeredAt.toISOString().slice(0, 10),
  })
  await change.record('audiences.request.registered', written.id, { number: written.number, letter: letter.number })
  await change.record('audiences.letter.request-registered', letter.id, { number: written.number })
  return written
}

async function requestFromLetter(change: Change, letterId: string): Promise<Audience | undefined> {
  const [any] = await change.tx
    .select()
    .from(audiences)
    .where(eq(audiences.letterId, letterId))
    .orderBy(asc(audiences.seq))
  if (!any) return
  const [seen] = await change.tx
    .select()
    .from(audiences)
    .where(and(eq(audiences.id, any.id), visible(change.person)))
  if (!seen) throw new Refusal('audiences.reserved-letter')
  await change.record('audiences.request.asked-again', seen.id)
  return seen
}

type Letter = Awaited<ReturnType<typeof visibleLetter>>

/** Whoever wrote the letter comes; the name of a reserved letter's writer stays off the address book here too. */
async function writerOf({ tx }: Change, letter: Letter) {
  const [contact] = letter.contactId ? await tx.select().from(contacts).where(eq(contacts.id, letter.contactId)) : []
  return {
    contactId: contact?.mergedIntoId ?? contact?.id ?? null,
    visitor: contact?.spokesperson || contact?.name || letter.correspondent,
    phone: contact?.phone ?? '',
    email: contact?.email ?? '',
  }
}

/** What a letter is about is said when it is admitted: until then « Autre motif », or the last one offered. */
async function anyMotive({ tx }: Change): Promise<string> {
  const offered = (await everyMotive(tx)).filter((one) => !one.hidden)
  const chosen = offered.find((one) => one.code === 'other') ?? offered.at(-1)
  if (!chosen) throw new Refusal('audiences.unknown-motive')
  return chosen.code
}
