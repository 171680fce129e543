import { contacts, persons } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import { day, flag, index, instant, integer, table, text, uniqueIndex } from '@cabinet/store/columns.ts'
import type { CommitmentKind, CommitmentSource, CommitmentState } from '../rules/commitment.ts'

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
    /** On whose word. */
    authorityId: text()
      .notNull()
      .references(() => persons.id),
    /** Exactly one lead, by reader key: `person:…`, `post:…` or `unit:…`. */
    lead: text().notNull(),
    /** To whom it was promised, when it was. */
    contactId: text().references(() => contacts.id),
    dueOn: day().$type<Day>(),
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
  },
  (t) => [
    uniqueIndex('commitments_seq').on(t.seq),
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

export type Commitment = typeof commitments.$inferSelect
