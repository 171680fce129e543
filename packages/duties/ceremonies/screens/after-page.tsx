import { PrintableLink } from '@cabinet/ui/printable-link.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useParams } from 'react-router'
import { AfterAttendance } from './after-attendance.tsx'
import { AfterClose } from './after-close.tsx'
import { AfterPapers } from './after-papers.tsx'
import { AfterReport } from './after-report.tsx'
import { AfterThanks } from './after-thanks.tsx'
import { CeremonyFrame } from './ceremony-frame.tsx'
import css from './ceremony-page.module.css'
import { CostLines } from './cost-lines.tsx'
import { TaskList } from './task-list.tsx'

/** What comes after: who came, thanks, what it cost, the photographs, the report, and what the next one should know. */
export function AfterPage() {
  const { id = '' } = useParams()
  const t = useWords('ceremonies')
  const print = (
    <PrintableLink href={`/prints/ceremonies/report?ceremonyId=${encodeURIComponent(id)}`}>
      {t('ceremony.after.print')}
    </PrintableLink>
  )
  return (
    <CeremonyFrame id={id} title={t('ceremony.tab.after')} actions={print}>
      {(page) => (
        <div className={css.page}>
          <div className={css.main}>
            <AfterAttendance ceremonyId={id} />
            <AfterReport page={page} />
            <AfterPapers page={page} />
            <CostLines page={page} />
            <TaskList page={page} after />
          </div>
          <div className={css.side}>
            <AfterClose page={page} />
            <AfterThanks ceremonyId={id} />
          </div>
        </div>
      )}
    </CeremonyFrame>
  )
}
