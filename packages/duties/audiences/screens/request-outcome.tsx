import { useWords } from '@cabinet/words/use-words.ts'
import type { AudiencePage } from './client.ts'
import { CommitmentLines } from './commitment-lines.tsx'
import css from './request-sheet.module.css'

/** What came of it: the report, and who owes what by when. */
export function RequestOutcome({ page: { audience, names, commitments } }: { page: AudiencePage }) {
  const t = useWords('audiences')
  if (!audience.report && commitments.length === 0) return null
  return (
    <section className={css.block} aria-labelledby="outcome">
      <h2 id="outcome">{t('outcome.title')}</h2>
      {audience.report && (
        <p className={`${css.text} reading`} dir="auto">
          {audience.report}
        </p>
      )}
      {names.reportedBy && <p className="small faint">{t('outcome.by', { name: names.reportedBy })}</p>}
      {commitments.length > 0 && <CommitmentLines commitments={commitments} />}
    </section>
  )
}
