import type { Errands } from '@cabinet/api/errand.ts'
import { sendSilence } from './act-silence-mail.ts'
import { sendMeetingNotice } from './meeting-notice.ts'

/** What this duty asks the rounds to do. */
export const directivesErrands: Errands = {
  'directives.silence': sendSilence,
  'directives.meeting': sendMeetingNotice,
}
