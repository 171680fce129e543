import { day, filledLine } from '@cabinet/blocks/people/rules/fields.ts'
import { z } from 'zod'
import { bureaus } from './report.ts'
import { typedPeriod } from './statistics-period.ts'

const code = filledLine(12)
const period = { from: day, to: day }
const isPeriod = ({ from, to }: { from: string; to: string }) => typedPeriod(from, to) !== null
const noPeriod = { message: 'form.not-a-period', path: ['to'] }

/** The figures of one bureau, or of all, in a period. */
export const statisticsAsked = z.object({ ...period, bureau: z.enum(bureaus).optional() }).refine(isPeriod, noPeriod)
export type StatisticsAsked = z.infer<typeof statisticsAsked>

export const figureAsked = z.object({ ...period, code }).refine(isPeriod, noPeriod)
export type FigureAsked = z.infer<typeof figureAsked>

/** A page of the list behind a figure: what was counted, or what it was counted among. */
export const listBehindAsked = z
  .object({
    ...{ ...period, code, part: z.enum(['counted', 'among']).default('counted') },
    ...{
      cursor: z.number().int().nonnegative().max(100_000_000).default(0),
      limit: z.number().int().min(1).max(100).default(50),
    },
  })
  .refine(isPeriod, noPeriod)
export type ListBehindAsked = z.infer<typeof listBehindAsked>

/** From a day on, in the unit of the indicator as it is kept; null: nothing is aimed at any more. */
export const targetForm = z.object({
  code,
  from: day,
  target: z.number().int().min(-1_000_000_000_000).max(1_000_000_000_000).nullable(),
})
export type TargetForm = z.infer<typeof targetForm>
