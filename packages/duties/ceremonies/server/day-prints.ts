import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'

/** The run of show. */
export const dayPrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {}
