import { contacts, persons } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
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
import type { CommitmentAuthority, CommitmentKind, CommitmentSource, CommitmentState } from '../rules/commitment.ts'
import type { DueRule, Recurrence } from '../rules/due-rule.ts'
import type { EscalationLevel } from '../rules/escalation.ts'

/** Who owes what, to whom, by when, and what it was said in. */
export const commitments = table(
  'commitments',
  {
    id: text().primaryKey(),
    seq: integer().notNull(),
    kind: text().$type<CommitmentKind>().notNull(),
    text: text().notNull(),
    sourceKind: text().$type<CommitmentSource>().notNull(),
    sourceId: text().notNull(),
    /** Its source is reserved: it is known only to its lead, to whoever issued it and to those who may read the source. */
    reserved: flag().notNull(),
    authority: text().$type<CommitmentAuthority>().notNull().default('mayor'),
    /** On whose word. */
    authorityId: text()
      .notNull()
      .references(() => persons.id),
    /** Exactly one lead, by reader key: `person:…`, `post:…` or `unit:…`. */
    lead: text().notNull(),
    /** To whom it was promised, when it was. */
    contactId: text().references(() => contacts.id),
    /** The day as last agreed, and the one given first: punctuality is measured by the first. */
    dueOn: day().$type<Day>(),
    firstDueOn: day().$type<Day>(),
    /** How the day was reckoned, when it was by a rule. */
    dueRule: json<DueRule>(),
    issuedOn: day().$type<Day>(),
    state: text().$type<CommitmentState>().notNull(),
    stateReason: text().notNull(),
    stateAt: instant().notNull(),
    stateBy: text()
      .notNull()
      .references(() => persons.id),
    proof: text().notNull(),
    notedBy: text()
      .notNull()
      .references(() => persons.id),
    notedAt: instant().notNull(),
    version: integer().notNull(),
    supersededBy: text(),
    /** The recurrent one it is an occurrence of. */
    seriesId: text(),
    /** How far its silence has been carried. */
    escalation: text().$type<EscalationLevel>(),
    escalatedOn: day().$type<Day>(),
    /** The same press of the button, sent twice, is one commitment. */
    requestKey: text(),
  },
  (t) => [
    uniqueIndex('commitments_seq').on(t.seq),
    uniqueIndex('commitments_request').on(t.requestKey),
    index('commitments_authority').on(t.authority, t.state, t.seq),
    index('commitments_given').on(t.authorityId, t.state, t.seq),
    index('commitments_noted').on(t.notedBy, t.state, t.seq),
    index('commitments_series').on(t.seriesId, t.seq),
    index('commitments_source').on(t.sourceKind, t.sourceId),
    index('commitments_lead').on(t.lead, t.state, t.dueOn),
    index('commitments_contact').on(t.contactId, t.seq),
    index('commitments_state').on(t.state, t.dueOn),
  ],
)

/** Every date that was put off: who, from, to, why. */
export const commitmentPostponements = table(
  'commitment_postponements',
  {
    id: text().primaryKey(),
    commitmentId: text()
      .notNull()
      .references(() => commitments.id),
    from: day().$type<Day>(),
    to: day().$type<Day>().notNull(),
    reason: text().notNull(),
    decidedBy: text()
      .notNull()
      .references(() => persons.id),
    decidedAt: instant().notNull(),
  },
  (t) => [index('commitment_postponements_commitment').on(t.commitmentId)],
)

/** Who helps the lead, by reader key: one answers, others lend a hand. */
export const commitmentHelpers = table(
  'commitment_helpers',
  {
    commitmentId: text()
      .notNull()
      .references(() => commitments.id),
    helper: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.commitmentId, t.helper] }), index('commitment_helpers_helper').on(t.helper)],
)

/** What comes back by the calendar: each occurrence is a commitment of its own. */
export const commitmentSeries = table(
  'commitment_series',
  {
    id: text().primaryKey(),
    kind: text().$type<CommitmentKind>().notNull(),
    text: text().notNull(),
    authority: text().$type<CommitmentAuthority>().notNull(),
    authorityId: text()
      .notNull()
      .references(() => persons.id),
    lead: text().notNull(),
    recurrence: json<Recurrence>().notNull(),
    /** The next due day; its occurrence is issued `ahead` working days before. */
    nextOn: day().$type<Day>().notNull(),
    ahead: integer().notNull(),
    startedBy: text()
      .notNull()
      .references(() => persons.id),
    startedAt: instant().notNull(),
    endedAt: instant(),
    requestKey: text().notNull(),
  },
  (t) => [
    uniqueIndex('commitment_series_request').on(t.requestKey),
    index('commitment_series_next').on(t.endedAt, t.nextOn),
  ],
)

/** When silence goes one step up: the office's own delays, in working days. */
export const escalationDelays = table('escalation_delays', {
  level: text().$type<EscalationLevel>().primaryKey(),
  /** After the day it was given without being read, or after the day it was due. */
  afterIssue: integer(),
  afterDue: integer(),
})

export type Commitment = typeof commitments.$inferSelect
