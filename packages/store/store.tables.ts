import { index, instant, integer, json, table, text, uniqueIndex } from './columns.ts'

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
