import type { Errands } from '@cabinet/api/errand.ts'
import { remindByEmail } from './draft-remind-errand.ts'
import { printReport } from './print-errand.ts'

/** What this duty asks the rounds to do. */
export const reportsErrands: Errands = { 'reports.page-reminder': remindByEmail, 'reports.print': printReport }
