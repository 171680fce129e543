import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, inArray, isNull, ne, type SQL } from 'drizzle-orm'
import { instructions, letters, lines } from './tables.ts'
import { visible } from './visible.ts'

type Read = Pick<Reads, 'select'>
type Asked = { addressees: readonly string[]; assignedBy: string; limit: number }

/** What « m'en parler » means among the instructions the mail was shipped with. */
const speakOfIt = 'PARL'

/** The instructions of this office that mean it, under whatever name. */
export async function speakingCodes(read: Read): Promise<string[]> {
  const rows = await read
    .select({ code: instructions.code })
    .from(instructions)
    .where(eq(instructions.meaning, speakOfIt))
  return rows.map((row) => row.code)
}

/**
 * The letters this person may read with an open line that asks to speak of them: given to one of these addressees, or by that
 * person. A line is read along the addressee's or the giver's own stretch of the index.
 */
export async function lettersToSpeakOf(read: Read, person: Person, { addressees, assignedBy, limit }: Asked) {
  const asked = inArray(lines.instruction, await speakingCodes(read))
  const open = [eq(lines.open, true), ne(lines.state, 'returned'), eq(lines.copy, false), asked]
  const along = (key: SQL) =>
    read
      .select({
        ...{ id: letters.id, subject: letters.subject, number: letters.number },
        ...{ sentAt: lines.sentAt, dueOn: lines.dueOn },
      })
      .from(lines)
      .innerJoin(letters, eq(letters.id, lines.letterId))
      .where(and(key, ...open, isNull(letters.closedAt), visible(read, person, lines.letterSeq)))
      .orderBy(asc(lines.sentAt), asc(lines.id))
      .limit(limit)
  const given = await along(inArray(lines.addressee, [...addressees]))
  const asking = await along(eq(lines.assignedBy, assignedBy))
  // The latest line of a letter stands for it: it may have been asked for again.
  const found = [...given, ...asking].toSorted((one, other) => one.sentAt.getTime() - other.sentAt.getTime())
  return [...new Map(found.map((row) => [row.id, row])).values()]
}
