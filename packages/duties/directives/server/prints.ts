import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { actPrints } from './act-prints.ts'
import { meetingPrints } from './meeting-prints.ts'

/** The papers of this duty, each made on the spot for whoever may see what is on it. */
export const directivesPrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {
  ...actPrints,
  ...meetingPrints,
}
