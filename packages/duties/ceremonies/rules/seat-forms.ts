import { filledLine, id, line } from '@cabinet/blocks/people/rules/fields.ts'
import { z } from 'zod'
import { blockKinds, type HallLayout, mostSeats, viewpoints } from './hall.ts'
import { seatsOfShape } from './hall-shapes.ts'
import { whoStay } from './seat-fill.ts'

const version = z.number().int().min(0)
const seatId = z.string().min(1).max(64)
const part = z.number().int().min(0).max(100)
const count = (most: number) =>
  z.number('form.required').int('form.choose').min(0, 'form.choose').max(most, 'form.choose')
const far = z.number().finite().min(0).max(100_000)
const why = line(300).default('')

const seat = z.object({ id: seatId, label: line(12), kept: z.boolean() })
const block = z.object({
  ...{ id: z.string().min(1).max(40), kind: z.enum(blockKinds), label: line(60) },
  ...{ x: far, y: far, turn: z.number().finite().min(-360).max(360) },
  ...{ seats: z.array(seat).max(mostSeats), honour: z.number().int().min(1).max(500) },
})

/** A hall as it comes from a browser: every id once, not more seats than a hall may have. */
export const layoutForm: z.ZodType<HallLayout, HallLayout> = z
  .object({ width: far, depth: far, blocks: z.array(block).max(300) })
  .superRefine(({ blocks }, problem) => {
    const seats = blocks.flatMap((one) => one.seats.map((each) => each.id))
    if (seats.length > mostSeats) problem.addIssue({ code: 'custom', message: 'ceremonies.seat-too-many' })
    const isTwice = new Set(seats).size < seats.length || new Set(blocks.map((one) => one.id)).size < blocks.length
    if (isTwice) problem.addIssue({ code: 'custom', message: 'ceremonies.seat-twice' })
  })

export const shapeForm = z
  .discriminatedUnion('shape', [
    z.object({ shape: z.literal('theatre'), dais: count(60), rows: count(80), seats: count(120) }),
    z.object({ shape: z.literal('banquet'), honour: count(40), tables: count(150), seats: count(40) }),
    z.object({ shape: z.literal('official'), seats: count(120) }),
    z.object({ shape: z.literal('u'), seats: count(120) }),
  ])
  .refine((shape) => seatsOfShape(shape) > 0, 'ceremonies.seat-none')
  .refine((shape) => seatsOfShape(shape) <= mostSeats, 'ceremonies.seat-too-many')

export const planForm = z.object({ planId: id })
export const plansForm = z.object({ ceremonyId: id })
export const hallForm = z.object({ hallId: id })

export const makePlanForm = z.object({
  ...{ ceremonyId: id, name: filledLine(80) },
  from: z.union([z.object({ hallId: id }), shapeForm]),
})

const edit = { planId: id, version }
export const layoutChangeForm = z.object({ ...edit, layout: layoutForm })
export const renameForm = z.object({ ...edit, name: filledLine(80) })
export const removeForm = z.object(edit)
export const couplesForm = z.object({ ...edit, couples: z.boolean() })
const staying = z.enum(whoStay).default('by-hand')
export const fillForm = z.object({ ...edit, staying })
export const previewForm = z.object({ planId: id, staying })

const sitter = z.object({ guestId: id, part })
/**
 * `found`: who was seen on that seat; two desks may thus work on one plan, and the second to take a seat is told. The reason is
 * asked for when the move goes against the order.
 */
export const moveForm = sitter.extend({ planId: id, seatId, found: sitter.nullable(), reason: why })
/** `found`: where they were seen. */
export const unseatForm = sitter.extend({ planId: id, found: seatId })
export const keepForm = z.object({ planId: id, seatId, kept: z.boolean() })
export const saveHallForm = z.object({ planId: id, name: filledLine(80) })

export const planPrintForm = z.object({ planId: id, view: z.enum(viewpoints).default('front') })

export type MakePlanForm = z.output<typeof makePlanForm>
export type LayoutChangeForm = z.output<typeof layoutChangeForm>
export type FillForm = z.output<typeof fillForm>
export type MoveForm = z.output<typeof moveForm>
export type UnseatForm = z.output<typeof unseatForm>
export type KeepForm = z.output<typeof keepForm>
