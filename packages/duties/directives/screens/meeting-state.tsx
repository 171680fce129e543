import { StateBadge, type Tone } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import type { MeetingRow } from './meeting-answers.ts'

const tones: Record<MeetingRow['state'], Tone> = {
  ...{ planned: 'info', 'under-way': 'soon', held: 'sign', closed: 'done', cancelled: 'neutral' },
}

export function MeetingStateBadge({ state }: Pick<MeetingRow, 'state'>) {
  const t = useWords('directives')
  return <StateBadge tone={tones[state]}>{t(`meeting.state.${state}`)}</StateBadge>
}
