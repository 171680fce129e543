import { StateBadge, type Tone } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import type { InvitationAnswer } from '../rules/answer.ts'
import type { EngagementState } from '../rules/engagement.ts'

const toneOf: Record<EngagementState, Tone> = {
  asked: 'info',
  option: 'soon',
  confirmed: 'done',
  held: 'neutral',
  declined: 'late',
  cancelled: 'late',
  postponed: 'late',
}

export function StateOf({ state }: { state: EngagementState }) {
  const t = useWords('agenda')
  return <StateBadge tone={toneOf[state]}>{t(`state.${state}`)}</StateBadge>
}

export function AnswerOf({ answer }: { answer: InvitationAnswer | null }) {
  const t = useWords('agenda')
  if (answer === null) return null
  return <StateBadge tone={answer === 'undecided' ? 'soon' : 'neutral'}>{t(`answer.${answer}`)}</StateBadge>
}

/** States in which it will not take place. */
export const isOff = (state: EngagementState) => state === 'declined' || state === 'cancelled' || state === 'postponed'
