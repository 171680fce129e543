import { and, asc, eq, inArray } from 'drizzle-orm'
import { comingStates } from '../rules/guest.ts'
import { whoStands } from '../rules/line-person.ts'
import { type Comer, type Party, partiesOf } from '../rules/seat-order.ts'
import { lineOf } from './line-of.ts'
import { type Ceremony, guests } from './tables.ts'
import type { Reading } from './visible.ts'

/** Somebody who comes, as they are seated and printed. */
export type SeatedGuest = Comer & {
  name: string
  civility: string
  function: string
  /** In the line; null for whoever has no place in it. */
  position: number | null
  folded: string
  companions: string
}

/** Who comes, in the order of the line, and in which company. */
export async function seatLine(
  read: Reading,
  ceremony: Ceremony,
): Promise<{ guests: SeatedGuest[]; parties: Party[] }> {
  const rows = await read
    .select()
    .from(guests)
    .where(and(eq(guests.ceremonyId, ceremony.id), inArray(guests.state, [...comingStates])))
    .orderBy(asc(guests.folded), asc(guests.id))
  if (rows.length === 0) return { guests: [], parties: [] }
  const line = await lineOf(read, ceremony, { whom: 'coming' })
  const standing = new Map(line.people.map((one) => [one.id, one]))
  const position = new Map(line.positions.map((one) => [one.id, one.position]))
  const seated = rows.flatMap((row): SeatedGuest[] => {
    // A representative sits only once the office agreed: until then the line does not know them either.
    if (row.state === 'represented' && row.substitute?.office !== 'agreed') return []
    const person = standing.get(row.id)
    const { name, civility, function: title } = person ? whoStands(person) : row
    const { id, coming, companions, folded } = row
    // Who comes in somebody's place does not come with that person's spouse.
    const { spouse, coupleWith } = row.state === 'represented' ? { spouse: '', coupleWith: null } : row
    const facts = { id, coming, companions, folded, spouse, coupleWith, name, civility, function: title }
    return [{ ...facts, position: position.get(id) ?? null }]
  })
  // The sort is stable: those without a place in the line follow it by name.
  const inOrder = seated.sort((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity) || 0)
  return { guests: inOrder, parties: partiesOf(inOrder) }
}
