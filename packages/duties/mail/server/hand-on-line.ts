import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { moveLine } from '../rules/assignment.ts'
import type { LineForm } from '../rules/forms.ts'
import { lineFacts } from './letter-facts.ts'
import { sendLines } from './send-lines.ts'
import { letters, lines } from './tables.ts'
import { lineOf } from './treat-line.ts'

/** Shares a line out inside one's own unit; the line itself stays with whoever hands it on, under way. */
export async function handOnLine(change: Change, form: { lineId: string; lines: readonly LineForm[] }): Promise<void> {
  const line = await lineOf(change, form.lineId)
  const [letter] = await change.tx.select().from(letters).where(eq(letters.id, line.letterId))
  if (!letter || letter.closedAt) throw new Refusal('mail.not-to-assign')
  if (line.state !== 'under-way') {
    const stamp = {
      acknowledgedAt: line.acknowledgedAt ?? change.now,
      acknowledgedBy: line.acknowledgedBy ?? change.person.id,
    }
    await change.tx
      .update(lines)
      .set({ ...stamp, state: moveLine(line.state, 'under-way') })
      .where(eq(lines.id, line.id))
  }
  const sent = await sendLines(change, {
    letter,
    assignmentId: line.assignmentId,
    forms: form.lines,
    parentId: line.id,
  })
  await change.record('mail.line.handed-on', letter.id, {
    lineId: line.id,
    lines: sent.map(({ addressee, instruction }) => ({ addressee, instruction })),
    facts: [
      ...(await lineFacts(change, 'line.acknowledged', line.acknowledgedAt ? [] : [line])),
      ...(await lineFacts(change, 'line.given', sent)),
    ],
  })
}
