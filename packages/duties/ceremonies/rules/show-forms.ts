import { filledLine, id, line, paragraph } from '@cabinet/blocks/people/rules/fields.ts'
import { z } from 'zod'
import { showKinds } from './ceremony.ts'

const minutes = z
  .number('form.not-a-number')
  .int('form.not-a-number')
  .min(0, 'form.too-small')
  .max(600, 'form.too-large')

export const longestShow = 200

export const showAsked = z.object({ ceremonyId: id })

export const showLineAct = z.object({ ceremonyId: id, lineId: id })

export const showLineForm = z.object({
  ceremonyId: id,
  /** Empty for a new line. */
  lineId: id.nullable().default(null),
  title: filledLine(160),
  kind: z.enum(showKinds, 'form.choose'),
  minutes,
  fixedAt: line(5)
    .pipe(z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'form.not-a-time'))
    .default(''),
  owner: line(120).default(''),
  ownerId: id.nullable().default(null),
  guestId: id.nullable().default(null),
  speechId: id.nullable().default(null),
  note: paragraph(1000).default(''),
  /** A new line goes after this one; null: at the end. */
  after: id.nullable().default(null),
})
export type ShowLineForm = z.infer<typeof showLineForm>

/** `to`: its new place among the others, 0 for the first. */
export const showMoveForm = showLineAct.extend({ to: z.number().int().min(0).max(longestShow) })
export type ShowMoveForm = z.infer<typeof showMoveForm>

export const showCutForm = showLineAct.extend({ cutTo: minutes.min(1, 'form.too-small').nullable() })
export type ShowCutForm = z.infer<typeof showCutForm>
