import { StateBadge, type Tone } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import type { CeremonyState } from '../rules/ceremony.ts'

const tones: Record<CeremonyState, Tone> = {
  suggested: 'sign',
  preparing: 'info',
  inviting: 'info',
  settled: 'done',
  held: 'soon',
  closed: 'neutral',
  postponed: 'late',
  cancelled: 'neutral',
}

export function CeremonyStateBadge({ state }: { state: CeremonyState }) {
  const t = useWords('ceremonies')
  return <StateBadge tone={tones[state]}>{t(`ceremony.state.${state}`)}</StateBadge>
}
