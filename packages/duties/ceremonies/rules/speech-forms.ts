import { stepKinds } from '@cabinet/blocks/circuits/rules/circuit.ts'
import { commitmentLine } from '@cabinet/blocks/commitments/rules/forms.ts'
import { day, filledLine, id, line, locale, paragraph } from '@cabinet/blocks/people/rules/fields.ts'
import { richText } from '@cabinet/duties/mail/rules/forms.ts'
import { z } from 'zod'
import { speechLists } from './speech.ts'

const reason = paragraph(1000).pipe(z.string().min(3, 'form.required'))
const version = z.number().int().min(0)
const requestKey = z.string().min(8).max(64)
const minutes = z.number('form.required').int('form.required').min(0).max(240)
const speechId = id

const facts = {
  title: filledLine(200),
  theme: line(80),
  audience: line(200),
  locale,
  on: day.nullable(),
  speakerId: id.nullable(),
  writerId: id,
  minutes,
  dueOn: day.nullable(),
}

/** A speech somebody begins: for a ceremony and its line of the run of show, for an engagement, or alone. */
export const speechNewForm = z.object({
  ...{ requestKey, ...facts },
  ceremonyId: id.nullable().default(null),
  showLineId: id.nullable().default(null),
  engagementId: z.string().max(120).nullable().default(null),
})
export type SpeechNewForm = z.output<typeof speechNewForm>

export const speechAsked = z.object({ speechId })
export const speechFactsForm = z.object({ speechId, ...facts })
export type SpeechFactsForm = z.output<typeof speechFactsForm>
export const speechSaveForm = z.object({ speechId, version, body: richText })
export type SpeechSaveForm = z.output<typeof speechSaveForm>
export const speechVersionForm = z.object({ speechId, version })
export type SpeechVersionForm = z.output<typeof speechVersionForm>
export const speechReasonForm = z.object({ speechId, reason })
export type SpeechReasonForm = z.output<typeof speechReasonForm>
export const speechTakeUpForm = z.object({ speechId, requestKey })
export type SpeechTakeUpForm = z.output<typeof speechTakeUpForm>

export const speechRoundForm = z.object({
  ...{ speechId, version },
  steps: z
    .array(z.object({ kind: z.enum(stepKinds), personId: id }))
    .min(1)
    .max(8),
})
export type SpeechRoundForm = z.output<typeof speechRoundForm>

/** As it was said; `body` null: word for word as approved. */
export const speechDeliveredForm = z.object({ speechId, on: day, minutes, body: richText.nullable() })
export type SpeechDeliveredForm = z.output<typeof speechDeliveredForm>

export const speechPromiseForm = commitmentLine.extend({ speechId })
export type SpeechPromiseForm = z.output<typeof speechPromiseForm>

const cursor = z.string().max(60).optional()
const limit = z.number().int().min(1).max(100).default(50)
export const speechListAsked = z.object({
  list: z.enum(speechLists),
  cursor: z.number().int().nonnegative().optional(),
  limit,
})
export const libraryAsked = z.object({
  ...{ cursor, limit },
  theme: z.string().max(80).default(''),
  year: z.number().int().min(1900).max(2199).nullable().default(null),
  text: z.string().trim().max(200).default(''),
})
export type LibraryAsked = z.output<typeof libraryAsked>

const itsDays = ({ from, to }: { from: string; to: string | null }) => to === null || from <= to

/** What the mayor says on a subject, from a day to a day. */
export const messageForm = z
  .object({
    theme: filledLine(80),
    text: paragraph(1500).pipe(z.string().min(3, 'form.required')),
    source: line(200),
    from: day,
    to: day.nullable(),
  })
  .refine(itsDays, { path: ['to'], error: 'ceremonies.message-days' })
export type MessageForm = z.output<typeof messageForm>
export const messageAct = z.object({ messageId: id })
/** `on`: the day on which they are to be said; null: today. */
export const messageListAsked = z.object({
  theme: z.string().max(80).default(''),
  retired: z.boolean().default(false),
  on: day.nullable().default(null),
})
export type MessageListAsked = z.output<typeof messageListAsked>
export const messageUseForm = z.object({ speechId, version, messageId: id })
export type MessageUseForm = z.output<typeof messageUseForm>
