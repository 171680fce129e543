import { type ReactNode, useEffect, useRef } from 'react'
import { NavLink } from 'react-router'
import css from './thing-frame.module.css'

export type ThingTab = { to: string; name: string; end?: boolean }

type Props = {
  /** What one must know of the thing on every page of it, in one line. */
  facts: ReactNode
  label: string
  tabs: readonly ThingTab[]
  /** What this page is about, for whoever hears it; the thing's own title stands on top. */
  title?: string | undefined
  /** Between the head and the page: what has just happened. */
  news?: ReactNode
  /** The children fill the height themselves: a plan of the hall, three columns. */
  wide?: boolean
  children: ReactNode
}

/** The head of every page of one thing that has several: how it stands, and the way to its other pages. */
export function ThingFrame({ facts, label, tabs, title, news, wide = false, children }: Props) {
  const nav = useRef<HTMLElement>(null)
  // On a phone the tabs are wider than the screen: the open one is brought into sight.
  useEffect(() => {
    const open = nav.current?.querySelector<HTMLElement>('[aria-current]')
    if (open && nav.current) nav.current.scrollLeft = open.offsetLeft - nav.current.clientWidth / 2
  }, [])
  return (
    <div className={css.frame}>
      <div className={css.head}>
        <p className={css.facts}>{facts}</p>
        <nav ref={nav} className={css.tabs} aria-label={label}>
          {tabs.map(({ to, name, end = false }) => (
            <NavLink key={to} to={to} end={end} className={css.tab ?? ''}>
              {name}
            </NavLink>
          ))}
        </nav>
        {title && <h2 className="visually-hidden">{title}</h2>}
      </div>
      {news}
      <div className={wide ? css.wide : css.body}>{children}</div>
    </div>
  )
}
