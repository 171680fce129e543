import { commitmentLine } from '@cabinet/blocks/commitments/rules/forms.ts'
import { day, email, filledLine, id, line, paragraph, phone } from '@cabinet/blocks/people/rules/fields.ts'
import { isDay } from '@cabinet/office/day.ts'
import { z } from 'zod'
import { audienceDecisions, identityProofs, opinionSides, opinionViews } from './audience.ts'

/** The browser makes one per form opened: pressing twice registers once. */
const requestKey = z.string().min(8).max(64)
const reason = paragraph(1000).pipe(z.string().min(3, 'form.required'))
const audienceId = id
const motive = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'form.choose')
const subject = filledLine(300)
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'audiences.not-a-time')

/** What the clock on the wall says, `2026-03-09T08:30`. */
export const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'audiences.not-a-time')
  .refine((text) => isDay(text.slice(0, 10)), 'form.not-a-day')

export const contactKinds = ['citizen', 'association', 'company', 'administration', 'elected'] as const
/** Somebody already in the address book, or just enough to enter them. */
export const asker = z.union([
  z.object({ contactId: id }),
  z.object({ name: filledLine(200), kind: z.enum(contactKinds, 'form.choose') }),
])
export type Asker = z.output<typeof asker>

/** What is known of whoever comes, and what they want. */
const visit = {
  /** Who comes, when it is not whoever asks; empty for the spokesperson or the name. */
  visitor: line(200).default(''),
  companions: paragraph(1000).default(''),
  partySize: z.int('form.not-a-number').min(1, 'form.too-small').max(50, 'form.too-large').default(1),
  phone: phone.default(''),
  email: email.default(''),
  motive,
  subject,
  details: paragraph(5000).default(''),
  wishes: line(300).default(''),
}

/** What is typed at the counter, on the phone or beside a letter. */
export const requestForm = z.object({
  requestKey,
  asker,
  ...visit,
  channel: z.enum(['counter', 'phone', 'letter'], 'form.choose'),
  letterId: id.nullable().default(null),
  reserved: z.boolean().default(false),
  receivedOn: day,
  uploads: z.array(id).max(10).default([]),
})
export type RequestForm = z.output<typeof requestForm>

/** One click on a letter: everything is taken from it; what is not known is completed afterwards. */
export const fromLetterForm = z.object({ letterId: id, motive: motive.nullable().default(null) })
export type FromLetterForm = z.output<typeof fromLetterForm>

/** What anybody may ask, without being known. A way to answer is needed: a telephone or an e-mail. */
export const publicForm = z
  .object({
    requestKey: z.uuid(),
    name: filledLine(200),
    ...visit,
    locale: z.enum(['fr', 'en']).default('fr'),
  })
  .refine((one) => one.phone !== '' || one.email !== '', { path: ['phone'], message: 'audiences.no-way-to-answer' })
export type PublicForm = z.output<typeof publicForm>

/** Corrected while nobody has decided. */
export const correctForm = z.object({
  audienceId,
  version: z.int(),
  ...visit,
  visitor: filledLine(200),
  asker: asker.nullable().default(null),
})
export type CorrectForm = z.output<typeof correctForm>

export const hintsForm = z.object({ contactId: id.nullable(), name: line(200), subject: line(300) })
export type HintsForm = z.output<typeof hintsForm>

export const audienceAct = z.object({ audienceId })
export const reasonForm = z.object({ audienceId, reason })
export type ReasonForm = z.output<typeof reasonForm>
/** Admitted; a request of the public form may be put to somebody of the address book at the same time. */
export const admitForm = z.object({ audienceId, asker: asker.nullable().default(null) })
export type AdmitForm = z.output<typeof admitForm>

export const opinionForm = z
  .object({
    audienceId,
    /** Only needed by somebody who may speak for both sides. */
    side: z.enum(opinionSides).nullable().default(null),
    view: z.enum(opinionViews, 'form.choose'),
    note: paragraph(2000).default(''),
    unitId: id.nullable().default(null),
  })
  .refine((one) => one.view !== 'orient' || one.unitId !== null, {
    path: ['unitId'],
    message: 'audiences.name-service',
  })
  .refine((one) => one.view === 'favourable' || one.view === 'orient' || one.note.length >= 3, {
    path: ['note'],
    message: 'audiences.say-why',
  })
export type OpinionForm = z.output<typeof opinionForm>

