import { type LinePerson, whoStands } from './line-person.ts'
import { photographRows, usualArrangement } from './photograph.ts'
import type { LinePosition } from './precedence.ts'
import type { ListContent } from './precedence-list.ts'
import { type Addressed, salutationsOf } from './salutations.ts'

/** Somebody of the line as the papers name them. */
export type LineEntry = {
  id: string
  position: number
  rank: number | null
  name: string
  civility: string
  function: string
  salutation: string
  side: 'civil' | 'military'
  /** Who was invited, when somebody else comes. */
  represents: string | null
}

/** The nine things drawn from one ordered list. Each is the same people in the order that use asks for. */
export type LineOutputs = {
  protocol: LineEntry[]
  /** The first in rank arrives last. */
  arrivals: LineEntry[]
  /** The first in rank speaks last; only those who speak. */
  speeches: LineEntry[]
  /** The first in rank lays the last wreath; only those who hold a rank. */
  wreaths: LineEntry[]
  salutations: string[]
  seats: string[]
  cards: { id: string; name: string; function: string }[]
  /** The front row first, each in the order of the line. */
  photograph: LineEntry[][]
  letters: { id: string; name: string; civility: string; function: string; salutation: string }[]
}

export const outputNames = [
  'protocol',
  'arrivals',
  'speeches',
  'wreaths',
  'salutations',
  'seats',
  'cards',
  'photograph',
  'letters',
] as const satisfies readonly (keyof LineOutputs)[]
export type OutputName = (typeof outputNames)[number]

export type OutputsAsked = {
  people: readonly LinePerson[]
  positions: readonly LinePosition[]
  list: ListContent
  locale: 'fr' | 'en'
  /** Who speaks, and who lays a wreath; left out: everybody, everybody with a rank. */
  speakers?: readonly string[] | undefined
  wreaths?: readonly string[] | undefined
}

/** The line with the names and functions of those who stand in it. */
export function entriesOf(people: readonly LinePerson[], positions: readonly LinePosition[]): LineEntry[] {
  const byId = new Map(people.map((one) => [one.id, one]))
  return positions
    .toSorted((a, b) => a.position - b.position)
    .flatMap(({ id, position, rank }) => {
      const person = byId.get(id)
      const represents = person?.substitute?.office === 'agreed' ? person.name : null
      return person ? [{ id, position, rank, ...whoStands(person), side: person.side, represents }] : []
    })
}

export function outputsOf({ people, positions, list, locale, ...asked }: OutputsAsked): LineOutputs {
  const protocol = entriesOf(people, positions)
  const inverse = protocol.toReversed()
  const ranked = inverse.filter((one) => one.rank !== null)
  const chosen = (ids: readonly string[] | undefined, usual: LineEntry[]) =>
    ids ? inverse.filter((one) => ids.includes(one.id)) : usual
  const addressed = addressedOf(protocol, positions)
  return {
    protocol,
    arrivals: inverse,
    speeches: chosen(asked.speakers, inverse),
    wreaths: chosen(asked.wreaths, ranked),
    salutations: salutationsOf(addressed, { ranks: list.ranks, locale }),
    seats: protocol.map((one) => one.id),
    cards: protocol.map(({ id, name, function: as }) => ({ id, name, function: as })),
    photograph: photographRows(protocol, usualArrangement).rows,
    letters: protocol.map(({ id, name, civility, function: as, salutation }) => ({
      ...{ id, name, civility, function: as, salutation },
    })),
  }
}

/** The line as a speech greets it. */
export function addressedOf(line: readonly LineEntry[], positions: readonly LinePosition[]): Addressed[] {
  const keys = new Map(positions.map((one) => [one.id, one.because.key]))
  return line.map((one) => ({ ...one, key: keys.get(one.id) ?? '' }))
}
