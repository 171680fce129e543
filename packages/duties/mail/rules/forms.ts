import { stepKinds } from '@cabinet/blocks/circuits/rules/circuit.ts'
import { isDay } from '@cabinet/office/day.ts'
import { z } from 'zod'
import { dispatchModes } from './dispatch.ts'
import { channels, confidentialities } from './letter.ts'

const id = z.string().min(1).max(64)
const day = z.string().refine(isDay, 'day')
const line = (max: number) => z.string().trim().max(max)
const reason = line(1000).min(3, 'reason')
/** The browser makes one per form opened: pressing twice registers once. */
const requestKey = z.string().min(8).max(64)

export const contactKinds = ['citizen', 'association', 'company', 'administration', 'elected'] as const

/** Somebody already in the address book, or just enough to enter them. */
const correspondent = z.union([
  z.object({ contactId: id }),
  z.object({ name: line(200).min(1), kind: z.enum(contactKinds) }),
])

/** What a clerk types when a letter comes in. The screen and the server check the same thing. */
export const letterForm = z.object({
  requestKey,
  sender: correspondent,
  subject: line(500).min(3, 'subject'),
  type: line(40).min(1),
  writtenOn: day.nullable().default(null),
  receivedOn: day,
  theirReference: line(100).default(''),
  channel: z.enum(channels),
  broughtBy: line(200).default(''),
  enclosures: line(500).default(''),
  confidentiality: z.enum(confidentialities).default('ordinary'),
  /** For a reserved letter: who may know it. */
  named: z.array(id).max(20).default([]),
  urgent: z.boolean().default(false),
  /** Empty: the letter type's own delay. */
  dueOn: day.nullable().default(null),
  /** An earlier letter this one follows up. */
  followsId: id.nullable().default(null),
  uploads: z.array(id).max(20).default([]),
})
export type LetterForm = z.output<typeof letterForm>

export const voidForm = z.object({ letterId: id, reason })

export const lineForm = z.object({
  addressee: z.string().regex(/^(unit|post|person):[\w-]{1,64}$/),
  instruction: line(20).min(1),
  dueOn: day.nullable().default(null),
  copy: z.boolean().default(false),
  withOriginal: z.boolean().default(false),
  note: line(1000).default(''),
})
export type LineForm = z.output<typeof lineForm>

export const assignForm = z.object({
  letterId: id,
  version: z.number().int(),
  lines: z.array(lineForm).min(1).max(20),
})
export type AssignForm = z.output<typeof assignForm>

export const lineAct = z.object({ lineId: id })
export const lineOutcome = z.object({ lineId: id, outcome: line(2000).default('') })
export const lineReturn = z.object({ lineId: id, reason })
export const handOnForm = z.object({ lineId: id, lines: z.array(lineForm).min(1).max(10) })

const plainText = z.string().max(200_000)
/** Rich text as the editor writes it; its depth and size are bounded, its nodes are read one by one when it is set. */
export const richText = z
  .object({ type: z.literal('doc') })
  .loose()
  .refine((doc) => JSON.stringify(doc).length <= 400_000, 'too-long')
  .refine((doc) => depthOf(doc) <= 40, 'too-deep')

function depthOf(value: unknown): number {
  if (!value || typeof value !== 'object') return 0
  let deepest = 0
  for (const inner of Object.values(value)) deepest = Math.max(deepest, deepest > 60 ? 0 : depthOf(inner))
  return deepest + 1
}

export const draftForm = z.object({
  letterId: id,
  version: z.number().int().min(0),
  subject: line(500).min(3, 'subject'),
  recipient: plainText.max(1000),
  body: richText,
})
export type DraftForm = z.output<typeof draftForm>

export const replyForm = z.object({ requestKey, letterId: id, templateId: id.nullable().default(null) })
export const outgoingForm = z.object({
  requestKey,
  recipient: correspondent,
  subject: line(500).min(3, 'subject'),
  confidentiality: z.enum(confidentialities).default('ordinary'),
  named: z.array(id).max(20).default([]),
  templateId: id.nullable().default(null),
})
export type OutgoingForm = z.output<typeof outgoingForm>

export const circuitForm = z.object({
  letterId: id,
  version: z.number().int(),
  steps: z
    .array(z.object({ kind: z.enum(stepKinds), personId: id }))
    .min(1)
    .max(10),
})
export const visaForm = z.object({ letterId: id, version: z.number().int() })
/** `toPosition` null: back to whoever wrote it. */
export const returnForm = z.object({
  letterId: id,
  toPosition: z.number().int().min(0).nullable().default(null),
  reason,
})
export const signForm = z.object({
  letterId: id,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  code: z.string().trim().min(6).max(40),
})

export const dispatchForm = z.object({
  letterId: id,
  recipients: z
    .array(
      z
        .object({
          contactId: id.nullable().default(null),
          name: line(200).min(1),
          address: line(500).default(''),
          email: z.union([z.literal(''), z.email().max(200)]).default(''),
          mode: z.enum(dispatchModes),
          certifiedCopy: z.boolean().default(false),
        })
        .refine((one) => one.mode !== 'e-mail' || one.email !== '', { path: ['email'], message: 'email' }),
    )
    .min(1)
    .max(50),
})
export type DispatchForm = z.output<typeof dispatchForm>

export const proofForm = z.object({ lineId: id, proof: line(500).min(1) })
export const retryForm = z.object({ lineId: id, email: z.email().max(200) })
export const closeForm = z.object({ letterId: id, as: z.enum(['answered', 'filed']), reason: line(1000).default('') })
export const reopenForm = z.object({ letterId: id, reason })
