import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { afterPrints } from './after-prints.ts'
import { batchPrints } from './batch-prints.ts'
import { dayPrints } from './day-prints.ts'
import { linePrints } from './line-prints.ts'
import { seatingPrints } from './seating-prints.ts'
import { speechPrints } from './speech-prints.ts'

/** The papers of this duty, each made on the spot for whoever may see what is on it: `/prints/ceremonies/line?ceremonyId=…`. */
export const ceremoniesPrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {
  ...afterPrints,
  ...batchPrints,
  ...dayPrints,
  ...linePrints,
  ...seatingPrints,
  ...speechPrints,
}
