import { type ReactNode, useEffect } from 'react'
import css from './page.module.css'
import { StateBadge } from './state-badge.tsx'

type Props = {
  title: string
  /** A count or a short state beside the title. */
  badge?: ReactNode
  actions?: ReactNode
  /** The children fill the height themselves: three columns, an agenda, a plan. */
  wide?: boolean
  children: ReactNode
}

/** The frame of a screen: one title, which is also the tab's, its actions, and what the screen is about. */
export function Page({ title, badge, actions, wide = false, children }: Props) {
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <div className={css.page}>
      <div className={css.head}>
        <h1>{title}</h1>
        {badge !== undefined && badge !== null && badge !== false && <StateBadge>{badge}</StateBadge>}
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      <div className={wide ? css.wide : css.body}>{children}</div>
    </div>
  )
}
