import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { openLineStates } from '../rules/assignment.ts'
import { blocksClosing } from '../rules/instructions.ts'
import { everyMeaning } from './instructions.ts'
import { letterFact, lineFacts } from './letter-facts.ts'
import { type Letter, letters, lines } from './tables.ts'
import { visibleLetter } from './visible.ts'

type Closing = { letterId: string; as: 'answered' | 'filed'; reason: string }

/**
 * Files a letter away: answered once its reply left, or without a reply and then with a reason. Lines that must be done
 * first keep it open. Refuses `mail.lines-open`, `mail.not-answered`, `mail.say-why`, `mail.already-closed`.
 */
export async function closeLetter(change: Change, form: Closing): Promise<Letter> {
  const letter = await visibleLetter(change.tx, change.person, form.letterId)
  if (letter.closedAt || letter.voidedAt) throw new Refusal('mail.already-closed')
  const waiting = await linesThatWait(change, letter.id)
  if (waiting) throw new Refusal('mail.lines-open', { count: waiting })
  if (form.as === 'answered' && !(await isAnswered(change, letter))) throw new Refusal('mail.not-answered')
  if (form.as === 'filed' && form.reason.trim().length < 3) throw new Refusal('mail.say-why')
  const [closed] = await change.tx
    .update(letters)
    .set({ closedAt: change.now, closedAs: form.as, closingReason: form.reason, version: letter.version + 1 })
    .where(eq(letters.id, letter.id))
    .returning()
  const left = await unfinishedLines(change, letter.id)
  await change.tx.update(lines).set({ open: false }).where(eq(lines.letterId, letter.id))
  await change.record('mail.letter.closed', letter.id, {
    ...{ number: letter.number, as: form.as, reason: form.reason },
    facts: [...letterFact('letter.ended', letter, form.as), ...(await lineFacts(change, 'line.ended', left, 'closed'))],
  })
  return closed ?? letter
}

export async function reopenLetter(change: Change, form: { letterId: string; reason: string }): Promise<Letter> {
  const letter = await visibleLetter(change.tx, change.person, form.letterId)
  if (!letter.closedAt) throw new Refusal('mail.not-closed')
  const [open] = await change.tx
    .update(letters)
    .set({ closedAt: null, closedAs: null, closingReason: '', version: letter.version + 1 })
    .where(eq(letters.id, letter.id))
    .returning()
  await change.tx.update(lines).set({ open: true }).where(unfinished(letter.id))
  const again = await unfinishedLines(change, letter.id)
  await change.record('mail.letter.reopened', letter.id, {
    ...{ number: letter.number, reason: form.reason },
    facts: [...letterFact('letter.reopened', letter), ...(await lineFacts(change, 'line.reopened', again))],
  })
  return open ?? letter
}

const unfinished = (letterId: string) => and(eq(lines.letterId, letterId), inArray(lines.state, [...openLineStates]))

const unfinishedLines = (change: Change, letterId: string) => change.tx.select().from(lines).where(unfinished(letterId))

async function linesThatWait(change: Change, letterId: string): Promise<number> {
  const meanings = await everyMeaning(change.tx)
  const rows = await change.tx
    .select({ state: lines.state, instruction: lines.instruction, copy: lines.copy })
    .from(lines)
    .where(eq(lines.letterId, letterId))
  return rows.filter((line) => {
    const meaning = meanings.get(line.instruction)
    return meaning && !line.copy && blocksClosing(meaning, line.state)
  }).length
}

/** An outgoing letter that left is answered by having left. */
async function isAnswered(change: Change, letter: Letter): Promise<boolean> {
  if (letter.dispatchedAt) return true
  const left = and(eq(letters.repliesTo, letter.id), eq(letters.register, 'outgoing'), isNotNull(letters.dispatchedAt))
  return (await change.tx.$count(letters, left)) > 0
}
