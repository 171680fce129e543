import { day, email, filledLine, id, line, paragraph, phone } from '@cabinet/blocks/people/rules/fields.ts'
import { localTime } from '@cabinet/duties/agenda/rules/forms.ts'
import { mostMoney } from '@cabinet/duties/missions/rules/money.ts'
import { z } from 'zod'
import { isAnnualRule } from './annual-date.ts'
import { ceremonyKinds, showKinds, taskKinds, taskOwners } from './ceremony.ts'
import { guestStates } from './guest.ts'

import { rankGroups } from './precedence-list.ts'

/** The browser makes one per form opened: pressing twice makes one ceremony. */
export const requestKey = z.string().min(8).max(64)
export const reason = paragraph(1000).pipe(z.string().min(3, 'form.required'))
export const version = z.number().int().min(0)
const minutes = z.number().int().min(0).max(1440)
const timeZone = z.string().regex(/^[A-Za-z][\w+\-/]{1,63}$/, 'form.choose')
const offset = z.number('form.required').int('form.choose').min(-400, 'form.choose').max(400, 'form.choose')
const quantity = z.number('form.required').int('form.choose').min(1, 'form.choose').max(100_000, 'form.choose')
const currency = z
  .string()
  .max(3)
  .regex(/^[A-Z]{3}$/, 'form.choose')
const amount = z
  .number('form.required')
  .int('ceremonies.ceremony-bad-amount')
  .min(0, 'ceremonies.ceremony-bad-amount')
  .max(mostMoney, 'ceremonies.ceremony-bad-amount')

export const ofCeremony = { ceremonyId: id }
const edit = { ...ofCeremony, version }
const risk = z.object({ risk: filledLine(300), answer: line(300).default('') })
const slot = z.object({ start: localTime, end: localTime })

// ---- The ceremony

export const ceremonyForm = z.object(ofCeremony)

/** `templateId` null: the shipped template of that kind, if the office has one. What is null is as the template says. */
export const openForm = z.object({
  requestKey,
  kind: z.enum(ceremonyKinds),
  templateId: id.nullable().default(null),
  title: filledLine(300),
  start: localTime,
  end: localTime.nullable().default(null),
  timeZone: timeZone.nullable().default(null),
  placeId: id.nullable().default(null),
  place: line(300).default(''),
  preparation: minutes.default(30),
  travelBefore: minutes.default(0),
  travelAfter: minutes.default(0),
  dress: line(300).nullable().default(null),
  flags: line(300).nullable().default(null),
  note: paragraph(4000).default(''),
  orderedByGovernment: z.boolean().default(false),
  territory: line(200).default(''),
  /** Whoever prepares it; null: whoever opens it. */
  officerId: id.nullable().default(null),
  answersUntil: day.nullable().default(null),
})
export type OpenForm = z.output<typeof openForm>

const facts = {
  title: filledLine(300),
  placeId: id.nullable(),
  place: line(300),
  preparation: minutes,
  travelBefore: minutes,
  travelAfter: minutes,
  dress: line(300),
  flags: line(300),
  note: paragraph(4000),
  orderedByGovernment: z.boolean(),
  territory: line(200),
  officerId: id.nullable(),
  answersUntil: day.nullable(),
  couplesTogether: z.boolean(),
}
export const changeForm = z.object({ ...edit, fields: z.object(facts).partial() })
export type ChangeForm = z.output<typeof changeForm>

/** Another time, while it stays on. */
export const moveForm = z.object({ ...edit, ...slot.shape, reason })
export type MoveForm = z.output<typeof moveForm>
/** `to` null: without a date for now. */
export const postponeForm = z.object({ ...edit, reason, to: slot.nullable().default(null) })
export type PostponeForm = z.output<typeof postponeForm>
export const cancelForm = z.object({ ...edit, reason })
export type CancelForm = z.output<typeof cancelForm>
/** Postponed or cancelled, and on again after all. */
export const resumeForm = z.object({ ...edit, ...slot.shape, reason })
export type ResumeForm = z.output<typeof resumeForm>
/** What the calendar opened becomes a ceremony of the office, at the time somebody chose. */
export const takeUpForm = z.object({ ...edit, ...slot.shape, place: line(300).default('') })
export type TakeUpForm = z.output<typeof takeUpForm>
export const advanceForm = z.object({
  ...edit,
  to: z.enum(['inviting', 'settled', 'held']),
  reason: paragraph(1000).default(''),
})
export type AdvanceForm = z.output<typeof advanceForm>
export const risksForm = z.object({ ...edit, risks: z.array(risk).max(50, 'form.too-many') })
export type RisksForm = z.output<typeof risksForm>

