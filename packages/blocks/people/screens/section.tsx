import { type ReactNode, useId } from 'react'
import css from './section.module.css'

type Props = { title: string; help?: ReactNode; actions?: ReactNode; children?: ReactNode }

/** One subject of a page of settings: what it is, what one may do about it, and how it stands. */
export function Section({ title, help, actions, children }: Props) {
  const id = useId()
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      {help && <p className="muted">{help}</p>}
      {children && <div className={css.body}>{children}</div>}
    </section>
  )
}

/** Several of them, one under the other, no wider than one reads. */
export function Sections({ children }: { children: ReactNode }) {
  return <div className={css.sections}>{children}</div>
}
