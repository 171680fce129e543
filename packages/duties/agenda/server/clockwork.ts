import type { Tools } from '@cabinet/api/errand.ts'
import { closeDays } from './close-day.ts'
import { issueDueSheets } from './day-sheet-clock.ts'
import { lapseOptions } from './lapse-options.ts'
import { openLackingDiaries } from './open-diaries.ts'

/** What this duty does by the clock; asked every minute, by every server process, and must then do no harm twice. */
export async function agendaClockwork(tools: Tools): Promise<void> {
  await openLackingDiaries(tools.store)
  await lapseOptions(tools.store)
  await issueDueSheets(tools)
  await closeDays(tools)
}
