import { contacts, persons } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { RichText } from '@cabinet/paper/rich-text.ts'
import {
  day,
  flag,
  index,
  instant,
  integer,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '@cabinet/store/columns.ts'
import type { LineState } from '../rules/assignment.ts'
import type { DispatchMode, DispatchState } from '../rules/dispatch.ts'
import type { Confidentiality, Register } from '../rules/letter.ts'

/** The registered facts of a letter, in or out. Its state is derived from its lines, its circuit and its dispatch. */
export const letters = table(
  'letters',
  {
    id: text().primaryKey(),
    /** One series over all letters: the order of every list, and its cursor. */
    seq: integer().notNull(),
    register: text().$type<Register>().notNull(),
    /** The year and position of its number; an outgoing letter has none before it is dispatched. */
    year: integer(),
    position: integer(),
    number: text(),
    contactId: text().references(() => contacts.id),
    /** The correspondent of a reserved letter who is not in the address book: the name must not appear there either. */
    correspondent: text().notNull().default(''),
    subject: text().notNull(),
    /** Code of a letter type. */
    type: text().notNull(),
    writtenOn: day().$type<Day>(),
    /** The day it stands under in the register: when it came in or, for one of ours, when it left. */
    receivedOn: day().$type<Day>(),
    theirReference: text().notNull(),
    channel: text().notNull(),
    broughtBy: text().notNull(),
    enclosures: text().notNull(),
    confidentiality: text().$type<Confidentiality>().notNull(),
    urgent: flag().notNull(),
    /** When the office owes the answer, or null when none is owed. */
    dueOn: day().$type<Day>(),
    /** The letter this one answers; for an incoming one, the earlier letter it follows up. */
    repliesTo: text(),
    registeredBy: text()
      .notNull()
      .references(() => persons.id),
    registeredAt: instant().notNull(),
    /** The first decision; null keeps it in "to assign". */
    assignedAt: instant(),
    signedAt: instant(),
    dispatchedAt: instant(),
    closedAt: instant(),
    closedAs: text().$type<'answered' | 'filed'>(),
    closingReason: text().notNull().default(''),
    voidedAt: instant(),
    voidReason: text().notNull().default(''),
    /** Counts edits, so that the second of two people is told. */
    version: integer().notNull().default(1),
    /** The same press of the button, sent twice, is one letter. */
    requestKey: text().notNull(),
  },
  (t) => [
    uniqueIndex('letters_seq').on(t.seq),
    uniqueIndex('letters_number').on(t.register, t.year, t.position),
    uniqueIndex('letters_request').on(t.requestKey),
    index('letters_text_number').on(t.number),
    index('letters_to_do').on(t.register, t.assignedAt, t.closedAt, t.voidedAt, t.seq),
    index('letters_to_dispatch').on(t.register, t.dispatchedAt, t.signedAt, t.seq),
    index('letters_contact').on(t.contactId, t.seq),
    index('letters_replies_to').on(t.repliesTo),
  ],
)

/** To whom a letter is open: `circle:ordinary`, `unit:…`, `person:…`. Every list, count and search begins here. */
export const openings = table(
  'letter_openings',
  {
    reader: text().notNull(),
    seq: integer().notNull(),
    letterId: text()
      .notNull()
      .references(() => letters.id),
  },
  (t) => [primaryKey({ columns: [t.reader, t.seq] }), index('letter_openings_letter').on(t.letterId, t.reader)],
)

/** One decision of the chef de cabinet: who, when, in whose name. */
export const assignments = table(
  'assignments',
  {
    id: text().primaryKey(),
    letterId: text()
      .notNull()
      .references(() => letters.id),
    decidedBy: text()
      .notNull()
      .references(() => persons.id),
    inPlaceOf: text(),
    decidedAt: instant().notNull(),
  },
  (t) => [index('assignments_letter').on(t.letterId)],
)

/** One line of a decision: addressee, instruction, deadline; it lives its own life. */
export const lines = table(
  'assignment_lines',
  {
    id: text().primaryKey(),
    assignmentId: text()
      .notNull()
      .references(() => assignments.id),
    letterId: text()
      .notNull()
      .references(() => letters.id),
    letterSeq: integer().notNull(),
    /** Reader key of the addressee: `unit:…`, `post:…` or `person:…`. */
    addressee: text().notNull(),
    /** Who gave the line: keeps sight of it, gets it back when it is returned. */
    assignedBy: text()
      .notNull()
      .references(() => persons.id),
    /** A line handed on inside a service hangs on the one it came from. */
    parentId: text(),
    instruction: text().notNull(),
    copy: flag().notNull(),
    withOriginal: flag().notNull(),
    note: text().notNull(),
    dueOn: day().$type<Day>(),
    state: text().$type<LineState>().notNull(),
    /**
     * Whether somebody still owes something on it: its addressee, or a decision once it was returned. Over with its letter.
     * The lists walk along it.
     */
    open: flag().notNull().default(true),
    sentAt: instant().notNull(),
    acknowledgedAt: instant(),
    acknowledgedBy: text(),
    finishedAt: instant(),
    finishedBy: text(),
    /** What was answered to the asker, or why it was returned. */
    outcome: text().notNull().default(''),
  },
  (t) => [
    index('lines_letter').on(t.letterId),
    // State and deadline stand at the end so that the figures beside the lists are counted without opening a line.
    index('lines_addressee').on(t.addressee, t.open, t.copy, t.letterSeq, t.state, t.dueOn),
    index('lines_open').on(t.open, t.copy, t.letterSeq, t.state, t.dueOn),
    index('lines_awaited').on(t.assignedBy, t.open, t.copy, t.letterSeq, t.state),
    index('lines_returned').on(t.assignedBy, t.state, t.open, t.letterSeq),
  ],
)

/** The instructions as this office words them. */
export const instructions = table('instructions', {
  code: text().primaryKey(),
  /** Code of the shipped instruction it means: rights, deadline and closing follow from it. */
  meaning: text().notNull(),
  labelFr: text().notNull(),
  labelEn: text().notNull(),
  workingDays: integer(),
  position: integer().notNull(),
  hidden: flag().notNull(),
})

export const letterTypes = table('letter_types', {
  code: text().primaryKey(),
  labelFr: text().notNull(),
  labelEn: text().notNull(),
  workingDays: integer(),
  position: integer().notNull(),
  hidden: flag().notNull(),
})

/** A shipped or own text to begin a reply with; `{{contact.name}}`-like fields are filled when it is taken. */
export const templates = table('letter_templates', {
  id: text().primaryKey(),
  name: text().notNull(),
  locale: text().$type<'fr' | 'en'>().notNull(),
  subject: text().notNull(),
  body: json<RichText>().notNull(),
  position: integer().notNull(),
  retiredAt: instant(),
})

/** Each saved version of an outgoing letter's text. */
export const drafts = table(
  'letter_drafts',
  {
    id: text().primaryKey(),
    letterId: text()
      .notNull()
      .references(() => letters.id),
    version: integer().notNull(),
    subject: text().notNull(),
    recipient: text().notNull(),
    body: json<RichText>().notNull(),
    savedBy: text()
      .notNull()
      .references(() => persons.id),
    savedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('letter_drafts_version').on(t.letterId, t.version)],
)

/** The exact bytes shown to the signer; signing names them by their hash. */
export const previews = table(
  'letter_previews',
  {
    id: text().primaryKey(),
    letterId: text()
      .notNull()
      .references(() => letters.id),
    version: integer().notNull(),
    signerId: text().notNull(),
    sha256: text().notNull(),
    size: integer().notNull(),
    pages: integer().notNull(),
    formula: text().$type<'in-person' | 'by-delegation' | 'ad-interim'>().notNull(),
    madeAt: instant().notNull(),
  },
  (t) => [index('letter_previews_letter').on(t.letterId, t.version, t.signerId)],
)

export const signatures = table(
  'signatures',
  {
    id: text().primaryKey(),
    letterId: text()
      .notNull()
      .references(() => letters.id),
    version: integer().notNull(),
    sha256: text().notNull(),
    signedBy: text()
      .notNull()
      .references(() => persons.id),
    inPlaceOf: text(),
    formula: text().$type<'in-person' | 'by-delegation' | 'ad-interim'>().notNull(),
    signedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('signatures_letter').on(t.letterId)],
)

/** One recipient of an outgoing letter: how it goes, and what proves that it went. */
export const dispatchLines = table(
  'dispatch_lines',
  {
    id: text().primaryKey(),
    letterId: text()
      .notNull()
      .references(() => letters.id),
    position: integer().notNull(),
    contactId: text().references(() => contacts.id),
    name: text().notNull(),
    address: text().notNull(),
    email: text().notNull(),
    mode: text().$type<DispatchMode>().notNull(),
    certifiedCopy: flag().notNull(),
    state: text().$type<DispatchState>().notNull(),
    sentAt: instant(),
    messageId: text(),
    proof: text().notNull().default(''),
    failure: text().notNull().default(''),
  },
  (t) => [index('dispatch_lines_letter').on(t.letterId, t.position), index('dispatch_lines_state').on(t.state)],
)

export type Letter = typeof letters.$inferSelect
export type Line = typeof lines.$inferSelect
export type Draft = typeof drafts.$inferSelect
export type DispatchLine = typeof dispatchLines.$inferSelect
