import { useWords } from '@cabinet/words/use-words.ts'
import { useParams } from 'react-router'
import { CeremonyActs } from './ceremony-acts.tsx'
import { CeremonyAnswers } from './ceremony-answers.tsx'
import { CeremonyFacts } from './ceremony-facts.tsx'
import { CeremonyFrame } from './ceremony-frame.tsx'
import { CeremonyHistory } from './ceremony-history.tsx'
import { CeremonyLessons } from './ceremony-lessons.tsx'
import { CeremonyNotice } from './ceremony-notice.tsx'
import css from './ceremony-page.module.css'
import { CeremonyRisks } from './ceremony-risks.tsx'
import { CeremonySpeeches } from './ceremony-speeches.tsx'
import { CostLines } from './cost-lines.tsx'
import { NeedLines } from './need-lines.tsx'
import { TaskList } from './task-list.tsx'

/** The preparation of one ceremony: what is to be done by when, what it needs and costs, and what is known of it. */
export function CeremonyPage() {
  const { id = '' } = useParams()
  const t = useWords('ceremonies')
  return (
    <CeremonyFrame id={id} title={t('ceremony.tab.preparation')} actions={(page) => <CeremonyActs page={page} />}>
      {(page) => (
        <>
          <CeremonyNotice page={page} />
          <div className={css.page}>
            <div className={css.main}>
              <TaskList page={page} />
              <CeremonyLessons page={page} />
              <NeedLines page={page} />
              <CostLines page={page} />
              <CeremonyRisks page={page} />
            </div>
            <div className={css.side}>
              <CeremonyAnswers page={page} />
              <CeremonyFacts page={page} />
              <CeremonySpeeches page={page} />
              <CeremonyHistory ceremonyId={page.ceremony.id} />
            </div>
          </div>
        </>
      )}
    </CeremonyFrame>
  )
}
