import type { ReactNode } from 'react'
import { Link } from 'react-router'
import css from './list-desk.module.css'

export type ListTab = {
  key: string
  to: string
  name: string
  /** How many wait there; zero is not shown. */
  count?: number | string | undefined
  /** What is counted, for who rests the pointer on it. */
  counted?: string
  isLate?: boolean
}

type Props = { label: string; tabs: readonly ListTab[]; open: string; children: ReactNode }

/** From one list to another, with how many wait in each; the last child, the list itself, fills the height. */
export function ListDesk({ label, tabs, open, children }: Props) {
  return (
    <div className={css.desk}>
      <nav className={css.tabs} aria-label={label}>
        {tabs.map(({ key, to, name, count, counted, isLate }) => (
          <Link
            key={key}
            to={to}
            className={css.tab}
            aria-current={key === open ? 'page' : undefined}
            {...(key === open && { ref: intoSight })}
          >
            {name}{' '}
            <span className={isLate ? css.late : css.count} title={counted}>
              {count || ''}
            </span>
          </Link>
        ))}
      </nav>
      {children}
    </div>
  )
}

/** On a phone the tabs are wider than the screen. */
const intoSight = (tab: HTMLAnchorElement | null) => tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
