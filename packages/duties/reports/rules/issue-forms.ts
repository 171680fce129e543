import { stepKinds } from '@cabinet/blocks/circuits/rules/circuit.ts'
import { lead } from '@cabinet/blocks/commitments/rules/forms.ts'
import { day, id, paragraph } from '@cabinet/blocks/people/rules/fields.ts'
import { z } from 'zod'
import { bureaus, councilOutcomes, editions, pressFormats } from './report.ts'

const version = z.number().int().min(0)
const ofReport = { reportId: id }
const edit = { ...ofReport, version }
const said = (longest: number) => paragraph(longest).pipe(z.string().min(3, 'form.required'))

export const reportAct = z.object(ofReport)
export const reportEdit = z.object(edit)
export type ReportEdit = z.output<typeof reportEdit>

/** `reason`: why it goes on without the pages that are missing. */
export const consolidateForm = z.object({ ...edit, reason: paragraph(1000).default('') })
export type ConsolidateForm = z.output<typeof consolidateForm>

/** Back to one bureau, with what is asked of it. */
export const sendBackForm = z.object({ ...edit, bureau: z.enum(bureaus, 'form.choose'), comment: said(2000) })
export type SendBackForm = z.output<typeof sendBackForm>

export const visaRoundForm = z.object({
  ...edit,
  steps: z
    .array(z.object({ kind: z.enum(stepKinds), personId: id }))
    .min(1)
    .max(12),
})
export type VisaRoundForm = z.output<typeof visaRoundForm>

export const visaReturnForm = z.object({ ...edit, reason: said(1000) })
export type VisaReturnForm = z.output<typeof visaReturnForm>

export const editionAsked = z.object({ ...ofReport, edition: z.enum(editions, 'form.choose') })
export type EditionAsked = z.output<typeof editionAsked>

const code = z.string().min(1).max(20)
export const countedAsked = editionAsked.extend({
  code,
  part: z.enum(['counted', 'among']).default('counted'),
  cursor: z.number().int().min(0).optional(),
})
export type CountedAsked = z.output<typeof countedAsked>

/** What the council observed: one commitment each. */
export const observation = z.object({ text: said(1000), lead, dueOn: day.nullable().default(null) })
const observations = z.array(observation).max(30, 'form.too-many')

export const presentForm = z.object({
  ...edit,
  on: day,
  outcome: z.enum(councilOutcomes, 'form.choose'),
  note: paragraph(4000).default(''),
  observations: observations.default([]),
})
export type PresentForm = z.output<typeof presentForm>

/** Observations that came in after the session. */
export const observeForm = z.object({ ...edit, observations: observations.min(1, 'form.required') })
export type ObserveForm = z.output<typeof observeForm>

export const printForm = z.object({
  /** Made by the screen, so that two presses of one button are one printing. */
  requestKey: z.uuid(),
  ...ofReport,
  edition: z.enum(editions, 'form.choose'),
  format: z.enum(pressFormats, 'form.choose'),
  locale: z.enum(['fr', 'en'], 'form.choose'),
})
export type PrintForm = z.output<typeof printForm>

export const printingAct = z.object({ printingId: id })
