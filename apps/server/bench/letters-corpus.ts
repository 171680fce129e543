import { circuitSteps } from '@cabinet/blocks/circuits/server/tables.ts'
import { documents } from '@cabinet/blocks/documents/server/tables.ts'
import { contacts } from '@cabinet/blocks/people/server/tables.ts'
import { isOwed, type LineState } from '@cabinet/duties/mail/rules/assignment.ts'
import type { Confidentiality, Register } from '@cabinet/duties/mail/rules/letter.ts'
import { shippedLetterTypes } from '@cabinet/duties/mail/rules/letter-types.ts'
import { letterNumber, registerSeries } from '@cabinet/duties/mail/rules/numbering.ts'
import { doorOf, doorsOf } from '@cabinet/duties/mail/rules/readers.ts'
import { searchMarks } from '@cabinet/duties/mail/server/findable.ts'
import {
  assignments,
  dispatchLines,
  drafts,
  letters,
  lines,
  openings,
  signatures,
} from '@cabinet/duties/mail/server/tables.ts'
import type { Fact } from '@cabinet/office/fact.ts'
import { fold } from '@cabinet/office/fold.ts'
import type { Dice } from '@cabinet/paper/dice.ts'
import { plainToRichText } from '@cabinet/paper/rich-text.ts'
import { searchEntryOf } from '@cabinet/store/search.ts'
import { counters, searchEntries } from '@cabinet/store/store.tables.ts'
import type { BulkWriter } from './bulk-writer.ts'
import { openJournal } from './corpus-journal.ts'
import { bodyName, oneOf, personName, sentence, skewed, subjectLine } from './french.ts'
import { type CorpusOffice, type Service, uuid } from './office-corpus.ts'

const aDay = 86_400_000
const spreadDays = 45

export type CorpusPlan = {
  count: number
  roll: Dice
  office: CorpusOffice
  start: number
  end: number
  files: StoredFile[]
}
export type StoredFile = { sha256: string; size: number }

type Known = {
  id: string
  seq: number
  number: string
  subject: string
  type: string
  receivedOn: string
  contactId: string
  confidentiality: Confidentiality
  readers: string[]
  service: Service | null
}

/**
 * Letters with all that hangs on them, as years of a real office leave them: few correspondents write most of it, old
 * business is nearly all done, and a little of it never will be.
 */
