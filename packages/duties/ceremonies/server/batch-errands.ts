import type { Errands } from '@cabinet/api/errand.ts'

/** Cards, letters and e-mails for many guests, made piece by piece. */
export const batchErrands: Errands = {}
