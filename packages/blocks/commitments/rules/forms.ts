import { day, id, paragraph } from '@cabinet/blocks/people/rules/fields.ts'
import { z } from 'zod'

const said = (longest: number) => paragraph(longest).pipe(z.string().min(3, 'form.required'))

/** Exactly one: a person, a post or a unit. */
export const lead = z.string('form.required').regex(/^(unit|post|person):[\w-]{1,64}$/, 'form.choose')

/** What was promised or ordered, as it is noted at the end of a meeting. */
export const commitmentLine = z.object({ text: said(1000), lead, dueOn: day.nullable().default(null) })

const commitmentId = id
export const commitmentAct = z.object({ commitmentId })
export const claimForm = z.object({ commitmentId, proof: said(1000) })
export type ClaimForm = z.output<typeof claimForm>
export const commitmentReason = z.object({ commitmentId, reason: said(1000) })
export type CommitmentReason = z.output<typeof commitmentReason>
export const postponeForm = z.object({ commitmentId, to: day, reason: said(1000) })
export type PostponeForm = z.output<typeof postponeForm>
