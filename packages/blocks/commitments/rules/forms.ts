import { day, id, paragraph } from '@cabinet/blocks/people/rules/fields.ts'
import { z } from 'zod'
import { commitmentAuthorities, commitmentKinds, commitmentSources } from './commitment.ts'
import { dueRuleUnits } from './due-rule.ts'
import { escalationLevels } from './escalation.ts'

const said = (longest: number) => paragraph(longest).pipe(z.string().min(3, 'form.required'))
const requestKey = z.string().min(8).max(64)

/** Exactly one: a person, a post or a unit. */
export const lead = z.string('form.required').regex(/^(unit|post|person):[\w-]{1,64}$/, 'form.choose')

const helpers = z.array(lead).max(10)
const dueRule = z.object({ count: z.number().int().min(0).max(1000), of: z.enum(dueRuleUnits) })

/** What was promised or ordered, as it is noted at the end of a meeting. */
export const commitmentLine = z.object({
  text: said(1000),
  lead,
  dueOn: day.nullable().default(null),
  /** Instead of a day: so long after it is given. */
  dueRule: dueRule.nullish(),
  helpers: helpers.optional(),
})
export type CommitmentLine = z.output<typeof commitmentLine>

const source = z.object({ kind: z.enum(commitmentSources), id: z.string().max(64) })

/** What holds for every line of one text: on whose authority, on whose word, said in what. */
const saidBy = z.object({
  requestKey,
  kind: z.enum(commitmentKinds).default('directive'),
  authority: z.enum(commitmentAuthorities).default('mayor'),
  /** On whose word; left out, it is the mayor's for the mayor's authority and one's own for the others. */
  authorityId: id.nullish(),
  source: source.default({ kind: 'note', id: '' }),
  contactId: id.nullish(),
  /** The day it was given, when that was before today. */
  issuedOn: day.nullish(),
  reserved: z.boolean().default(false),
  /** Only heard: to be confirmed by whoever's word it is. */
  proposed: z.boolean().default(false),
})
export const noteForm = saidBy.extend(commitmentLine.shape)
export type NoteForm = z.output<typeof noteForm>
export const noteSeveralForm = saidBy.extend({ lines: z.array(commitmentLine).min(1, 'form.required').max(30) })
export type NoteSeveralForm = z.output<typeof noteSeveralForm>

const commitmentId = id
export const commitmentAct = z.object({ commitmentId })
const upload = z.string().max(64)
export const claimForm = z.object({ commitmentId, proof: paragraph(1000) })
export type ClaimForm = z.output<typeof claimForm>
/** Words, papers or both. */
export const claimWithPapersForm = claimForm.extend({ uploads: z.array(upload).max(10).default([]) })
export const commitmentReason = z.object({ commitmentId, reason: said(1000) })
export type CommitmentReason = z.output<typeof commitmentReason>
export const postponeForm = z.object({ commitmentId, to: day, reason: said(1000) })
export type PostponeForm = z.output<typeof postponeForm>
/** Replaced by another one that is already noted. */
export const supersedeForm = commitmentReason.extend({ byId: id })
export type SupersedeForm = z.output<typeof supersedeForm>
export const helpersForm = z.object({ commitmentId, helpers })
export type HelpersForm = z.output<typeof helpersForm>
export const attachForm = z.object({ commitmentId, uploads: z.array(upload).min(1).max(10) })

export const seriesForm = z.object({
  requestKey,
  kind: z.enum(commitmentKinds).default('directive'),
  text: said(1000),
  authority: z.enum(commitmentAuthorities).default('mayor'),
  authorityId: id.nullish(),
  lead,
  every: z.number().int().min(1).max(60),
  of: z.enum(['weeks', 'months']),
  /** The first due day. */
  firstOn: day,
  /** How many working days before its due day each one is given. */
  ahead: z.number().int().min(0).max(60),
})
export type SeriesForm = z.output<typeof seriesForm>
export const seriesAct = z.object({ seriesId: id })

const delay = z.number().int().min(0).max(250).nullable()
export const delaysForm = z.object({
  delays: z
    .array(z.object({ level: z.enum(escalationLevels), afterIssue: delay, afterDue: delay }))
    .length(escalationLevels.length, 'form.required'),
})
export type DelaysForm = z.output<typeof delaysForm>
