import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'

/** The line, its explanations and what is drawn from it. */
export const linePrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {}
