import type { Errands } from '@cabinet/api/errand.ts'

/** What this duty asks the rounds to do. */
export const audiencesErrands: Errands = {}
