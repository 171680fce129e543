import type { Errands } from '@cabinet/api/errand.ts'
import { batchErrands } from './batch-errands.ts'

/** What this duty asks the rounds to do. */
export const ceremoniesErrands: Errands = { ...batchErrands }
