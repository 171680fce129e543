import type { Errands } from '@cabinet/api/errand.ts'
import { agendaErrands } from '@cabinet/duties/agenda/server/errands.ts'
import { audiencesErrands } from '@cabinet/duties/audiences/server/errands.ts'
import { ceremoniesErrands } from '@cabinet/duties/ceremonies/server/errands.ts'
import { directivesErrands } from '@cabinet/duties/directives/server/errands.ts'
import { sendByEmail } from '@cabinet/duties/mail/server/send-by-email.ts'
import { missionsErrands } from '@cabinet/duties/missions/server/errands.ts'
import { reportsErrands } from '@cabinet/duties/reports/server/errands.ts'

/** What the duties ask the rounds to do: one line each. */
export const errands: Errands = {
  'mail.send': sendByEmail,
  ...agendaErrands,
  ...audiencesErrands,
  ...missionsErrands,
  ...ceremoniesErrands,
  ...directivesErrands,
  ...reportsErrands,
}
