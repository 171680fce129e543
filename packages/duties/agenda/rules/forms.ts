import { commitmentKinds } from '@cabinet/blocks/commitments/rules/commitment.ts'
import { commitmentLine } from '@cabinet/blocks/commitments/rules/forms.ts'
import { email, filledLine, id, line, paragraph, phone, day as typedDay } from '@cabinet/blocks/people/rules/fields.ts'
import { isDay } from '@cabinet/office/day.ts'
import { z } from 'zod'
import { invitationAnswers } from './answer.ts'
import { diaryKinds } from './diary.ts'
import { confidentialities, sourceKinds } from './engagement.ts'
import { participantResponses, participantRoles } from './participant.ts'
import { protectedKinds } from './protected-time.ts'
import { representationGrounds } from './representation.ts'

/** The browser makes one per form opened: pressing twice makes one engagement. */
const requestKey = z.string().min(8).max(64)
const reason = paragraph(1000).pipe(z.string().min(3, 'form.required'))
const version = z.number().int().min(0)
const minutes = z.number().int().min(0).max(1440)
const code = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'form.choose')
const dayField = typedDay

/** What the clock on the wall says, `2026-03-09T08:30`. */
export const localTime = z
  .string()
  .max(16, 'form.not-a-time')
  .refine((text) => /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isRealDay(text), 'form.not-a-time')

const isRealDay = (text: string) => isDay(text.slice(0, 10)) && text >= '1900' && text < '2200'

/** `id` or `id@2026-03-09T08:30`: one occurrence of a series by the moment the rule gives it. */
export const occurrenceRef = z.string().regex(/^[\w-]{1,64}(@\d{4}-\d{2}-\d{2}T\d{2}:\d{2})?$/)

/** An IANA zone; the server refuses one it does not know. */
const timeZone = z.string().regex(/^[A-Za-z][\w+\-/]{1,63}$/)

const participant = z.object({
  personId: id.nullable().default(null),
  contactId: id.nullable().default(null),
  name: filledLine(200),
  function: line(200).default(''),
  salutation: line(100).default(''),
  email: email.default(''),
  role: z.enum(participantRoles).default('guest'),
})
export type ParticipantForm = z.output<typeof participant>

const slot = z.object({ start: localTime, end: localTime })

/** What can be typed about an engagement, made or changed. */
const field = {
  kind: code,
  title: filledLine(300),
  allDay: z.boolean(),
  start: localTime,
  end: localTime,
  timeZone: timeZone.nullable(),
  preparation: minutes,
  travelBefore: minutes,
  travelAfter: minutes,
  debriefing: minutes,
  placeId: id.nullable(),
  place: line(300),
  contactName: line(200),
  contactPhone: phone,
  confidentiality: z.enum(confidentialities),
  busy: z.boolean(),
  brief: paragraph(4000),
  speech: line(500),
  speechMinutes: minutes,
  dress: line(200),
  decisionOwed: paragraph(1000),
  rule: line(500),
  extraStarts: z.array(localTime).max(400),
  skippedStarts: z.array(localTime).max(400),
  with: z.array(id).max(30),
  participants: z.array(participant).max(100),
}

/** A new engagement. What is left out is empty, lasts what its kind lasts, and is for the cabinet. */
export const engagementForm = z.object({
  requestKey,
  /** In whose diary it stands. */
  diaryId: id,
  /** Whose time it takes too: the people who go along, the room, the vehicle. */
  with: field.with.default([]),
  kind: field.kind,
  title: field.title,
  allDay: field.allDay.default(false),
  start: field.start,
  /** Null: as long as its kind usually lasts. */
  end: field.end.nullable().default(null),
  /** Null: the office's own. */
  timeZone: field.timeZone.default(null),
  preparation: field.preparation.default(0),
  travelBefore: field.travelBefore.default(0),
  travelAfter: field.travelAfter.default(0),
  debriefing: field.debriefing.default(0),
  placeId: field.placeId.default(null),
  place: field.place.default(''),
  contactName: field.contactName.default(''),
  contactPhone: field.contactPhone.default(''),
  confidentiality: field.confidentiality.default('cabinet'),
  /** Null: as its kind is. */
  busy: field.busy.nullable().default(null),
  state: z.enum(['asked', 'option', 'confirmed']).default('confirmed'),
  /** When the option is given up by itself, by the office's clock; null: in a week, at the latest when its last time begins. */
  optionUntil: localTime.nullable().default(null),
  /** The times held for an option; the first is the engagement's own. */
  slots: z.array(slot).max(6).default([]),
  brief: field.brief.default(''),
  speech: field.speech.default(''),
  speechMinutes: field.speechMinutes.default(0),
  dress: field.dress.default(''),
  decisionOwed: field.decisionOwed.default(''),
  source: z
    .object({ kind: z.enum(sourceKinds), id })
    .nullable()
    .default(null),
  /** Somebody invited us, and the office owes an answer. */
  invitation: z.boolean().default(false),
  rule: field.rule.default(''),
  extraStarts: field.extraStarts.default([]),
  skippedStarts: field.skippedStarts.default([]),
  participants: field.participants.default([]),
})
export type EngagementForm = z.output<typeof engagementForm>
export type EngagementDraft = z.input<typeof engagementForm>

