import { useWords } from '@cabinet/words/use-words.ts'
import css from './issue-reading.module.css'

/** What somebody wrote under one title; where nothing was written, it says so. */
export function IssueText({ title, text, carried = false }: { title: string; text: string; carried?: boolean }) {
  const t = useWords('reports')
  return (
    <div className={css.text}>
      <h3>
        {title} {carried && <span className={`muted small ${css.mark}`}>({t('issue.reading.carried')})</span>}
      </h3>
      {text === '' ? (
        <p className="muted">{t('issue.reading.nothingWritten')}</p>
      ) : (
        <p className={`reading ${css.said}`} dir="auto">
          {text}
        </p>
      )}
    </div>
  )
}
