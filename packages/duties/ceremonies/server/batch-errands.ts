import type { Errands } from '@cabinet/api/errand.ts'
import { makeBatch } from './batch-errand.ts'
import { sendMailing } from './guest-mail-errand.ts'

/** Cards, letters and e-mails for many guests, made piece by piece. */
export const batchErrands: Errands = {
  'ceremonies.batch': makeBatch,
  'ceremonies.mailing': sendMailing,
}
