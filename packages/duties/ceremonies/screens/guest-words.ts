import type { Tone } from '@cabinet/ui/state-badge.tsx'
import type { GuestState } from '../rules/guest.ts'
import type { CeremoniesAnswers } from './client.ts'

/** A line of the table of guests. */
export type GuestRow = CeremoniesAnswers['guestRows']['rows'][number]
/** One guest in full, as the sheet shows them. */
export type GuestOf = CeremoniesAnswers['guest']

export const guestTones: Record<GuestState, Tone> = {
  listed: 'neutral',
  invited: 'soon',
  accepted: 'done',
  declined: 'late',
  represented: 'info',
  withdrawn: 'neutral',
}
