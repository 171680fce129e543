import type { Held, Person } from '@cabinet/office/person.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import { increment } from '@cabinet/store/sql.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { isOpenLine, isOwed, type LineState, moveLine, openLineStates } from '../rules/assignment.ts'
import { isDoneOnReading } from '../rules/instructions.ts'
import { lentTo, lineGround } from '../rules/readers.ts'
import { meaningOf } from './instructions.ts'
import { lineFacts } from './letter-facts.ts'
import { type Line, letters, lines } from './tables.ts'
import { visibleLetter } from './visible.ts'

/**
 * The addressee says they have it: from here on the assigner can no longer recall it. A copy, and a line that asks for
 * nothing but reading, is done by that.
 */
export async function acknowledgeLine(change: Change, lineId: string): Promise<Line> {
  const line = await lineOf(change, lineId)
  const stamp = { acknowledgedAt: change.now, acknowledgedBy: change.person.id }
  const event = 'mail.line.acknowledged'
  if (line.state === 'sent' && (line.copy || isDoneOnReading(await meaningOf(change.tx, line.instruction))))
    return moveOn(change, line, { to: 'done', event, stamp: { ...stamp, ...finished(change, '') } })
  return moveOn(change, line, { to: 'acknowledged', event, stamp })
}

export async function startLine(change: Change, lineId: string): Promise<Line> {
  const line = await lineOf(change, lineId)
  const stamp = {
    acknowledgedAt: line.acknowledgedAt ?? change.now,
    acknowledgedBy: line.acknowledgedBy ?? change.person.id,
  }
  return moveOn(change, line, { to: 'under-way', event: 'mail.line.started', stamp })
}

/** Done, with what was asked for: the opinion, the facts, the report. */
export async function finishLine(change: Change, form: { lineId: string; outcome: string }): Promise<Line> {
  const line = await lineOf(change, form.lineId)
  return moveOn(change, line, { to: 'done', event: 'mail.line.done', stamp: finished(change, form.outcome) })
}

/** Not for us: back to whoever assigned it, with the reason; the letter is theirs to decide again. */
export async function returnLine(change: Change, form: { lineId: string; reason: string }): Promise<Line> {
  const line = await lineOf(change, form.lineId)
  return moveOn(change, line, { to: 'returned', event: 'mail.line.returned', stamp: finished(change, form.reason) })
}

/** The assigner takes a line back as long as nobody acknowledged it. Refuses `mail.already-acknowledged`. */
export async function recallLine(change: Change, lineId: string): Promise<Line> {
  const [line] = await change.tx.select().from(lines).where(eq(lines.id, lineId))
  const ground = line && assignerGround(change.person, line)
  if (!line || !ground) throw notFound()
  await visibleLetter(change.tx, change.person, line.letterId)
  change.inPlaceOf = ground.inPlaceOf
  if (line.state !== 'sent') throw new Refusal('mail.already-acknowledged')
  return moveOn(change, line, { to: 'recalled', event: 'mail.line.recalled', stamp: finished(change, '') })
}

/** Whose line it is to take back: their own, or that of somebody whose assigning they were lent. */
export function assignerGround(person: Person, line: Line): { inPlaceOf: Held | null } | undefined {
  if (line.assignedBy === person.id) return { inPlaceOf: null }
  const lent = lentTo(person, 'mail.assign').find((one) => one.absent.id === line.assignedBy)
  return lent && { inPlaceOf: lent.absent }
}

/** The line, if it is addressed to this person or to somebody they stand in for, and they may see its letter. */
export async function lineOf(change: Change, lineId: string): Promise<Line> {
  const [line] = await change.tx.select().from(lines).where(eq(lines.id, lineId))
  const ground = line && lineGround(change.person, line.addressee)
  if (!line || !ground) throw notFound()
  // Lines of a reserved letter are lent only when the grant says so.
  await visibleLetter(change.tx, change.person, line.letterId)
  change.inPlaceOf = ground.inPlaceOf
  return line
}

const finished = (change: Change, outcome: string) => ({
  finishedAt: change.now,
  finishedBy: change.person.id,
  outcome,
})

type Move = { to: LineState; event: string; stamp: Partial<Line> }

async function moveOn(change: Change, line: Line, { to, event, stamp }: Move): Promise<Line> {
  const state = moveLine(line.state, to)
  const [moved] = await change.tx
    .update(lines)
    .set({ ...stamp, state, open: line.open && isOwed(state) })
    .where(eq(lines.id, line.id))
    .returning()
  const { addressee, instruction } = line
  const isRead = !line.acknowledgedAt && Boolean(moved?.acknowledgedAt)
  await change.record(event, line.letterId, {
    ...{ lineId: line.id, addressee, instruction, outcome: stamp.outcome ?? '' },
    facts: [
      ...(await lineFacts(change, 'line.acknowledged', isRead ? [line] : [])),
      ...(await lineFacts(change, 'line.ended', isOpenLine(line.state) && !isOpenLine(state) ? [line] : [], state)),
    ],
  })
  if (to === 'recalled' || to === 'returned') await backToThePile(change, line.letterId)
  return moved ?? line
}

/** A letter that nobody holds any more, and that nobody dealt with, is to be assigned again. */
async function backToThePile(change: Change, letterId: string): Promise<void> {
  const held = and(eq(lines.letterId, letterId), inArray(lines.state, [...openLineStates, 'done']))
  if ((await change.tx.$count(lines, held)) > 0) return
  await change.tx
    .update(letters)
    .set({ assignedAt: null, version: increment(letters.version) })
    .where(eq(letters.id, letterId))
}