export const afterForm = z.object({ ...edit, report: paragraph(20_000), photographs: line(500) })
export type AfterForm = z.output<typeof afterForm>
export const attachForm = z.object({ ...ofCeremony, uploads: z.array(id).min(1).max(20, 'form.too-many') })
/** `sent`: thanks went out; `none`: the office decided that none are owed. */
export const closeForm = z.object({
  ...edit,
  thanks: z.enum(['sent', 'none']),
  lessons: z
    .array(paragraph(1000).pipe(z.string().min(3, 'form.required')))
    .max(20, 'form.too-many')
    .default([]),
})
export type CloseForm = z.output<typeof closeForm>

export const ceremonyLists = ['coming', 'suggested', 'mine', 'to-close', 'past'] as const
export type CeremonyList = (typeof ceremonyLists)[number]
/** Where the page before ended: the moment its last ceremony begins, and its rank among those of that moment. */
const timeCursor = z.object({ at: z.string().max(30), seq: z.number().int() })
export const listForm = z.object({
  list: z.enum(ceremonyLists),
  cursor: timeCursor.nullish(),
  limit: z.number().int().min(1).max(100).default(50),
})
export type ListForm = z.output<typeof listForm>
export const findForm = z.object({
  text: z.string().trim().max(200),
  limit: z.number().int().min(1).max(50).default(20),
})
export type FindForm = z.output<typeof findForm>
export const historyForm = z.object({ ...ofCeremony, cursor: z.number().int().nonnegative().optional() })

// ---- Tasks, needs, costs

const task = {
  label: filledLine(300),
  kind: z.enum(taskKinds),
  offset,
  /** A day set by hand; null: counted from the ceremony's. */
  dueOn: day.nullable().default(null),
  owner: z.enum(taskOwners),
  ownerId: id.nullable().default(null),
  note: paragraph(1000).default(''),
}
export const addTaskForm = z.object({ ...ofCeremony, ...task })
export type AddTaskForm = z.output<typeof addTaskForm>
export const changeTaskForm = z.object({ taskId: id, ...task })
export type ChangeTaskForm = z.output<typeof changeTaskForm>
export const taskForm = z.object({ taskId: id })
export const dropTaskForm = z.object({ taskId: id, reason })
export const taskLetterForm = z.object({
  taskId: id,
  requestKey,
  recipient: z.union([
    z.object({ contactId: id }),
    z.object({
      name: filledLine(200),
      kind: z.enum(['citizen', 'association', 'company', 'administration', 'elected']),
    }),
  ]),
  subject: filledLine(500).nullable().default(null),
})
export type TaskLetterForm = z.output<typeof taskLetterForm>

export const needForm = z.object({
  ...ofCeremony,
  id: id.nullable().default(null),
  label: filledLine(300),
  quantity,
  supplier: line(200).default(''),
})
export type NeedForm = z.output<typeof needForm>
export const needReadyForm = z.object({ id, ready: z.boolean() })
export const partForm = z.object({ id })

/** Amounts are whole numbers of the smallest coin; `currency` null: that of the office's country. */
export const costForm = z.object({
  ...ofCeremony,
  id: id.nullable().default(null),
  label: filledLine(300),
  supplier: line(200).default(''),
  planned: amount,
  spent: amount.nullable().default(null),
  currency: currency.nullable().default(null),
})
export type CostForm = z.output<typeof costForm>

// ---- Templates and annual dates

export const templateContent = z.object({
  tasks: z
    .array(z.object({ label: filledLine(300), offset, kind: z.enum(taskKinds), owner: z.enum(taskOwners) }))
    .max(100, 'form.too-many'),
  needs: z.array(z.object({ label: filledLine(300), quantity })).max(100, 'form.too-many'),
  costs: z.array(z.object({ label: filledLine(300) })).max(50, 'form.too-many'),
  risks: z.array(risk).max(50, 'form.too-many'),
  programme: z.array(z.object({ title: filledLine(300), minutes, kind: z.enum(showKinds) })).max(100, 'form.too-many'),
})

