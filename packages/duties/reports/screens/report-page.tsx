import { useParams } from 'react-router'
import { DraftWhole } from './draft-whole.tsx'
import { IssueFrozen } from './issue-frozen.tsx'
import { ReportFrame } from './report-frame.tsx'

/** One report: its pages while it is written, what was frozen once it is. */
export function ReportPage() {
  const { id = '' } = useParams()
  return (
    <ReportFrame id={id}>
      {(report) =>
        report.state === 'frozen' || report.state === 'presented' ? (
          <IssueFrozen reportId={report.id} />
        ) : (
          <DraftWhole report={report} />
        )
      }
    </ReportFrame>
  )
}
