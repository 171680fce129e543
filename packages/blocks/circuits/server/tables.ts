import { flag, index, instant, integer, table, text } from '@cabinet/store/columns.ts'
import type { StepKind, StepState } from '../rules/circuit.ts'

/** One step of a circuit: a visa or a signature asked of one post or person, in its turn. */
export const circuitSteps = table(
  'circuit_steps',
  {
    id: text().primaryKey(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    /** A circuit that was returned and sent again begins a new round; earlier rounds stay readable. */
    round: integer().notNull(),
    position: integer().notNull(),
    kind: text().$type<StepKind>().notNull(),
    personId: text().notNull(),
    state: text().$type<StepState>().notNull(),
    reachedAt: instant(),
    decidedAt: instant(),
    decidedBy: text(),
    inPlaceOf: text(),
    reason: text(),
    /** What goes round is reserved: its turns are counted only where reserved things may be. */
    reserved: flag().notNull().default(false),
    /** Which version of the text this visa was given to. */
    version: integer(),
  },
  (t) => [
    index('circuit_steps_subject').on(t.subjectKind, t.subjectId, t.round, t.position),
    index('circuit_steps_person').on(t.personId, t.state),
  ],
)

export type CircuitStep = typeof circuitSteps.$inferSelect
