import type { ReactNode, SubmitEvent } from 'react'
import css from './rail.module.css'

type Props = {
  title?: string
  /** A few quiet words beside the title, such as on whose behalf one decides. */
  aside?: ReactNode
  /** The buttons; they stay in sight while the rail scrolls, the first one widest. */
  footer?: ReactNode
  /** Makes the rail a form. */
  onSubmit?: () => void
  children: ReactNode
}

/** The right-hand column: what is to be decided or typed, and at its foot the acts. */
export function Rail({ title, aside, footer, onSubmit, children }: Props) {
  const inside = (
    <>
      {title && (
        <div className={css.head}>
          <h2 className={css.title}>{title}</h2>
          {aside && <span className="faint small">{aside}</span>}
        </div>
      )}
      {children}
      {footer && <div className={css.footer}>{footer}</div>}
    </>
  )
  if (!onSubmit) return <div className={css.rail}>{inside}</div>
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className={css.rail} onSubmit={submit} noValidate>
      {inside}
    </form>
  )
}
