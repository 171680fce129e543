import { circuitSteps } from '@cabinet/blocks/circuits/server/tables.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { contactNames } from './letter-rows.ts'
import { letters, lines } from './tables.ts'
import { visible } from './visible.ts'

type Desk = { personIds: readonly string[]; keys: readonly string[]; limit: number }

/** Letters somebody else has to initial or to sign, the longest-waiting first: those of them the reader may see. */
export async function lettersOnDesk(read: Reads, reader: Person, { personIds, limit }: Desk) {
  if (!personIds.length) return []
  const onDesk = and(
    ...[eq(circuitSteps.subjectKind, 'letter'), eq(circuitSteps.state, 'current')],
    inArray(circuitSteps.personId, [...personIds]),
  )
  const rows = await read
    .select({ letter: letters, kind: circuitSteps.kind, since: circuitSteps.reachedAt })
    .from(circuitSteps)
    .innerJoin(letters, eq(letters.id, circuitSteps.subjectId))
    .where(and(onDesk, isNull(letters.signedAt), visible(read, reader)))
    .orderBy(asc(circuitSteps.reachedAt))
    .limit(limit)
  const names = await contactNames(
    read,
    rows.map((row) => row.letter),
  )
  return rows.map(({ letter, kind, since }) => ({
    ...{ id: letter.id, number: letter.number, subject: letter.subject, dueOn: letter.dueOn, kind, since },
    correspondent: names.get(letter.contactId ?? '') ?? letter.correspondent,
  }))
}

/** Letters on which something is asked of somebody else, the nearest day first: those of them the reader may see. */
export async function lettersAskedOf(read: Reads, reader: Person, { keys, limit }: Desk) {
  if (!keys.length) return []
  const asked = and(
    ...[inArray(lines.addressee, [...keys]), eq(lines.open, true), eq(lines.copy, false), ne(lines.state, 'returned')],
    visible(read, reader, lines.letterSeq),
  )
  const rows = await read
    .select({ letter: letters, instruction: lines.instruction, dueOn: lines.dueOn, since: lines.sentAt })
    .from(lines)
    .innerJoin(letters, eq(letters.id, lines.letterId))
    .where(asked)
    .orderBy(asc(isNull(lines.dueOn)), asc(lines.dueOn), asc(lines.letterSeq))
    .limit(limit)
  const names = await contactNames(
    read,
    rows.map((row) => row.letter),
  )
  return rows.map(({ letter, instruction, dueOn, since }) => ({
    ...{ id: letter.id, number: letter.number, subject: letter.subject, dueOn, instruction, since },
    correspondent: names.get(letter.contactId ?? '') ?? letter.correspondent,
  }))
}
