import type { Day } from '@cabinet/office/day.ts'
import type { FactKind } from '@cabinet/office/fact-kinds.ts'
import { day, flag, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from './columns.ts'

/**
 * The journal: who did what to what, and when. Rows are only ever added (the database refuses anything else), numbered
 * without gaps, and each one's hash seals the one before.
 */
export const history = table(
  'history',
  {
    seq: integer().primaryKey(),
    at: instant().notNull(),
    personId: text().notNull(),
    /** The absent person in whose place it was done: both names stand on every act. */
    inPlaceOf: text(),
    event: text().notNull(),
    subjectId: text().notNull(),
    details: json<Record<string, unknown>>().notNull(),
    hash: text().notNull(),
  },
  (t) => [index('history_subject').on(t.subjectId, t.seq), index('history_event').on(t.event, t.at)],
)

/**
 * What the entries of the journal let be counted, in columns so that a quarter is found among years. Sealed with the entry
 * they belong to, and only ever added like it.
 */
export const facts = table(
  'facts',
  {
    /** The entry they belong to, and their place in it. */
    seq: integer().notNull(),
    place: integer().notNull(),
    /** When the entry was written: what was known at a date is what was written before it. */
    at: instant().notNull(),
    kind: text().$type<FactKind>().notNull(),
    thing: text().notNull(),
    day: day().$type<Day>().notNull(),
    due: day().$type<Day>(),
    until: day().$type<Day>(),
    whose: text(),
    sort: text(),
    origin: text(),
    amount: integer(),
    reserved: flag().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.seq, t.place] }),
    // Moment and reserve stand behind the day so that a stock, and what of it is late, is counted without opening a row.
    index('facts_day').on(t.kind, t.day, t.due, t.at, t.reserved),
    index('facts_due').on(t.kind, t.due, t.at, t.reserved, t.day),
    index('facts_at').on(t.kind, t.at),
    index('facts_thing').on(t.thing, t.seq),
  ],
)

/** Work to be done after a change, by the rounds: e-mail, text extraction… Written in the change that asks for it. */
export const outbox = table(
  'outbox',
  {
    id: text().primaryKey(),
    kind: text().notNull(),
    payload: json<Record<string, unknown>>().notNull(),
    /** The same errand asked for twice is run once. */
    errand: text().notNull(),
    createdAt: instant().notNull(),
    runAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    leaseUntil: instant(),
    lastError: text(),
    doneAt: instant(),
    givenUpAt: instant(),
  },
  (t) => [uniqueIndex('outbox_errand').on(t.errand), index('outbox_due').on(t.doneAt, t.givenUpAt, t.runAt)],
)

/** Last position given out in each series: registers per year, the letters as a whole, the search entries. */
export const counters = table('counters', {
  series: text().primaryKey(),
  last: integer().notNull(),
})

/** One line per thing that can be found. `who` and `words` are folded tokens; the index over them is the database's own. */
export const searchEntries = table(
  'search_entries',
  {
    id: integer().primaryKey(),
    kind: text().notNull(),
    subjectId: text().notNull(),
    who: text().notNull(),
    words: text().notNull(),
  },
  (t) => [uniqueIndex('search_subject').on(t.kind, t.subjectId)],
)
