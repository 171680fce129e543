import { useWords } from '@cabinet/words/use-words.ts'
import { useState } from 'react'
import type { AudiencePage } from './client.ts'
import { AdmitPanel } from './panel-admit.tsx'
import { AppointmentPanel } from './panel-appointment.tsx'
import { CompletePanel } from './panel-complete.tsx'
import { DecidePanel } from './panel-decide.tsx'
import { FollowPanel } from './panel-follow.tsx'
import { OpinionPanel } from './panel-opinion.tsx'
import { QuietPanel } from './panel-quiet.tsx'
import { ReportPanel } from './panel-report.tsx'

export type PanelProps = { page: AudiencePage; onDone: () => void; withKeys: boolean }

type Props = { page: AudiencePage; onDone?: () => void; withKeys?: boolean }

const nothing = () => {}

/** The one thing this person may decide now; beside it, under “Autres actes”, what else may be done. */
export function RequestRail({ page, onDone = nothing, withKeys = false }: Props) {
  const t = useWords('audiences')
  const { may, audience } = page
  const props = { page, onDone, withKeys }
  const [isAnswering, setAnswering] = useState(false)
  if (may.decide && audience.state === 'to-decide') return <DecidePanel {...props} />
  if (may.giveOpinion.length > 0) return <OpinionPanel {...props} />
  if (may.admit) return <AdmitPanel {...props} />
  if (may.complete) return <CompletePanel {...props} />
  if (may.report) return <ReportPanel {...props} />
  // What was delegated may be given a time or answered at once: whoever may do both chooses.
  const both = may.schedule && may.closeFollowUp
  if (may.closeFollowUp && (isAnswering || !both)) return <FollowPanel {...props} />
  if (may.schedule || may.putBack)
    return <AppointmentPanel {...props} onAnswer={both ? () => setAnswering(true) : undefined} />
  return <QuietPanel {...props} sentence={t('rail.nothing')} />
}
