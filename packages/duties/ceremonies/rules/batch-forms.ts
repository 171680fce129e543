import { email, id, line, paragraph } from '@cabinet/blocks/people/rules/fields.ts'
import { z } from 'zod'
import { batchFormats, batchKinds, linkChoices, mostInBatch } from './batch.ts'

export const batchForm = z.object({
  /** Made by the screen, so that two presses of one button are one batch. */
  requestKey: z.uuid(),
  ceremonyId: id,
  kind: z.enum(batchKinds, 'form.choose'),
  format: z.enum(batchFormats, 'form.choose'),
  /** The chosen ones; those it does not concern (see `batchPreview`) are left out. */
  guestIds: z.array(id).min(1, 'form.required').max(mostInBatch, 'form.too-long'),
  /** Empty: the words the product proposes (`batchPreview`). */
  subject: line(200).default(''),
  text: paragraph(6_000).default(''),
  links: z.enum(linkChoices).default('missing'),
})
export type BatchForm = z.output<typeof batchForm>

export const batchPreviewForm = batchForm.pick({ ceremonyId: true, kind: true, format: true, guestIds: true })
export type BatchPreviewForm = z.output<typeof batchPreviewForm>

export const batchAct = z.object({ batchId: id })

/** Another try by e-mail to one guest, perhaps to a better address. */
export const mailingAgainForm = z.object({ mailingId: id, email: email.pipe(z.string().min(1, 'form.required')) })
export type MailingAgainForm = z.output<typeof mailingAgainForm>

export const handedOverForm = z.object({ batchId: id, note: line(200).default('') })
export type HandedOverForm = z.output<typeof handedOverForm>
