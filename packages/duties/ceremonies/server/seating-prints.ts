import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'

/** Plans of the hall. */
export const seatingPrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {}
