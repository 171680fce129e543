import type { ReactNode } from 'react'
import css from './card.module.css'

type Props = { title?: ReactNode; aside?: ReactNode; dashed?: boolean; children?: ReactNode }

/** A thing among others: a decision line, an event of the day. Dashed while it is only an option. */
export function Card({ title, aside, dashed = false, children }: Props) {
  return (
    <div className={dashed ? `${css.card} ${css.dashed}` : css.card}>
      {(title || aside) && (
        <div className={css.head}>
          <span className={css.title}>{title}</span>
          {aside}
        </div>
      )}
      {children}
    </div>
  )
}
