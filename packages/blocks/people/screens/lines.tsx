import type { ReactNode } from 'react'
import css from './lines.module.css'

/** A short list of things, each with what one may do about it at its end. */
export function Lines({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={css.lines} aria-label={label}>
      {children}
    </ul>
  )
}

type LineProps = { title: ReactNode; detail?: ReactNode; badge?: ReactNode; actions?: ReactNode }

export function Line({ title, detail, badge, actions }: LineProps) {
  return (
    <li className={css.line}>
      <div className={css.what}>
        <span className={css.title} dir="auto">
          {title} {badge}
        </span>
        {detail && <span className="muted">{detail}</span>}
      </div>
      {actions && <div className={css.actions}>{actions}</div>}
    </li>
  )
}
