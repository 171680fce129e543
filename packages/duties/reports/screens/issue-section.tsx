import { type ReactNode, useId } from 'react'
import css from './issue.module.css'

type Props = { title: string; help?: ReactNode; aside?: ReactNode; children?: ReactNode }

/** One step on the way to the frozen report, or one thing beside it. */
export function IssueSection({ title, help, aside, children }: Props) {
  const heading = useId()
  return (
    <section className={css.section} aria-labelledby={heading}>
      <div className={css.sectionHead}>
        <h2 id={heading}>{title}</h2>
        {aside}
      </div>
      {help && <p className="muted small">{help}</p>}
      {children}
    </section>
  )
}
