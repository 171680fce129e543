import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'

/** The report and the accounts. */
export const afterPrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {}
