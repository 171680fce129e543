import { filledLine, line } from '@cabinet/blocks/people/rules/fields.ts'
import { z } from 'zod'
import { richText } from './forms.ts'
import { shippedInstructions } from './instructions.ts'

const meanings = shippedInstructions.map((one) => one.code)

/** What instructions and types of letter have in common: their words, their place in the list, whether they are offered. */
const choice = {
  /** True for one that is added: its code must then be free. */
  isNew: z.boolean().default(false),
  labelFr: filledLine(80),
  labelEn: filledLine(80),
  /** Counted from 0; everything below moves down. */
  place: z.int().min(0).max(500),
  hidden: z.boolean().default(false),
}

const workingDays = z.int('mail.bad-delay').min(1, 'mail.bad-delay').max(250, 'mail.bad-delay').nullable()

export const instructionForm = z.object({
  ...choice,
  /** Two to twelve letters and figures, as short as what one writes in the margin. */
  code: z
    .string('form.required')
    .max(20, 'mail.bad-code')
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{2,12}$/, 'mail.bad-code'),
  /** What a new instruction means, as one of those supplied; later it stays, since lines already given live by it. */
  meaning: z.enum(meanings),
  /** The office's own delay; null for the supplied one. */
  workingDays,
})
export type InstructionForm = z.output<typeof instructionForm>

export const letterTypeForm = z.object({
  ...choice,
  code: z
    .string('form.required')
    .max(40, 'mail.bad-type-code')
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'mail.bad-type-code'),
  /** How long the office gives itself to answer; null when nobody expects an answer. */
  workingDays,
})
export type LetterTypeForm = z.output<typeof letterTypeForm>

export const templateForm = z.object({
  /** Null for a new one. */
  id: z.string().min(1).max(64).nullable(),
  name: filledLine(80),
  locale: z.enum(['fr', 'en'], 'form.choose'),
  subject: line(500),
  body: richText,
})
export type TemplateForm = z.output<typeof templateForm>

/** Retired, a template is no longer offered; the texts begun from it stay. `retired: false` brings it back. */
export const retireForm = z.object({ id: z.string().min(1).max(64), retired: z.boolean() })
export type RetireForm = z.output<typeof retireForm>
