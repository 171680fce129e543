import { randomUUID } from 'node:crypto'
import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { contacts } from '@cabinet/blocks/people/server/tables.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { RichText } from '@cabinet/paper/rich-text.ts'
import { nextOf } from '@cabinet/store/counter.ts'
import type { Change } from '@cabinet/store/store.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { eq } from 'drizzle-orm'
import type { OutgoingForm } from '../rules/forms.ts'
import { type MergeField, type MergeValues, mergeRichText, mergeText } from '../rules/merge-fields.ts'
import { doorsOf, type Reader } from '../rules/readers.ts'
import { correspondentOf } from './correspondent.ts'
import { openTo } from './findable.ts'
import { letterOfRequest, namedReaders } from './register-letter.ts'
import { drafts, type Letter, letters, openings, templates } from './tables.ts'
import { visibleLetter } from './visible.ts'

type Reply = { requestKey: string; letterId: string; templateId: string | null }

/** Begins the reply to a letter: same correspondent, same confidentiality, open to whoever could read the letter. */
export async function draftReply(change: Change, form: Reply): Promise<Letter> {
  const already = await letterOfRequest(change, form.requestKey)
  if (already) return already
  const letter = await visibleLetter(change.tx, change.person, form.letterId)
  if (letter.register !== 'incoming' || letter.voidedAt) throw new Refusal('mail.not-to-answer')
  const reply = await insertOutgoing(change, { ...letter, requestKey: form.requestKey, repliesTo: letter.id })
  const open = await change.tx
    .select({ reader: openings.reader })
    .from(openings)
    .where(eq(openings.letterId, letter.id))
  await firstVersion(change, reply, { templateId: form.templateId, answered: letter })
  await openTo(change, reply, [...open.map((one) => one.reader as Reader), own(change, reply)])
  await change.record('mail.reply.begun', reply.id, { answers: letter.number })
  await change.record('mail.letter.reply-begun', letter.id, { replyId: reply.id })
  return reply
}

/** A letter of our own: it starts at the draft and gets its number when it leaves. */
export async function draftOutgoing(change: Change, form: OutgoingForm): Promise<Letter> {
  const already = await letterOfRequest(change, form.requestKey)
  if (already) return already
  const { requestKey, subject, confidentiality } = form
  const named = await namedReaders(change, form, [change.person.id])
  const recipient = await correspondentOf(change, form.recipient, confidentiality)
  const letter = await insertOutgoing(change, {
    ...recipient,
    requestKey,
    subject,
    confidentiality,
    type: 'other',
    repliesTo: null,
  })
  await firstVersion(change, letter, { templateId: form.templateId, answered: null })
  await openTo(change, letter, [...doorsOf(confidentiality, named), own(change, letter)])
  await change.record('mail.reply.begun', letter.id)
  return letter
}

const own = (change: Change, letter: Letter): Reader =>
  `${letter.confidentiality === 'reserved' ? 'named' : 'person'}:${change.person.id}`

type Outgoing = Pick<
  Letter,
  'requestKey' | 'subject' | 'confidentiality' | 'contactId' | 'correspondent' | 'type' | 'repliesTo'
>

async function insertOutgoing(change: Change, from: Outgoing): Promise<Letter> {
  const { requestKey, subject, confidentiality, contactId, correspondent, type, repliesTo } = from
  const [letter] = await change.tx
    .insert(letters)
    .values({
      ...{ requestKey, subject, confidentiality, contactId, correspondent, type, repliesTo },
      id: randomUUID(),
      seq: await nextOf(change.tx, 'letters'),
      register: 'outgoing',
      ...{ theirReference: '', channel: 'post', broughtBy: '', enclosures: '', urgent: false },
      registeredBy: change.person.id,
      registeredAt: change.now,
    })
    .returning()
  if (!letter) throw new Error('The draft was not written.')
  return letter
}

const blank: RichText = { type: 'doc', content: [{ type: 'paragraph' }] }

/** Version 1, from the template when one was chosen, with its fields filled. */
async function firstVersion(
  change: Change,
  letter: Letter,
  from: { templateId: string | null; answered: Letter | null },
): Promise<void> {
  const [contact] = letter.contactId
    ? await change.tx.select().from(contacts).where(eq(contacts.id, letter.contactId))
    : []
  const [template] = from.templateId
    ? await change.tx.select().from(templates).where(eq(templates.id, from.templateId))
    : []
  const values = await mergeValues(
    change,
    from.answered,
    contact?.spokesperson || contact?.name || letter.correspondent,
  )
  await change.tx.insert(drafts).values({
    id: randomUUID(),
    letterId: letter.id,
    version: 1,
    subject: template ? mergeText(template.subject, values) : letter.subject,
    recipient: [contact?.spokesperson, contact?.name ?? letter.correspondent, contact?.address]
      .filter(Boolean)
      .join('\n'),
    body: template ? mergeRichText(template.body, values) : blank,
    savedBy: change.person.id,
    savedAt: change.now,
  })
}

async function mergeValues(change: Change, answered: Letter | null, name: string): Promise<MergeValues> {
  const office = await officeOf(change.tx)
  const say = (day: string | null | undefined) => (day && office ? sayLongDay(day, office.locale) : '')
  const known: Record<MergeField, string> = {
    'contact.name': name,
    'letter.number': answered?.number ?? '',
    'letter.subject': answered?.subject ?? '',
    'letter.reference': answered?.theirReference || (answered?.number ?? ''),
    'letter.writtenOn': say(answered?.writtenOn ?? answered?.receivedOn),
    'letter.receivedOn': say(answered?.receivedOn),
    'office.name': office?.name ?? '',
    'mayor.title': office?.mayorTitle ?? '',
  }
  // What nobody knows stays a field, to be seen and filled by hand: an empty place would go unnoticed.
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== ''))
}
