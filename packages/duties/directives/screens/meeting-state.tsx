import { StateBadge, type Tone } from '@cabinet/ui/state-badge.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import type { MeetingRow } from './meeting-answers.ts'

const tones: Record<MeetingRow['state'], Tone> = {
  ...{ planned: 'info', 'under-way': 'soon', held: 'sign', closed: 'done', cancelled: 'neutral' },
}

export function MeetingStateBadge({ state, on }: Pick<MeetingRow, 'state' | 'on'>) {
  const t = useWords('directives')
  const today = useToday()
  // Its day is gone and nobody opened it: it is held late, moved or cancelled, but it is not to come.
  if (state === 'planned' && on < today) return <StateBadge tone="soon">{t('meeting.state.unopened')}</StateBadge>
  return <StateBadge tone={tones[state]}>{t(`meeting.state.${state}`)}</StateBadge>
}
