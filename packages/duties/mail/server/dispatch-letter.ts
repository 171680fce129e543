import { randomUUID } from 'node:crypto'
import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { contacts } from '@cabinet/blocks/people/server/tables.ts'
import { yearOf } from '@cabinet/office/day.ts'
import type { Fact } from '@cabinet/office/fact.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { nextOf } from '@cabinet/store/counter.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { openLineStates } from '../rules/assignment.ts'
import type { DispatchForm } from '../rules/forms.ts'
import { letterNumber, registerSeries } from '../rules/numbering.ts'
import { makeLetterFindable } from './findable.ts'
import { everyMeaning } from './instructions.ts'
import { letterFact, lineFacts } from './letter-facts.ts'
import { type DispatchLine, dispatchLines, type Letter, letters, lines } from './tables.ts'
import { visibleLetter } from './visible.ts'

/**
 * Sends a signed letter out: it gets its number in the outgoing register, each recipient a line of their own, e-mail
 * waits for the rounds, and the lines it answers are done. Refuses `mail.not-signed` and `mail.already-dispatched`.
 */
export async function dispatchLetter(change: Change, form: DispatchForm): Promise<Letter> {
  const letter = await visibleLetter(change.tx, change.person, form.letterId)
  if (!letter.signedAt) throw new Refusal('mail.not-signed')
  if (letter.dispatchedAt || letter.voidedAt) throw new Refusal('mail.already-dispatched', { number: letter.number })
  await refuseUnknownContacts(change, form)
  const day = await today(change)
  const year = yearOf(day)
  const position = await nextOf(change.tx, registerSeries('outgoing', year))
  const number = letterNumber('outgoing', year, position)
  const [left] = await change.tx
    .update(letters)
    .set({ year, position, number, receivedOn: day, dispatchedAt: change.now, version: letter.version + 1 })
    .where(eq(letters.id, letter.id))
    .returning()
  await change.tx
    .insert(dispatchLines)
    .values(form.recipients.map((one, i) => recipientLine(change, letter, { ...one, position: i })))
  await postEmails(change, letter.id)
  await makeLetterFindable(change, letter.id)
  const reserved = letter.confidentiality === 'reserved'
  const sent: Fact = { kind: 'letter.out', thing: letter.id, day, sort: letter.type, reserved }
  await change.record('mail.letter.dispatched', letter.id, {
    ...{ number, recipients: form.recipients.length },
    facts: [{ ...sent, amount: form.recipients.length }],
  })
  if (letter.repliesTo) await answered(change, letter.repliesTo, number)
  return left ?? letter
}

async function refuseUnknownContacts(change: Change, form: DispatchForm): Promise<void> {
  const ids = [...new Set(form.recipients.flatMap((one) => one.contactId ?? []))]
  const known = ids.length ? await change.tx.$count(contacts, inArray(contacts.id, ids)) : 0
  if (known !== ids.length) throw new Refusal('mail.unknown-contact')
}

type Recipient = DispatchForm['recipients'][number] & { position: number }

function recipientLine(change: Change, letter: Letter, recipient: Recipient) {
  const byEmail = recipient.mode === 'e-mail'
  return {
    ...recipient,
    id: randomUUID(),
    letterId: letter.id,
    state: byEmail ? ('queued' as const) : ('sent' as const),
    sentAt: byEmail ? null : change.now,
  }
}

async function postEmails(change: Change, letterId: string): Promise<void> {
  const queued: DispatchLine[] = await change.tx
    .select()
    .from(dispatchLines)
    .where(and(eq(dispatchLines.letterId, letterId), eq(dispatchLines.state, 'queued')))
  for (const line of queued) await change.later({ kind: 'mail.send', payload: { lineId: line.id }, once: line.id })
}

/** The lines that asked for an answer are done: it has left. */
async function answered(change: Change, letterId: string, number: string): Promise<void> {
  const meanings = await everyMeaning(change.tx)
  const open = await change.tx
    .select()
    .from(lines)
    .where(and(eq(lines.letterId, letterId), inArray(lines.state, [...openLineStates])))
  const done = open.filter((line) => {
    const meaning = meanings.get(line.instruction)
    return meaning && ['addressee-answers', 'draft-to-asker'].includes(meaning.reply)
  })
  if (done.length)
    await change.tx
      .update(lines)
      .set({ state: 'done', open: false, finishedAt: change.now, finishedBy: change.person.id, outcome: number })
      .where(
        inArray(
          lines.id,
          done.map((line) => line.id),
        ),
      )
  const [letter] = await change.tx.select().from(letters).where(eq(letters.id, letterId))
  await change.record('mail.letter.answered', letterId, {
    by: number,
    facts: [
      ...(letter ? letterFact('letter.answered', letter) : []),
      ...(await lineFacts(change, 'line.ended', done, 'done')),
    ],
  })
}
