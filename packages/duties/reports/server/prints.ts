import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { issuePrints } from './issue-prints.ts'
import { statisticsPrints } from './statistics-prints.ts'

/** The papers of this duty, each made on the spot for whoever may see what is on it. */
export const reportsPrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {
  ...statisticsPrints,
  ...issuePrints,
}
