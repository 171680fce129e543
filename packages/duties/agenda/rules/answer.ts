import type { EngagementState } from './engagement.ts'

/** How an invitation ends. `undecided` until somebody says so: the office counts those. */
export const invitationAnswers = ['undecided', 'attends', 'represented', 'declines', 'none'] as const
export type InvitationAnswer = (typeof invitationAnswers)[number]

/** What an answer asks for and does. `none` is an invitation that needs no reply: nobody goes and nothing is written. */
type AnswerRule = {
  state: EngagementState
  needsReason: boolean
  needsRepresentative: boolean
  /** A letter of reply is drafted. */
  repliesByLetter: boolean
}

export const answerRules: Record<Exclude<InvitationAnswer, 'undecided'>, AnswerRule> = {
  attends: { state: 'confirmed', needsReason: false, needsRepresentative: false, repliesByLetter: true },
  represented: { state: 'confirmed', needsReason: false, needsRepresentative: true, repliesByLetter: true },
  declines: { state: 'declined', needsReason: true, needsRepresentative: false, repliesByLetter: true },
  none: { state: 'declined', needsReason: false, needsRepresentative: false, repliesByLetter: false },
}

/** What is missing from an answer, or null when it can be given. */
export function missingFromAnswer(answer: {
  answer: Exclude<InvitationAnswer, 'undecided'>
  reason: string
  representativeId: string | null
}): 'reason' | 'representative' | null {
  const rule = answerRules[answer.answer]
  if (rule.needsReason && answer.reason.trim() === '') return 'reason'
  return rule.needsRepresentative && answer.representativeId === null ? 'representative' : null
}

/** An answer can be given, and given again differently, until the engagement was held or is dropped. */
export function mayBeAnswered(invitation: { answer: InvitationAnswer | null; state: EngagementState }): boolean {
  return invitation.answer !== null && !['held', 'cancelled', 'postponed'].includes(invitation.state)
}

/** Counted among those somebody still has to decide. */
export function isUndecided(invitation: { answer: InvitationAnswer | null; state: EngagementState }): boolean {
  return invitation.answer === 'undecided' && ['asked', 'option', 'confirmed'].includes(invitation.state)
}
