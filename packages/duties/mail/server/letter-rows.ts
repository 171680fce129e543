import { circuitSteps } from '@cabinet/blocks/circuits/server/tables.ts'
import { contacts } from '@cabinet/blocks/people/server/tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { isOpenLine, openLineStates } from '../rules/assignment.ts'
import { type LetterState, letterState } from '../rules/letter.ts'
import { addresseeNames } from './addressees.ts'
import { type Letter, letters, lines } from './tables.ts'

/** A letter as a line of a list shows it. */
export type LetterRow = {
  id: string
  seq: number
  register: Letter['register']
  number: string | null
  subject: string
  contact: string
  type: string
  receivedOn: string | null
  dueOn: string | null
  urgent: boolean
  confidentiality: Letter['confidentiality']
  state: LetterState
  /** Who has it now: the addressees whose lines are open, or whose desk the circuit is at. */
  holders: string[]
  version: number
}

/** The rows of letters the caller was allowed to read, in the order given: three queries, however many letters. */
export async function letterRows(read: Reads, page: readonly Letter[]): Promise<LetterRow[]> {
  if (!page.length) return []
  const ids = page.map((letter) => letter.id)
  const [names, open, going, answered] = await Promise.all([
    contactNames(read, page),
    read
      .select({ letterId: lines.letterId, addressee: lines.addressee, state: lines.state, copy: lines.copy })
      .from(lines)
      .where(and(inArray(lines.letterId, ids), inArray(lines.state, [...openLineStates]))),
    read
      .select({ letterId: circuitSteps.subjectId, personId: circuitSteps.personId })
      .from(circuitSteps)
      .where(
        and(
          eq(circuitSteps.subjectKind, 'letter'),
          inArray(circuitSteps.subjectId, ids),
          eq(circuitSteps.state, 'current'),
        ),
      ),
    read
      .select({ letterId: letters.repliesTo })
      .from(letters)
      .where(and(inArray(letters.repliesTo, ids), isNotNull(letters.dispatchedAt))),
  ])
  const holders = await addresseeNames(read, [
    ...open.map((one) => one.addressee),
    ...going.map((one) => `person:${one.personId}`),
  ])
  const left = new Set(answered.map((one) => one.letterId))
  return page.map((letter) => {
    const mine = open.filter((line) => line.letterId === letter.id && !line.copy)
    const desk = going.filter((step) => step.letterId === letter.id)
    const state = letterState(letter, {
      inCircuit: desk.length > 0,
      underWay: mine.some((line) => isOpenLine(line.state) && line.state !== 'sent'),
      answered: left.has(letter.id),
    })
    // A letter that was filed away is with nobody, whatever was still open on it.
    const at = letter.closedAt
      ? []
      : [...mine.map((line) => line.addressee), ...desk.map((step) => `person:${step.personId}`)]
    return {
      ...rowOf(letter),
      contact: names.get(letter.contactId ?? '') ?? letter.correspondent,
      state,
      holders: at.map((key) => holders.get(key) ?? ''),
    }
  })
}

function rowOf(letter: Letter) {
  const { id, seq, register, number, subject, type, receivedOn, dueOn, urgent, confidentiality, version } = letter
  return { id, seq, register, number, subject, type, receivedOn, dueOn, urgent, confidentiality, version }
}

/** The names of the correspondents of these letters, by contact: one query. */
export async function contactNames(read: Reads, page: readonly Letter[]): Promise<Map<string, string>> {
  const ids = [...new Set(page.flatMap((letter) => letter.contactId ?? []))]
  if (!ids.length) return new Map()
  const rows = await read
    .select({ id: contacts.id, name: contacts.name })
    .from(contacts)
    .where(inArray(contacts.id, ids))
  return new Map(rows.map((row) => [row.id, row.name]))
}