const template = {
  kind: z.enum(ceremonyKinds),
  name: filledLine(200),
  minutes: z.number().int().min(5).max(1440),
  dress: line(300),
  flags: line(300),
  source: paragraph(1000).default(''),
  content: templateContent,
}
export const templateForm = z.object({ id })
export const addTemplateForm = z.object(template)
export type AddTemplateForm = z.output<typeof addTemplateForm>
/** `toBeValidated` false: somebody of the office has made sure of it. */
export const changeTemplateForm = z.object({ id, version, toBeValidated: z.boolean(), ...template })
export type ChangeTemplateForm = z.output<typeof changeTemplateForm>
export const retireForm = z.object({ id, retired: z.boolean() })

export const annualDateForm = z.object({
  id: id.nullable().default(null),
  name: filledLine(200),
  rule: z.string().max(40).refine(isAnnualRule, 'ceremonies.template-bad-rule'),
  templateId: id,
  lead: z.number().int().min(1).max(365).default(60),
  source: line(300).default(''),
  toBeValidated: z.boolean().default(false),
})
export type AnnualDateForm = z.output<typeof annualDateForm>

// ---- Guests

/** Where guests come from. Each is a function held on the day of the ceremony. */
const guestSource = z.discriminatedUnion('by', [
  z.object({ by: z.literal('functions'), functionIds: z.array(id).min(1).max(500, 'form.too-many') }),
  z.object({ by: z.literal('list'), listId: id }),
  z.object({ by: z.literal('rank-keys'), rankKeys: z.array(z.string().min(1).max(64)).min(1).max(100) }),
  z.object({ by: z.literal('rank-group'), group: z.enum(rankGroups) }),
  z.object({ by: z.literal('ceremony'), pastId: id, who: z.enum(['all', 'came']).default('all') }),
])
export type GuestSource = z.output<typeof guestSource>

export const guestAddForm = z.object({
  ...ofCeremony,
  from: guestSource,
  quotaId: id.nullable().default(null),
  withSpouse: z.boolean().default(false),
  plusOnes: z.number().int().min(0).max(20).default(0),
})
export type GuestAddForm = z.output<typeof guestAddForm>

export const guestEditForm = z.object({
  guestId: id,
  version,
  civility: line(40),
  salutation: line(200),
  spouse: line(200),
  plusOnes: z.number().int().min(0).max(20),
  email,
  phone,
  address: paragraph(500),
  quotaId: id.nullable(),
})
export type GuestEditForm = z.output<typeof guestEditForm>
export const guestRemoveForm = z.object({
  ...ofCeremony,
  guestIds: z.array(id).min(1).max(500, 'form.too-many'),
  reason: paragraph(1000).default(''),
})
export type GuestRemoveForm = z.output<typeof guestRemoveForm>
/** Somebody else holds the function now: the card goes to them. */
export const guestReplaceForm = z.object({ guestId: id, functionId: id })
export type GuestReplaceForm = z.output<typeof guestReplaceForm>

const nameCursor = z.object({ folded: z.string().max(400), id })
export const guestRowsForm = z.object({
  ...ofCeremony,
  state: z.enum(guestStates).nullish(),
  group: z.enum(rankGroups).nullish(),
  quotaId: id.nullish(),
  text: z.string().trim().max(200).default(''),
  cursor: nameCursor.nullish(),
  limit: z.number().int().min(1).max(200).default(100),
})
export type GuestRowsForm = z.output<typeof guestRowsForm>
export const guestForm = z.object({ guestId: id })
export const guestFindForm = z.object({
  ...ofCeremony,
  text: z.string().trim().max(200),
  limit: z.number().int().min(1).max(50).default(20),
})
export type GuestFindForm = z.output<typeof guestFindForm>

export const guestListForm = z.object({ listId: id })
export const guestListSaveForm = z.object({
  listId: id.nullable().default(null),
  name: filledLine(200),
  note: paragraph(1000).default(''),
})
export type GuestListSaveForm = z.output<typeof guestListSaveForm>
export const guestListMembersForm = z.object({
  listId: id,
  functionIds: z.array(id).min(1).max(1000, 'form.too-many'),
})
export type GuestListMembersForm = z.output<typeof guestListMembersForm>
export const guestListKeepForm = z.object({ ...ofCeremony, name: filledLine(200) })
export const guestListRetireForm = z.object({ listId: id, retired: z.boolean() })

export const quotaForm = z.object({
  ...ofCeremony,
  id: id.nullable().default(null),
  partner: filledLine(200),
  contactId: id.nullable().default(null),
  cards: z.number('form.required').int('form.choose').min(1, 'form.choose').max(10_000, 'form.choose'),
  note: line(300).default(''),
})
export type QuotaForm = z.output<typeof quotaForm>