export const scopes = ['this', 'following', 'all'] as const
export type Scope = (typeof scopes)[number]

/** What happens once is changed whole; of a series, this occurrence, this and those after it, or all. */
const occurrence = { ref: occurrenceRef, version }
const scoped = { ...occurrence, scope: z.enum(scopes).default('this') }

export const changeForm = z.object({ ...scoped, fields: z.object(field).partial() })
export type ChangeForm = z.output<typeof changeForm>

/** Dragged on the board, or by the keys: another time, another diary of those it may stand in. */
export const moveForm = z.object({
  ...scoped,
  start: localTime,
  end: localTime,
  /** The diary it was taken from and the one it was put in. */
  diary: z.object({ from: id, to: id }).nullable().default(null),
})
export type MoveForm = z.output<typeof moveForm>

export const optionForm = z.object({
  ...occurrence,
  slots: z.array(slot).min(1).max(6),
  until: localTime.nullable().default(null),
})
export type OptionForm = z.output<typeof optionForm>

/** `slotId` null: at the time the engagement itself names. */
export const confirmForm = z.object({ ...occurrence, slotId: id.nullable().default(null) })
export const stateForm = z.object({ ...scoped, reason })
export const occurrenceForm = z.object(occurrence)
/** `to` null: without a date for now. */
export const postponeForm = z.object({ ...occurrence, requestKey, reason, to: slot.nullable().default(null) })
export type PostponeForm = z.output<typeof postponeForm>

const commitment = z.object({
  kind: z.enum(commitmentKinds).default('promise'),
  text: filledLine(1000),
  lead: z.string().regex(/^(unit|post|person):[\w-]{1,64}$/),
  contactId: id.nullable().default(null),
  dueOn: dayField.nullable().default(null),
  dueRule: commitmentLine.shape.dueRule,
  helpers: commitmentLine.shape.helpers,
})

export const outcomeForm = z.object({
  ...occurrence,
  outcome: paragraph(10_000),
  commitments: z.array(commitment).max(20).default([]),
  /** The next meeting that was agreed on, asked for in the same diary. */
  followUp: z
    .object({ requestKey, title: filledLine(300), start: localTime, end: localTime.nullable().default(null) })
    .nullable()
    .default(null),
})
export type OutcomeForm = z.output<typeof outcomeForm>

const stand = {
  personId: id,
  ground: z.enum(representationGrounds),
  speech: line(500).default(''),
  note: paragraph(1000).default(''),
}
/** `diaryId` null: the owner of the engagement is represented. */
export const representForm = z.object({ ...occurrence, diaryId: id.nullable().default(null), ...stand })
export type RepresentForm = z.output<typeof representForm>
export const endRepresentationForm = z.object({ ...occurrence, representationId: id })
export const answerRepresentationForm = z.object({
  representationId: id,
  accepts: z.boolean(),
  note: paragraph(1000).default(''),
})

/** How the invitation ends. `reply`: a letter that says so is begun. */
export const answerForm = z.object({
  ...occurrence,
  requestKey,
  answer: z.enum(invitationAnswers).exclude(['undecided']),
  reason: paragraph(1000).default(''),
  representative: z.object(stand).nullable().default(null),
  reply: z.boolean().default(true),
})
export type AnswerForm = z.output<typeof answerForm>

/** The engagement a letter asks for, with what the person at the desk already knows better. */
export const proposeForm = z.object({
  requestKey,
  letterId: id,
  diaryId: id.nullable().default(null),
  start: localTime.nullable().default(null),
  end: localTime.nullable().default(null),
})
export type ProposeForm = z.output<typeof proposeForm>

