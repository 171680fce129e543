import type { Tone } from '@cabinet/ui/state-badge.tsx'
import type { TFunction } from 'i18next'
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

const ourOwn = ['no-mail-server', 'no-public-address', 'cancelled', 'not-concerned'] as const

/** Why a message did not leave: our own reasons in words, what a mail server answered as it is. */
export function sayMailProblem(t: TFunction<'ceremonies'>, problem: string): string {
  const own = ourOwn.find((one) => one === problem)
  return own ? t(`batch.problem.${own}`) : problem
}
