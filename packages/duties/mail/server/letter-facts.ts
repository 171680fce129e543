import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { unitOfReader } from '@cabinet/blocks/people/server/unit-of-reader.ts'
import { dayOf } from '@cabinet/office/day.ts'
import type { Fact } from '@cabinet/office/fact.ts'
import type { FactKind } from '@cabinet/office/fact-kinds.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { openLineStates } from '../rules/assignment.ts'
import { type Letter, type Line, letters, lines } from './tables.ts'

/** What is counted of a letter that came in: each of its facts carries the day it came and the day its answer is owed. */
export function letterFact(kind: FactKind, letter: Letter, sort = letter.type): Fact[] {
  if (letter.register !== 'incoming' || !letter.receivedOn) return []
  const { id, receivedOn, dueOn, channel, confidentiality } = letter
  return [
    { kind, thing: id, day: receivedOn, due: dueOn, sort, origin: channel, reserved: confidentiality === 'reserved' },
  ]
}

/** What is counted of the lines of a letter, by the unit that has them. A copy asks for nothing and is not counted. */
export async function lineFacts(
  change: Change,
  kind: FactKind,
  moved: readonly Line[],
  sort?: string,
): Promise<Fact[]> {
  const counted = moved.filter((line) => !line.copy)
  const [first] = counted
  if (!first) return []
  const zone = (await officeOf(change.tx))?.timeZone ?? 'UTC'
  const [letter] = await change.tx
    .select({ confidentiality: letters.confidentiality })
    .from(letters)
    .where(eq(letters.id, first.letterId))
  const facts: Fact[] = []
  for (const line of counted)
    facts.push({
      ...{ kind, thing: line.id, day: dayOf(line.sentAt, zone), due: line.dueOn, sort: sort ?? line.instruction },
      whose: await unitOfReader(change.tx, line.addressee, dayOf(line.sentAt, zone)),
      reserved: letter?.confidentiality === 'reserved',
    })
  return facts
}

/** What waits and was never counted: the letters nobody is done with, and the lines somebody still has. */
export async function uncountedMail(change: Change): Promise<Fact[]> {
  const open = and(eq(letters.register, 'incoming'), isNull(letters.closedAt), isNull(letters.voidedAt))
  const waiting = await change.tx.select().from(letters).where(open)
  const held = await change.tx
    .select()
    .from(lines)
    .where(and(eq(lines.open, true), inArray(lines.state, [...openLineStates])))
  const facts = waiting.flatMap((letter) => letterFact('letter.in', letter))
  for (const some of Map.groupBy(held, (line) => line.letterId).values())
    facts.push(...(await lineFacts(change, 'line.given', some)))
  return facts
}
