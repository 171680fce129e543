import { StateBadge, type Tone } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import type { MissionState } from '../rules/mission.ts'

const tones: Record<MissionState, Tone> = {
  draft: 'neutral',
  circuit: 'sign',
  'to-send': 'soon',
  'with-authority': 'soon',
  approved: 'info',
  'under-way': 'info',
  returned: 'late',
  reported: 'soon',
  settled: 'done',
  refused: 'late',
  cancelled: 'neutral',
}

export function MissionStateBadge({ state }: { state: MissionState }) {
  const t = useWords('missions')
  return <StateBadge tone={tones[state]}>{t(`state.${state}`)}</StateBadge>
}
