import type { Errands } from '@cabinet/api/errand.ts'
import { sendCancellation, sendInvitation } from './imip-errand.ts'

/** What this duty asks the rounds to do. */
export const agendaErrands: Errands = {
  'agenda.invite': sendInvitation,
  'agenda.uninvite': sendCancellation,
}
