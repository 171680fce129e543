import { stepKinds } from '@cabinet/blocks/circuits/rules/circuit.ts'
import { day, filledLine, id, line, paragraph } from '@cabinet/blocks/people/rules/fields.ts'
import { daysBetween, isDay } from '@cabinet/office/day.ts'
import { z } from 'zod'
import { checkKinds, costKinds, payers, settlementKinds, transports } from './mission.ts'
import { isCurrency, mostMoney } from './money.ts'
import { countings } from './per-diem.ts'
import { longestJourney } from './stages.ts'

const reason = paragraph(1000).pipe(z.string().min(3, 'form.required'))
const version = z.number().int().min(0)
const currency = z.string().max(3).refine(isCurrency, 'form.choose')
const amount = z
  .number('form.required')
  .int('missions.bad-amount')
  .min(0, 'missions.bad-amount')
  .max(mostMoney, 'missions.bad-amount')
const country = z.string().regex(/^[A-Z]{2}$/, 'form.choose')
const timeZone = z.string().regex(/^[A-Za-z][\w+\-/]{1,63}$/, 'form.choose')

/** Days that are none are said beside their own field. */
const theirDays = ({ departsOn, returnsOn }: { departsOn: string; returnsOn: string }) =>
  !isDay(departsOn) ||
  !isDay(returnsOn) ||
  (departsOn <= returnsOn && daysBetween(departsOn, returnsOn) < longestJourney)
const notTheirDays = { path: ['returnsOn'], error: 'missions.bad-days' }

const facts = {
  purpose: filledLine(300),
  objectives: paragraph(4000),
  invitedBy: line(200),
  abroad: z.boolean(),
  departsOn: day,
  returnsOn: day,
  transport: z.array(z.enum(transports)).max(transports.length),
  transportNote: line(300),
}

/** A journey somebody begins to prepare. The browser makes one key per form opened: pressing twice makes one order. */
export const draftForm = z
  .object({
    requestKey: z.string().min(8).max(64),
    letterId: id.nullable().default(null),
    ...facts,
    objectives: facts.objectives.default(''),
    invitedBy: facts.invitedBy.default(''),
    transport: facts.transport.default([]),
    transportNote: facts.transportNote.default(''),
  })
  .refine(theirDays, notTheirDays)
export type DraftForm = z.output<typeof draftForm>

const ofMission = { missionId: id }
const edit = { ...ofMission, version }

export const missionForm = z.object(ofMission)
export const editForm = z.object(edit)
export type EditForm = z.output<typeof editForm>

export const factsForm = z.object({ ...edit, ...facts }).refine(theirDays, notTheirDays)
export type FactsForm = z.output<typeof factsForm>

/** What the council decided, and the line of the budget. */
export const authorisationForm = z.object({
  ...edit,
  authorisation: line(200),
  authorisedOn: day.nullable(),
  financialIncidence: z.boolean(),
  budgetLine: line(200),
})
export type AuthorisationForm = z.output<typeof authorisationForm>

export const stageForm = z
  .object({ place: filledLine(200), country, timeZone, from: day, to: day })
  .refine((stage) => stage.from <= stage.to, { path: ['to'], error: 'missions.bad-days' })
export const stagesForm = z.object({ ...edit, stages: z.array(stageForm).max(30, 'form.too-many') })
export type StagesForm = z.output<typeof stagesForm>

/** Somebody of the office, whose name and function are taken from the chart when left empty, or somebody from outside. */
export const memberForm = z
  .object({
    /** Keeps what was checked for them. */
    id: id.nullable().default(null),
    personId: id.nullable().default(null),
    name: line(200).default(''),
    function: line(200).default(''),
    category: line(40).default(''),
    leads: z.boolean(),
  })
  .refine((member) => member.personId !== null || member.name !== '', { path: ['name'], error: 'form.required' })
export type MemberForm = z.output<typeof memberForm>
export const membersForm = z.object({ ...edit, members: z.array(memberForm).max(60, 'form.too-many') })
export type MembersForm = z.output<typeof membersForm>

const cost = z.object({ kind: z.enum(costKinds), payer: z.enum(payers), amount, currency, note: line(300).default('') })
export const costsForm = z.object({ ...edit, costs: z.array(cost).max(60, 'form.too-many') })
export type CostsForm = z.output<typeof costsForm>

/** `interimId` null: nobody needs to hold the place. */
export const interimForm = z.object({
  ...edit,
  interimId: id.nullable(),
  acts: z.array(id).max(100, 'form.too-many'),
})
export type InterimForm = z.output<typeof interimForm>

export const checkForm = z.object({
  ...ofMission,
  memberId: id,
  kind: z.enum(checkKinds),
  needed: z.boolean(),
  doneOn: day.nullable(),
  expiresOn: day.nullable(),
  note: line(300).default(''),
})
export type CheckForm = z.output<typeof checkForm>

export const roundForm = z.object({
  ...edit,
  steps: z
    .array(z.object({ kind: z.enum(stepKinds), personId: id }))
    .min(1)
    .max(12),
})
export type RoundForm = z.output<typeof roundForm>
export const returnForm = z.object({ ...ofMission, reason })
export const signForm = z.object({ ...edit, code: z.string().min(6).max(60) })
export type SignForm = z.output<typeof signForm>

export const sentForm = z.object({ ...ofMission, sentOn: day })
export type SentForm = z.output<typeof sentForm>
/** Approved with the authority's reference, or refused with its reason. */
export const decisionForm = z.discriminatedUnion('approved', [
  z.object({ ...ofMission, approved: z.literal(true), reference: filledLine(200), on: day }),
  z.object({ ...ofMission, approved: z.literal(false), reason, on: day }),
])
export type DecisionForm = z.output<typeof decisionForm>

export const reasonForm = z.object({ ...ofMission, reason })
export type ReasonForm = z.output<typeof reasonForm>
export const returnedForm = z.object({ ...ofMission, returnedOn: day })
export type ReturnedForm = z.output<typeof returnedForm>
export const uploadsForm = z.object({ ...ofMission, uploads: z.array(id).min(1).max(20) })
export const reportForm = z.object({
  ...ofMission,
  report: paragraph(20_000).pipe(z.string().min(20, 'missions.report-too-short')),
  uploads: z.array(id).max(20).default([]),
})
export type ReportForm = z.output<typeof reportForm>

export const moneyForm = z.object({
  ...ofMission,
  memberId: id,
  kind: z.enum(settlementKinds),
  amount: amount.min(1, 'missions.bad-amount'),
  currency,
  on: day,
  note: line(300).default(''),
})
export type MoneyForm = z.output<typeof moneyForm>

/** A grid as a text gives it: which country is in which zone, and what each zone pays each category a day. */
export const gridForm = z
  .object({
    id: id.nullable().default(null),
    name: filledLine(200),
    source: filledLine(500),
    currency,
    counts: z.enum(countings),
    from: day,
    to: day.nullable().default(null),
    zones: z
      .array(z.object({ country: z.string().regex(/^([A-Z]{2}|\*)$/, 'form.choose'), zone: filledLine(60) }))
      .min(1, 'form.required')
      .max(260, 'form.too-many'),
    rates: z
      .array(z.object({ zone: filledLine(60), category: filledLine(40), amount }))
      .min(1, 'form.required')
      .max(500, 'form.too-many'),
  })
  .refine((grid) => grid.to === null || grid.from <= grid.to, { path: ['to'], error: 'missions.bad-days' })
export type GridForm = z.output<typeof gridForm>
export const retireForm = z.object({ id, retired: z.boolean() })
