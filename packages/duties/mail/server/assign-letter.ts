import { randomUUID } from 'node:crypto'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import type { AssignForm } from '../rules/forms.ts'
import { closeLetter } from './close-letter.ts'
import { labelOf, meaningOf } from './instructions.ts'
import { letterFact, lineFacts } from './letter-facts.ts'
import { sendLines } from './send-lines.ts'
import { assignments, type Letter, letters } from './tables.ts'
import { visibleLetter } from './visible.ts'

/**
 * The decision on a letter: lines that each live their own life. The second of two people deciding at once is told
 * (`mail.letter-changed`) and keeps what they typed. An instruction to file closes the letter at once.
 */
export async function assignLetter(change: Change, form: AssignForm): Promise<Letter> {
  const letter = await letterToDecide(change, form)
  const assignment = {
    id: randomUUID(),
    letterId: letter.id,
    decidedBy: change.person.id,
    inPlaceOf: change.inPlaceOf?.id ?? null,
    decidedAt: change.now,
  }
  await change.tx.insert(assignments).values(assignment)
  const lines = await sendLines(change, { letter, assignmentId: assignment.id, forms: form.lines, parentId: null })
  await change.record('mail.letter.assigned', letter.id, {
    number: letter.number,
    lines: lines.map((line) => ({ id: line.id, addressee: line.addressee, instruction: line.instruction })),
    facts: [
      // Counted once, at the first decision.
      ...(letter.assignedAt?.getTime() === change.now.getTime() ? letterFact('letter.assigned', letter) : []),
      ...(await lineFacts(change, 'line.given', lines)),
    ],
  })
  for (const line of lines) {
    const meaning = await meaningOf(change.tx, line.instruction)
    if (!meaning.closesLetter) continue
    const reason = line.note || (await labelOf(change.tx, line.instruction))
    return closeLetter(change, { letterId: letter.id, as: 'filed', reason })
  }
  return letter
}

/** Takes the letter for this decision: only one of two people who looked at the same version gets it. */
async function letterToDecide(change: Change, form: AssignForm): Promise<Letter> {
  const letter = await visibleLetter(change.tx, change.person, form.letterId)
  if (letter.voidedAt || letter.closedAt || letter.register === 'outgoing') throw new Refusal('mail.not-to-assign')
  const [taken] = await change.tx
    .update(letters)
    .set({ version: form.version + 1, assignedAt: letter.assignedAt ?? change.now })
    .where(and(eq(letters.id, letter.id), eq(letters.version, form.version)))
    .returning()
  if (!taken) throw new Refusal('mail.letter-changed', { number: letter.number })
  return taken
}
