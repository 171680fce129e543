import { filledLine, id, line, paragraph } from '@cabinet/blocks/people/rules/fields.ts'
import { z } from 'zod'
import { answerChannels, answers, substitutionGrounds } from './guest.ts'

const people = z.int('form.required').min(1, 'form.required').max(500, 'form.too-long')

/** Who would come in their place, as somebody outside may say it. */
const namedSubstitute = z.object({
  civility: line(60).default(''),
  name: filledLine(200),
  function: line(300).default(''),
})

const said = {
  answer: z.enum(answers, 'form.choose'),
  /** Themselves included; only counts when they come. */
  coming: people.default(1),
  companions: paragraph(600).default(''),
  note: paragraph(600).default(''),
}

/** The end of a link. Too short, too long or out of its letters is a wrong token like any other. */
export const token = z.string().max(200)

export const publicAnswerForm = z
  .object({ token, ...said, substitute: namedSubstitute.nullable().default(null) })
  .refine((one) => one.answer !== 'represented' || one.substitute !== null, {
    path: ['substitute.name'],
    message: 'form.required',
  })
export type PublicAnswerForm = z.output<typeof publicAnswerForm>

const seniority = z
  .object({
    mandates: z
      .array(z.object({ from: line(10), to: line(10).nullable() }))
      .max(40)
      .optional(),
    oathOn: line(10).optional(),
    votes: z.int().nonnegative().max(1_000_000_000).optional(),
    bornOn: line(10).optional(),
    nominatedOn: line(10).optional(),
    grade: z.int().nonnegative().max(1_000).optional(),
    tableOrder: z.int().nonnegative().max(10_000).optional(),
    manual: z.int().nonnegative().max(100_000).optional(),
  })
  .transform((one) => JSON.parse(JSON.stringify(one)) as Partial<typeof one>)

/** On what ground they come, which decides the rank they take: the office's word alone. */
const standing = {
  ground: z.enum(substitutionGrounds, 'form.choose').default('simple'),
  rankKey: line(60).default(''),
  salutation: line(200).default(''),
  seniority: seniority.default({}),
}

/** An answer that reached the office by telephone, letter, e-mail or at the counter. */
export const guestAnswerForm = z
  .object({
    guestId: id,
    version: z.int(),
    ...said,
    substitute: namedSubstitute.extend(standing).nullable().default(null),
    channel: z.enum(answerChannels, 'form.choose').exclude(['link']),
  })
  .refine((one) => one.answer !== 'represented' || one.substitute !== null, {
    path: ['substitute.name'],
    message: 'form.required',
  })
export type GuestAnswerForm = z.output<typeof guestAnswerForm>

export const substituteAgreeForm = z.object({ guestId: id, version: z.int(), ...standing })
export type SubstituteAgreeForm = z.output<typeof substituteAgreeForm>

export const substituteRefuseForm = z.object({ guestId: id, version: z.int(), reason: filledLine(400) })
export type SubstituteRefuseForm = z.output<typeof substituteRefuseForm>

export const guestAct = z.object({ guestId: id })
export const ceremonyAct = z.object({ ceremonyId: id })
