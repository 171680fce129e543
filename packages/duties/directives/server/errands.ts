import type { Errands } from '@cabinet/api/errand.ts'
import { sendSilence } from './act-silence-mail.ts'

/** What this duty asks the rounds to do. */
export const directivesErrands: Errands = {
  'directives.silence': sendSilence,
}
