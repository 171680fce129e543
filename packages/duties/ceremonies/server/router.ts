import { mergeRouters } from '@cabinet/api/procedures.ts'
import { answerRouter } from './answer-router.ts'
import { batchRouter } from './batch-router.ts'
import { coreRouter } from './core-router.ts'
import { dayRouter } from './day-router.ts'
import { guestsRouter } from './guests-router.ts'
import { lineRouter } from './line-router.ts'
import { seatingRouter } from './seating-router.ts'
import { speechRouter } from './speech-router.ts'

/** Everything of this duty; the names of its procedures are unique among all parts. */
export const ceremoniesRouter = mergeRouters(
  coreRouter,
  guestsRouter,
  answerRouter,
  lineRouter,
  seatingRouter,
  batchRouter,
  dayRouter,
  speechRouter,
)

export type CeremoniesRouter = typeof ceremoniesRouter
