import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import type { ReportState } from '../rules/report.ts'
import type { SectionState } from '../rules/section.ts'

const reportTones = {
  drafting: 'soon',
  consolidating: 'info',
  visa: 'sign',
  frozen: 'done',
  presented: 'done',
} as const
const sectionTones = { expected: 'info', late: 'late', nobody: 'soon', 'handed-in': 'done', silent: 'neutral' } as const

export function ReportStateBadge({ state }: { state: ReportState }) {
  const t = useWords('reports')
  return <StateBadge tone={reportTones[state]}>{t(`drafting.state.${state}`)}</StateBadge>
}

export function SectionStateBadge({ state }: { state: SectionState }) {
  const t = useWords('reports')
  return <StateBadge tone={sectionTones[state]}>{t(`drafting.section.${state}`)}</StateBadge>
}