export function writeLetters(bulk: BulkWriter, plan: CorpusPlan): void {
  const { count, roll, office, start, end, files } = plan
  const into = {
    contacts: bulk.into(contacts),
    letters: bulk.into(letters),
    openings: bulk.into(openings),
    assignments: bulk.into(assignments),
    lines: bulk.into(lines),
    documents: bulk.into(documents),
    drafts: bulk.into(drafts),
    steps: bulk.into(circuitSteps),
    signatures: bulk.into(signatures),
    dispatch: bulk.into(dispatchLines),
    entries: bulk.into(searchEntries),
    counters: bulk.into(counters),
  }
  const journal = openJournal(bulk, start)
  const last = new Map<string, number>()
  const next = (series: string) => {
    const position = (last.get(series) ?? 0) + 1
    last.set(series, position)
    return position
  }
  const after = (at: number, least: number, most: number) => at + (least + (most - least) * roll()) * aDay
  /** What would happen after the end of the corpus has not happened. */
  const by = (at: number) => (at <= end ? new Date(at) : null)
  const replies: { at: number; to: Known }[] = []
  const book = writeContacts()

  for (let seq = 1; seq <= count; seq++) {
    const at = Math.floor(start + ((end - start) * seq) / count)
    journal.writeUntil(at)
    const due = replies[0] && replies[0].at <= at ? replies.shift() : undefined
    if (due) writeOutgoing(next('letters'), at, due.to)
    else if (roll() < 0.04) writeOutgoing(next('letters'), at, null)
    else writeIncoming(next('letters'), at)
  }
  journal.writeUntil(Number.POSITIVE_INFINITY)
  for (const [series, position] of last) into.counters({ series, last: position })

  function writeContacts() {
    return Array.from({ length: Math.max(200, Math.floor(count / 20)) }, () => {
      const id = uuid(roll)
      const name = roll() < 0.5 ? personName(roll) : bodyName(roll)
      const kind = name.startsWith('Ministère') ? ('administration' as const) : ('citizen' as const)
      const made = { id, kind, name, folded: fold(name), spokesperson: '', address: '', email: '', phone: '' }
      into.contacts({ ...made, createdAt: new Date(start) })
      findable(id, { kind: 'contact', who: ['circle:contacts'], texts: [name] })
      return { id, name }
    })
  }

  function findable(subjectId: string, entry: Parameters<typeof searchEntryOf>[0]): void {
    into.entries({ id: next('search'), kind: entry.kind, subjectId, ...searchEntryOf(entry) })
  }

  function open(letterId: string, seq: number, readers: readonly string[]): string[] {
    const once = [...new Set(readers)]
    for (const reader of once) into.openings({ reader, seq, letterId })
    return once
  }

  function paper(letterId: string, kind: 'scan' | 'signed', by: { id: string; at: Date; text: string }): string {
    const { sha256, size } = oneOf(roll, files)
    const file = {
      sha256,
      size,
      name: `${kind}.txt`,
      type: 'txt',
      pages: 1 + Math.floor(roll() * 4),
      text: by.text,
      flags: [],
    }
    into.documents({
      ...file,
      id: uuid(roll),
      ownerKind: 'letter',
      ownerId: letterId,
      kind,
      position: 0,
      addedBy: by.id,
      addedAt: by.at,
    })
    return sha256
  }

  function numberIn(register: Register, at: number) {
    const year = Number(dayAt(at).slice(0, 4))
    const position = next(registerSeries(register, year))
    return { year, position, number: letterNumber(register, year, position) }
  }

  function writeIncoming(seq: number, at: number): void {
    const id = uuid(roll)
    const type = typeOf(roll)
    const contact = book[skewed(roll, book.length) - 1] ?? oneOf(roll, book)
    const [clerk, subject, body] = [oneOf(roll, office.clerkIds), subjectLine(roll), sentence(roll, 60)]
    const confidentiality = roll() < 0.02 ? 'reserved' : roll() < 0.06 ? 'internal' : 'ordinary'
    const numbered = numberIn('incoming', at)
    const named = confidentiality === 'reserved' ? [office.mayorId, office.chiefId, oneOf(roll, office.adviserIds)] : []
    const isVoided = roll() < 0.003
    const isForgotten = roll() < 0.0003
    const assignedAt = isVoided || isForgotten ? null : by(after(at, 0.1, 1.5))
    const assigned = assignedAt ? decide({ id, seq, confidentiality, at: assignedAt }) : null
    const readers = open(id, seq, [...doorsOf(confidentiality, named), ...(assigned?.doors ?? [])])
    const closedAt = assigned?.over && roll() < 0.9 ? by(after(assigned.over.getTime(), 0, 10)) : null
    for (const row of assigned?.rows ?? []) into.lines({ ...row, open: isOwed(row.state) && !closedAt })
    const theirReference = roll() < 0.4 ? `${Math.floor(roll() * 9000) + 100}/DG/SA/${numbered.year}` : ''
    into.letters({
      ...{
        id,
        seq,
        register: 'incoming',
        ...numbered,
        contactId: contact.id,
        subject,
        type,
        theirReference,
      },
      ...{
        writtenOn: dayAt(at - 4 * aDay),
        receivedOn: dayAt(at),
        channel: 'post',
        broughtBy: '',
        enclosures: '',
        confidentiality,
      },
      ...{
        urgent: roll() < 0.05,
        dueOn: dayAt(at + 20 * aDay),
        repliesTo: null,
        registeredBy: clerk,
        registeredAt: new Date(at),
      },
      ...{
        assignedAt,
        closedAt,
        closedAs: closedAt ? ('filed' as const) : null,
        closingReason: closedAt ? 'Suite donnée' : '',
      },
      ...{ voidedAt: isVoided ? new Date(at) : null, voidReason: isVoided ? 'Enregistré deux fois' : '' },
      ...{ version: assignedAt ? 2 : 1, requestKey: uuid(roll) },
    })
    paper(id, 'scan', { id: clerk, at: new Date(at), text: body })
    const marks = searchMarks({ register: 'incoming', type, year: numbered.year })
    findable(id, {
      kind: 'letter',
      who: readers,
      marks,
      texts: [numbered.number, subject, contact.name, theirReference, body],
    })
    const came = {
      thing: id,
      day: dayAt(at),
      due: dayAt(at + 20 * aDay),
      origin: 'post',
      reserved: confidentiality === 'reserved',
    }
    const fact = (kind: Fact['kind'], sort = type): Fact => ({ ...came, kind, sort })
    const { number } = numbered
    journal.write(at, clerk, 'mail.letter.registered', id, { number, papers: 1, facts: [fact('letter.in')] })
    if (isVoided)
      journal.write(at, clerk, 'mail.letter.voided', id, {
        ...{ number, reason: 'Enregistré deux fois' },
        facts: [fact('letter.ended', 'voided')],
      })
    if (assignedAt)
      journal.write(assignedAt.getTime(), office.chiefId, 'mail.letter.assigned', id, {
        lines: (assigned?.rows ?? []).map(({ id, addressee, instruction }) => ({ id, addressee, instruction })),
        facts: [fact('letter.assigned'), ...(assigned?.given ?? [])],
      })
    if (closedAt)
      journal.write(closedAt.getTime(), office.chiefId, 'mail.letter.closed', id, {
        ...{ number, as: 'filed', reason: 'Suite donnée' },
        facts: [fact('letter.ended', 'filed')],
      })
    if (assigned && roll() < 0.22)
      later(after(at, 3, 12), {
        id,
        seq,
        number: numbered.number,
        ...{ subject, type, receivedOn: dayAt(at), contactId: contact.id },
        confidentiality,
        readers,
        service: assigned.service,
      })
  }

  function later(at: number, to: Known): void {
    let place = replies.length
    while (place > 0 && (replies[place - 1]?.at ?? 0) > at) place--
    replies.splice(place, 0, { at, to })
  }

  function decide(of: LetterAt) {
    const assignmentId = uuid(roll)
    into.assignments({
      id: assignmentId,
      letterId: of.id,
      decidedBy: office.chiefId,
      inPlaceOf: null,
      decidedAt: of.at,
    })
    const service = office.services[skewed(roll, office.services.length) - 1] ?? oneOf(roll, office.services)
    const isReserved = of.confidentiality === 'reserved'
    const toAdviser = isReserved || roll() < 0.08
    const main = toAdviser ? `person:${oneOf(roll, office.adviserIds)}` : `unit:${service.id}`
    const handedOn = !toAdviser && roll() < 0.4 ? `person:${oneOf(roll, service.agentIds)}` : null
    const copies =
      isReserved || roll() > 0.35
        ? []
        : [oneOf(roll, office.services), oneOf(roll, office.services)].slice(0, roll() < 0.3 ? 2 : 1)
    const first = lineOf(of, assignmentId, {
      addressee: main,
      copy: false,
      assignedBy: office.chiefId,
      parentId: null,
    })
    const second = handedOn
      ? lineOf(of, assignmentId, {
          addressee: handedOn,
          copy: false,
          assignedBy: service.headId,
          parentId: first.id,
        })
      : null
    const copied = copies.map(({ id }) =>
      lineOf(of, assignmentId, { addressee: `unit:${id}`, copy: true, assignedBy: office.chiefId, parentId: null }),
    )
    const rows = [first, ...(second ? [second] : []), ...copied]
    const addressees = rows.map((row) => row.addressee)
    const over = first.finishedAt && (!second || second.finishedAt) ? first.finishedAt : null
    return {
      doors: addressees.map((key) => doorOf(of.confidentiality, key)),
      rows,
      given: rows.filter((row) => !row.copy).map((row) => lineFact('line.given', row, isReserved)),
      over,
      service: toAdviser ? null : service,
    }
  }

  type LetterAt = { id: string; seq: number; confidentiality: Confidentiality; at: Date }
  type LineOf = { addressee: string; copy: boolean; assignedBy: string; parentId: string | null }

  function lineOf(of: LetterAt, assignmentId: string, line: LineOf) {
    const id = uuid(roll)
    const { addressee, copy, assignedBy, parentId } = line
    const state = stateAt(of.at.getTime(), line)
    const acknowledgedAt = state === 'sent' ? null : by(after(of.at.getTime(), 0.1, 1))
    const finishedAt =
      state === 'done' || state === 'returned' ? new Date(Math.min(end, after(of.at.getTime(), 2, 15))) : null
    const doer = addressee.startsWith('person:') ? addressee.slice(7) : assignedBy
    const row = {
      ...{
        id,
        assignmentId,
        letterId: of.id,
        letterSeq: of.seq,
        addressee,
        assignedBy,
        parentId,
        copy,
        withOriginal: !copy && !parentId,
      },
      ...{
        instruction: copy ? 'INFO' : 'ATTR',
        note: '',
        dueOn: copy ? null : dayAt(of.at.getTime() + 15 * aDay),
        state,
        sentAt: of.at,
      },
      ...{
        acknowledgedAt,
        acknowledgedBy: acknowledgedAt && doer,
        finishedAt,
        finishedBy: finishedAt && doer,
        outcome: '',
      },
    }
    const said = { lineId: id, addressee, instruction: row.instruction, outcome: '' }
    const isReserved = of.confidentiality === 'reserved'
    const facts = (kind: Fact['kind'], sort = row.instruction) => (copy ? [] : [lineFact(kind, row, isReserved, sort)])
    if (acknowledgedAt && !(finishedAt && finishedAt < acknowledgedAt))
      journal.write(acknowledgedAt.getTime(), doer, 'mail.line.acknowledged', of.id, {
        ...said,
        facts: facts('line.acknowledged'),
      })
    if (finishedAt)
      journal.write(finishedAt.getTime(), doer, state === 'done' ? 'mail.line.done' : 'mail.line.returned', of.id, {
        ...said,
        facts: facts('line.ended', state),
      })
    return row
  }

  type Counted = { id: string; addressee: string; instruction: string; sentAt: Date; dueOn: string | null }

  function lineFact(kind: Fact['kind'], line: Counted, reserved: boolean, sort = line.instruction): Fact {
    const whose = line.addressee.startsWith('unit:') ? line.addressee : unitOf(line.addressee)
    return { kind, thing: line.id, day: dayAt(line.sentAt.getTime()), due: line.dueOn, whose, sort, reserved }
  }

  function unitOf(addressee: string): string | null {
    const service = office.services.find((one) => one.agentIds.some((id) => addressee === `person:${id}`))
    return service ? `unit:${service.id}` : null
  }

  /** Copies are seldom ticked off; of what is asked, nearly everything is done in six weeks and a hundredth part never. */
  function stateAt(sentAt: number, { copy }: LineOf): LineState {
    const age = (end - sentAt) / aDay
    const chance = roll()
    if (copy) return chance < 0.45 ? 'sent' : 'done'
    if (age > spreadDays)
      return chance < 0.975 ? 'done' : chance < 0.985 ? 'returned' : chance < 0.995 ? 'acknowledged' : 'sent'
    if (chance < (age / spreadDays) * 0.95) return 'done'
    return chance < 0.8 ? 'under-way' : age > 2 ? 'acknowledged' : 'sent'
  }

  function writeOutgoing(seq: number, at: number, answered: Known | null): void {
    const id = uuid(roll)
    const service = answered?.service ?? oneOf(roll, office.services)
    const author = oneOf(roll, service.agentIds)
    const contactId = answered?.contactId ?? oneOf(roll, book).id
    const confidentiality = answered?.confidentiality ?? 'ordinary'
    const [subject, body] = [answered?.subject ?? subjectLine(roll), sentence(roll, 60)]
    const isAbandoned = roll() < 0.003
    const reserved = confidentiality === 'reserved'
    const signedAt = isAbandoned ? null : by(after(at, 2, 2))
    const dispatchedAt = signedAt && by(after(signedAt.getTime(), 1, 1))
    const numbered = dispatchedAt
      ? numberIn('outgoing', dispatchedAt.getTime())
      : { year: null, position: null, number: null }
    const own = `${confidentiality === 'reserved' ? 'named' : 'person'}:${author}`
    const readers = open(id, seq, [...(answered?.readers ?? doorsOf(confidentiality, [office.chiefId])), own])
    into.letters({
      ...{
        id,
        seq,
        register: 'outgoing',
        ...numbered,
        contactId,
        subject,
        type: 'other',
        theirReference: '',
        writtenOn: null,
        receivedOn: null,
      },
      ...{
        channel: 'post',
        broughtBy: '',
        enclosures: '',
        confidentiality,
        urgent: false,
        dueOn: null,
        repliesTo: answered?.id ?? null,
      },
      ...{
        registeredBy: author,
        registeredAt: new Date(at),
        signedAt,
        dispatchedAt,
        version: dispatchedAt ? 4 : 1,
        requestKey: uuid(roll),
      },
    })
    into.drafts({
      id: uuid(roll),
      letterId: id,
      version: 1,
      subject,
      recipient: '',
      body: plainToRichText(body),
      savedBy: author,
      savedAt: new Date(at),
    })
    journal.write(at, author, 'mail.reply.begun', id, answered ? { answers: answered.number } : {})
    if (answered) journal.write(at, author, 'mail.letter.reply-begun', answered.id, { replyId: id })
    if (!isAbandoned) writeCircuit(id, at, { service, signedAt })
    if (signedAt) {
      const sha256 = paper(id, 'signed', { id: office.mayorId, at: signedAt, text: '' })
      into.signatures({
        id: uuid(roll),
        letterId: id,
        version: 1,
        sha256,
        signedBy: office.mayorId,
        inPlaceOf: null,
        formula: 'in-person',
        signedAt,
      })
      journal.write(signedAt.getTime(), office.mayorId, 'mail.reply.signed', id, {
        sha256,
        facts: [{ kind: 'letter.signed', thing: id, day: dayAt(signedAt.getTime()), sort: 'other', reserved }],
      })
    }
    if (dispatchedAt) {
      const sent = {
        id: uuid(roll),
        letterId: id,
        position: 0,
        contactId,
        name: 'Destinataire',
        address: '',
        email: '',
      }
      into.dispatch({
        ...sent,
        mode: 'post',
        certifiedCopy: false,
        state: 'sent',
        sentAt: dispatchedAt,
        messageId: null,
      })
      journal.write(dispatchedAt.getTime(), oneOf(roll, office.clerkIds), 'mail.letter.dispatched', id, {
        ...{ number: numbered.number, recipients: 1 },
        facts: [
          { kind: 'letter.out', thing: id, day: dayAt(dispatchedAt.getTime()), sort: 'other', amount: 1, reserved },
          ...(answered ? [answerOf(answered, reserved)] : []),
        ],
      })
    }
    const marks = searchMarks({ register: 'outgoing', type: 'other', year: numbered.year })
    findable(id, { kind: 'letter', who: readers, marks, texts: [numbered.number, subject, body] })
  }

  function answerOf({ id, receivedOn, type }: Known, reserved: boolean): Fact {
    const due = dayAt(Date.parse(receivedOn) + 20 * aDay)
    return { kind: 'letter.answered', thing: id, day: receivedOn, due, sort: type, origin: 'post', reserved }
  }

  function writeCircuit(
    letterId: string,
    at: number,
    { service, signedAt }: { service: Service; signedAt: Date | null },
  ): void {
    const visaAt = by(at + aDay)
    const step = { subjectKind: 'letter', subjectId: letterId, round: 1, inPlaceOf: null, reason: null, version: 1 }
    const visa = { kind: 'visa' as const, personId: service.headId, position: 0, reachedAt: new Date(at) }
    into.steps({
      ...step,
      ...visa,
      id: uuid(roll),
      state: visaAt ? 'passed' : 'current',
      decidedAt: visaAt,
      decidedBy: visaAt && service.headId,
    })
    const signature = { kind: 'signature' as const, personId: office.mayorId, position: 1, reachedAt: visaAt }
    const state = signedAt ? 'passed' : visaAt ? 'current' : 'waiting'
    into.steps({
      ...step,
      ...signature,
      id: uuid(roll),
      state,
      decidedAt: signedAt,
      decidedBy: signedAt && office.mayorId,
    })
    if (visaAt) journal.write(visaAt.getTime(), service.headId, 'mail.reply.visa-given', letterId, { version: 1 })
  }
}

const typeOf = (roll: Dice): string => shippedLetterTypes[skewed(roll, shippedLetterTypes.length) - 1]?.code ?? 'other'

const days = new Map<number, string>()

/** The day on the wall in Porto-Novo, an hour ahead of UTC all year. */
function dayAt(at: number): string {
  const number = Math.floor((at + 3_600_000) / aDay)
  const day = days.get(number) ?? new Date(number * aDay).toISOString().slice(0, 10)
  days.set(number, day)
  return day
}
