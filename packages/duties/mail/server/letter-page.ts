import { currentStep, deskGround, stepsOf } from '@cabinet/blocks/circuits/server/circuit.ts'
import { papersOf } from '@cabinet/blocks/documents/server/papers.ts'
import { contacts, persons } from '@cabinet/blocks/people/server/tables.ts'
import { may as mayAct } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, desc, eq, inArray, or } from 'drizzle-orm'
import { canMoveLine } from '../rules/assignment.ts'
import { type MailAct, mailPermissions } from '../rules/permissions.ts'
import { lineGround } from '../rules/readers.ts'
import { addresseeNames } from './addressees.ts'
import { everyMeaning } from './instructions.ts'
import { letterRows } from './letter-rows.ts'
import { dispatchLines, drafts, type Letter, type Line, letters, lines, signatures } from './tables.ts'
import { assignerGround } from './treat-line.ts'
import { visible, visibleLetter } from './visible.ts'

/** Everything one page shows of a letter, and what this person may do with it, so that the screen never guesses. */
export async function letterPage(read: Reads, person: Person, letterId: string) {
  const letter = await visibleLetter(read, person, letterId)
  const subject = { kind: 'letter', id: letterId }
  const [[row], contact, papers, lineRows, steps, current, dispatch, draft, signature, thread] = await Promise.all([
    letterRows(read, [letter]),
    letter.contactId ? read.select().from(contacts).where(eq(contacts.id, letter.contactId)) : [],
    papersOf(read, subject),
    linesOf(read, person, letterId),
    stepsOf(read, subject),
    currentStep(read, subject),
    read.select().from(dispatchLines).where(eq(dispatchLines.letterId, letterId)).orderBy(asc(dispatchLines.position)),
    read.select().from(drafts).where(eq(drafts.letterId, letterId)).orderBy(desc(drafts.version)).limit(1),
    read.select().from(signatures).where(eq(signatures.letterId, letterId)),
    threadOf(read, person, letter),
  ])
  const names = await personNames(read, [
    letter.registeredBy,
    ...steps.map((step) => step.personId),
    ...steps.flatMap((step) => step.decidedBy ?? []),
  ])
  return {
    letter,
    state: row?.state ?? 'to-assign',
    holders: row?.holders ?? [],
    contact: contact[0] ?? null,
    registeredBy: names.get(letter.registeredBy) ?? '',
    papers: papers.map(({ text: _text, ...paper }) => paper),
    lines: lineRows,
    draft: draft[0] ?? null,
    circuit: steps.map((step) => ({
      ...step,
      name: names.get(step.personId) ?? '',
      decidedByName: names.get(step.decidedBy ?? '') ?? '',
    })),
    signature: signature[0] ?? null,
    dispatch,
    thread,
    may: mayOn(person, letter, { onDesk: current ?? null, isSigned: Boolean(letter.signedAt) }),
  }
}

type Standing = { onDesk: { personId: string; kind: string } | null; isSigned: boolean }

/** What this person may do with the letter now: the act of their role, and the state the letter is in. */
function mayOn(person: Person, letter: Letter, { onDesk, isSigned }: Standing) {
  const can = (act: MailAct) => mayAct(mailPermissions, person, act)
  const live = !letter.closedAt && !letter.voidedAt
  const incoming = letter.register === 'incoming'
  const isAtMyDesk = onDesk && deskGround(person, onDesk.personId, onDesk.kind === 'visa' ? 'mail.visa' : 'mail.sign')
  return {
    assign: live && incoming && can('mail.assign'),
    void: live && Boolean(letter.number) && !letter.assignedAt && !letter.dispatchedAt && can('mail.void'),
    reply: live && incoming && can('mail.draft'),
    edit: live && !incoming && !isSigned && !onDesk && can('mail.draft'),
    visa: live && Boolean(isAtMyDesk) && onDesk?.kind === 'visa',
    sign: live && Boolean(isAtMyDesk) && onDesk?.kind === 'signature',
    return: live && Boolean(isAtMyDesk),
    dispatch: live && isSigned && !letter.dispatchedAt && can('mail.dispatch'),
    prove: Boolean(letter.dispatchedAt) && can('mail.dispatch'),
    close: live && (incoming || Boolean(letter.dispatchedAt)) && can('mail.close'),
    reopen: Boolean(letter.closedAt) && can('mail.close'),
  }
}

async function linesOf(read: Reads, person: Person, letterId: string) {
  const rows = await read
    .select()
    .from(lines)
    .where(eq(lines.letterId, letterId))
    .orderBy(asc(lines.sentAt), asc(lines.id))
  const [names, people, meanings] = await Promise.all([
    addresseeNames(
      read,
      rows.map((line) => line.addressee),
    ),
    personNames(
      read,
      rows.map((line) => line.assignedBy),
    ),
    everyMeaning(read),
  ])
  return rows.map((line) => ({
    ...line,
    name: names.get(line.addressee) ?? '',
    assignedByName: people.get(line.assignedBy) ?? '',
    reply: meanings.get(line.instruction)?.reply ?? 'none',
    may: mayOnLine(person, line),
  }))
}

function mayOnLine(person: Person, line: Line) {
  const isMine = Boolean(lineGround(person, line.addressee))
  return {
    acknowledge: isMine && line.state === 'sent',
    start: isMine && canMoveLine(line.state, 'under-way'),
    finish: isMine && canMoveLine(line.state, 'done'),
    return: isMine && canMoveLine(line.state, 'returned'),
    handOn: isMine && canMoveLine(line.state, 'done') && mayAct(mailPermissions, person, 'mail.hand-on'),
    recall: Boolean(assignerGround(person, line)) && line.state === 'sent',
  }
}

/** The letters this one answers, follows up, or is answered by: those this person may see. */
async function threadOf(read: Reads, person: Person, letter: Letter) {
  const linked = or(eq(letters.repliesTo, letter.id), letter.repliesTo ? eq(letters.id, letter.repliesTo) : undefined)
  const rows = await read
    .select()
    .from(letters)
    .where(and(linked, visible(read, person)))
    .orderBy(asc(letters.seq))
    .limit(50)
  return letterRows(read, rows)
}

export async function personNames(read: Pick<Reads, 'select'>, ids: readonly string[]): Promise<Map<string, string>> {
  const known = [...new Set(ids)]
  if (!known.length) return new Map()
  const rows = await read.select({ id: persons.id, name: persons.name }).from(persons).where(inArray(persons.id, known))
  return new Map(rows.map((row) => [row.id, row.name]))
}