export const silenceForm = z.object({
  ref: occurrenceRef,
  conflict: z.string().min(1).max(400),
  reason,
})
export const publishableForm = z.object({ ...occurrence, publishable: z.boolean() })
export const responseForm = z.object({
  ref: occurrenceRef,
  participantId: id,
  response: z.enum(participantResponses),
})

/** Enough of an engagement to look for what it collides with, while it is being typed. */
export const conflictsAsked = z.object({
  /** The one being changed: it does not collide with itself. */
  ref: occurrenceRef.nullable().default(null),
  diaryIds: z.array(id).min(1).max(31),
  start: localTime,
  end: localTime,
  allDay: z.boolean().default(false),
  timeZone: field.timeZone.default(null),
  preparation: field.preparation.default(0),
  travelBefore: field.travelBefore.default(0),
  travelAfter: field.travelAfter.default(0),
  debriefing: field.debriefing.default(0),
  placeId: field.placeId.default(null),
  busy: z.boolean().default(true),
  state: z.enum(['asked', 'option', 'confirmed']).default('confirmed'),
  rule: field.rule.default(''),
})
export type ConflictsAsked = z.output<typeof conflictsAsked>

export const windowAsked = z.object({
  diaryIds: z.array(id).min(1).max(20),
  from: dayField,
  /** Not included. */
  to: dayField,
})

// Settings of the duty.

/** A person's diary, a room's or a vehicle's. */
export const diaryForm = z
  .object({
    kind: z.enum(diaryKinds),
    personId: id.nullable().default(null),
    name: line(200).default(''),
    keptByOffice: z.boolean().default(true),
    seats: z.number().int().min(1).max(100_000).nullable().default(null),
  })
  .refine((form) => (form.kind === 'person' ? form.personId !== null : form.name !== ''), {
    path: ['name'],
    message: 'form.required',
  })
export type DiaryForm = z.output<typeof diaryForm>
export const diaryChangeForm = z.object({
  diaryId: id,
  name: line(200),
  keptByOffice: z.boolean(),
  seats: z.number().int().min(1).max(100_000).nullable(),
  position: z.number().int().min(0).max(10_000),
})
export const closeDiaryForm = z.object({ diaryId: id, closed: z.boolean() })
export const keepersForm = z.object({
  diaryId: id,
  keepers: z.array(z.object({ personId: id, mayWrite: z.boolean(), seesPersonal: z.boolean() })).max(30),
})
export type KeepersForm = z.output<typeof keepersForm>

export const kindForm = z.object({
  isNew: z.boolean(),
  code,
  labelFr: filledLine(80),
  labelEn: filledLine(80),
  minutes: z.number().int().min(5).max(1440),
  tone: z.enum(['blue', 'teal', 'green', 'amber', 'red', 'violet', 'grey']),
  busy: z.boolean(),
  place: z.number().int().min(0).max(500),
  hidden: z.boolean(),
})
export type KindForm = z.output<typeof kindForm>
export const placeForm = z.object({
  id: id.nullable().default(null),
  name: filledLine(200),
  address: paragraph(500).default(''),
  contact: line(200).default(''),
  phone: phone.default(''),
})
export type PlaceForm = z.output<typeof placeForm>
export const retirePlaceForm = z.object({ id, retired: z.boolean() })
/** `minutes` null: the road between the two is not known any more. */
export const travelTimeForm = z
  .object({ placeA: id, placeB: id, minutes: z.number().int().min(1).max(1440).nullable() })
  .refine((form) => form.placeA !== form.placeB, { path: ['placeB'], message: 'form.choose' })
const clock = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'form.not-a-time')
export const protectedTimeForm = z
  .object({
    id: id.nullable().default(null),
    diaryId: id.nullable().default(null),
    kind: z.enum(protectedKinds),
    name: filledLine(200),
    weekdays: z.array(z.number().int().min(1).max(7)).max(7).default([]),
    everyDays: z.number().int().min(1).max(366).nullable().default(null),
    since: dayField,
    until: dayField.nullable().default(null),
    from: clock.default(''),
    to: clock.default(''),
  })
  .refine((form) => form.weekdays.length > 0 || form.everyDays !== null, { path: ['weekdays'], message: 'form.choose' })
  .refine((form) => (form.from === '' ? form.to === '' : form.from < form.to), { path: ['to'], message: 'form.choose' })
export type ProtectedTimeForm = z.output<typeof protectedTimeForm>
export const retireProtectedTimeForm = z.object({ id })
