import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'

/** Cards and letters that were made. */
export const batchPrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {}
