import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'

/** Speeches to read from. */
export const speechPrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {}
