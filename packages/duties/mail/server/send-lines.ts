import { randomUUID } from 'node:crypto'
import { calendarOf, today } from '@cabinet/blocks/people/server/office-now.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import type { LineForm } from '../rules/forms.ts'
import { deadlineFor } from '../rules/instructions.ts'
import { doorOf } from '../rules/readers.ts'
import { addresseeName } from './addressees.ts'
import { openTo } from './findable.ts'
import { meaningOf } from './instructions.ts'
import { type Letter, type Line, letterTypes, lines } from './tables.ts'

type Sending = { letter: Letter; assignmentId: string; forms: readonly LineForm[]; parentId: string | null }

/**
 * Writes the lines of one decision and opens the letter to their addressees. A reserved letter goes to persons only,
 * who thereby are named. Refuses `mail.reserved-to-persons`, `mail.unknown-addressee`, `mail.one-original`.
 */
export async function sendLines(change: Change, { letter, assignmentId, forms, parentId }: Sending): Promise<Line[]> {
  if (forms.filter((form) => form.withOriginal).length > 1) throw new Refusal('mail.one-original')
  const rows = []
  // The lines of one decision are read in the order they were given: their ids begin alike and end with their place.
  const together = randomUUID()
  for (const [place, form] of forms.entries()) {
    if (letter.confidentiality === 'reserved' && !form.addressee.startsWith('person:'))
      throw new Refusal('mail.reserved-to-persons')
    await addresseeName(change.tx, form.addressee)
    const ownDelay = await deadline(change, letter, form)
    rows.push({
      ...form,
      id: `${together}-${String(place).padStart(2, '0')}`,
      assignmentId,
      letterId: letter.id,
      letterSeq: letter.seq,
      // Decided in somebody's place, the line is that person's: it comes back to them, also after the stand-in ended.
      assignedBy: change.inPlaceOf?.id ?? change.person.id,
      parentId,
      dueOn: form.dueOn ?? ownDelay,
      state: 'sent' as const,
      sentAt: change.now,
    })
  }
  // What came back to this desk asked for a decision, and this is it.
  const cameBack = [eq(lines.letterId, letter.id), eq(lines.state, 'returned')]
  const toThisDesk = parentId === null ? undefined : eq(lines.parentId, parentId)
  await change.tx
    .update(lines)
    .set({ open: false })
    .where(and(...cameBack, toThisDesk))
  const sent = await change.tx.insert(lines).values(rows).returning()
  await openTo(
    change,
    letter,
    sent.map((line) => doorOf(letter.confidentiality, line.addressee)),
  )
  return sent
}

/** The instruction's own delay from today, or the letter type's. */
async function deadline(change: Change, letter: Letter, form: LineForm) {
  const [type] = await change.tx
    .select({ delay: letterTypes.workingDays })
    .from(letterTypes)
    .where(eq(letterTypes.code, letter.type))
  return deadlineFor(await meaningOf(change.tx, form.instruction), {
    assignedOn: await today(change),
    typeDelay: type?.delay ?? null,
    calendar: await calendarOf(change.tx),
  })
}
