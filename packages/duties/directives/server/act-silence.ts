import { type EscalationLevel, escalationDue, escalationLevels } from '@cabinet/blocks/commitments/rules/escalation.ts'
import { delaysOf } from '@cabinet/blocks/commitments/server/delays.ts'
import { type Commitment, commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import { calendarOf, officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { type Day, dayOf } from '@cabinet/office/day.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { isWorkingDay } from '@cabinet/office/working-days.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, inArray, isNull, lte, ne, or } from 'drizzle-orm'
import { toldAt } from './act-silence-told.ts'

export type Silence = { one: Commitment; level: EscalationLevel; day: Day }

/** Commitments around which it has been silent for too long today, each with the step it is to be carried to. */
export async function silencesDue(read: Reads, now: Date): Promise<Silence[]> {
  const office = await officeOf(read)
  if (!office) return []
  const [calendar, today] = [await calendarOf(read), dayOf(now, office.timeZone)]
  if (!isWorkingDay(today, calendar)) return []
  const delays = await delaysOf(read)
  const waiting = await read
    .select()
    .from(commitments)
    .where(
      and(
        inArray(commitments.state, ['issued', 'acknowledged', 'returned']),
        or(eq(commitments.state, 'issued'), lte(commitments.dueOn, today)),
        or(isNull(commitments.escalation), ne(commitments.escalation, 'mayor')),
      ),
    )
    .orderBy(asc(commitments.dueOn), asc(commitments.seq))
    .limit(5_000)
  return waiting.flatMap((one) => {
    const level = escalationDue({ ...one, movedOn: dayOf(one.stateAt, office.timeZone) }, delays, { today, calendar })
    return level && level !== one.escalation ? [{ one, level, day: today }] : []
  })
}

/**
 * Carries the silence around one a step up and asks for the messages. A step where nobody sits (a unit without a head, a
 * lead who heads the unit) is passed over, and the journal says so. Another process that was quicker has done it.
 */
export async function carrySilence(change: Change, { one, level, day }: Silence): Promise<void> {
  const { reached, told } = await firstWithSomebody(change, { one, level, day })
  const seen = one.escalation ? eq(commitments.escalation, one.escalation) : isNull(commitments.escalation)
  const [carried] = await change.tx
    .update(commitments)
    .set({ escalation: reached, escalatedOn: day })
    .where(and(eq(commitments.id, one.id), eq(commitments.state, one.state), seen))
    .returning({ id: commitments.id })
  if (!carried) throw new Refusal('commitments.moved-meanwhile')
  if (level === 'head' && reached !== level) await change.record('commitments.commitment.without-head', one.id)
  await recordStep(change, one.id, reached)
  // One message a day for each person, once the whole round has been made.
  const runAt = new Date(change.now.getTime() + 10 * 60_000)
  for (const personId of told)
    await change.later({
      ...{ kind: 'directives.silence', payload: { personId, day } },
      ...{ runAt, once: `${personId}:${day}` },
    })
}

async function firstWithSomebody({ tx }: Change, { one, level, day }: Silence) {
  const last = escalationLevels.length - 1
  for (let step = escalationLevels.indexOf(level); step < last; step++) {
    const reached = escalationLevels[step] ?? level
    const told = await toldAt(tx, { one, level: reached, day })
    if (told.length) return { reached, told }
  }
  return { reached: 'mayor' as const, told: await toldAt(tx, { one, level: 'mayor', day }) }
}

async function recordStep(change: Change, id: string, level: EscalationLevel): Promise<void> {
  if (level === 'lead') return change.record('commitments.commitment.reminded', id)
  if (level === 'head') return change.record('commitments.commitment.carried-to-head', id)
  if (level === 'chief') return change.record('commitments.commitment.carried-to-chief', id)
  return change.record('commitments.commitment.carried-to-mayor', id)
}