export const decisionForm = z
  .object({
    audienceId,
    version: z.int(),
    decision: z.enum(audienceDecisions, 'form.choose'),
    note: paragraph(2000).default(''),
    delegateId: id.nullable().default(null),
    unitId: id.nullable().default(null),
  })
  .refine((one) => one.decision !== 'delegates' || one.delegateId !== null, {
    path: ['delegateId'],
    message: 'audiences.name-delegate',
  })
  .refine((one) => one.decision !== 'orients' || one.unitId !== null, {
    path: ['unitId'],
    message: 'audiences.name-service',
  })
  .refine((one) => one.decision !== 'refuses' || one.note.length >= 3, { path: ['note'], message: 'audiences.say-why' })
export type DecisionForm = z.output<typeof decisionForm>

const dailyMinutes = z.int('form.not-a-number').min(5, 'form.too-small').max(240, 'form.too-large')

/** A day on which somebody receives. */
export const dayForm = z
  .object({
    day,
    /** Who receives; null for the mayor. */
    personId: id.nullable().default(null),
    from: time,
    to: time,
    minutes: dailyMinutes,
    pause: z.int('form.not-a-number').min(0, 'form.too-small').max(120, 'form.too-large').default(0),
    dailyMax: z.int('form.not-a-number').min(1, 'form.too-small').max(60, 'form.too-large'),
    motives: z.array(motive).max(50).default([]),
    place: line(200).default(''),
    note: paragraph(1000).default(''),
  })
  .refine((one) => one.from < one.to, { path: ['to'], message: 'audiences.ends-before-it-starts' })
export type DayForm = z.output<typeof dayForm>

export const dayAct = z.object({ dayId: id })
export const cancelDayForm = z.object({ dayId: id, reason })
export type CancelDayForm = z.output<typeof cancelDayForm>
export const daysAsked = z.object({ from: day, to: day })

/** Kept for something else, or given back to the visitors. */
export const keepSlotForm = z.object({ slotId: id, kept: z.boolean() })
/** Put off from our side. */
export const postponeVisitForm = z.object({ audienceId, reason, letter: z.boolean().default(true) })
/** `letter: false` when they were told by telephone and nothing is to be written. */
export const bookForm = z.object({ audienceId, slotId: id, letter: z.boolean().default(true) })
export type BookForm = z.output<typeof bookForm>
/** A time outside the audience days. */
export const scheduleForm = z.object({
  audienceId,
  start: localTime,
  minutes: dailyMinutes,
  place: line(200).default(''),
  letter: z.boolean().default(true),
})
export type ScheduleForm = z.output<typeof scheduleForm>

export const receptionAsked = z.object({ day: day.nullable().default(null) })
export const arriveForm = z.object({
  audienceId,
  identity: z.enum(identityProofs, 'form.choose'),
  badge: line(20).default(''),
  partySize: z.int('form.not-a-number').min(1, 'form.too-small').max(50, 'form.too-large').default(1),
})
export type ArriveForm = z.output<typeof arriveForm>
/** Null: the mayor's next; somebody else's by name. */
export const callNextForm = z.object({ receiverId: id.nullable().default(null) })
export const visitAct = z.object({ visitId: id })

/** What came of it, in one minute. */
export const reportForm = z.object({
  audienceId,
  report: paragraph(10_000).pipe(z.string().min(3, 'form.required')),
  commitments: z.array(commitmentLine).max(10).default([]),
  letter: z.boolean().default(false),
  unitId: id.nullable().default(null),
})
export type ReportForm = z.output<typeof reportForm>

export const outcomeForm = z.object({ audienceId, outcome: reason, letter: z.boolean().default(true) })
export type OutcomeForm = z.output<typeof outcomeForm>
export const closeForm = z.object({
  audienceId,
  reason: paragraph(1000).default(''),
  letter: z.boolean().default(false),
})
export type CloseForm = z.output<typeof closeForm>

export const motiveForm = z.object({
  /** True for one that is added: its code must then be free. */
  isNew: z.boolean().default(false),
  code: z.string('form.required').max(40, 'form.too-long').trim().toLowerCase().pipe(motive),
  labelFr: filledLine(80),
  labelEn: filledLine(80),
  minutes: dailyMinutes,
  workingDays: z.int('form.not-a-number').min(1, 'form.too-small').max(250, 'form.too-large').nullable(),
  /** Counted from 0; everything below moves down. */
  place: z.int().min(0).max(500),
  hidden: z.boolean().default(false),
})
export type MotiveForm = z.output<typeof motiveForm>
