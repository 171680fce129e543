import type { ReactNode } from 'react'
import css from './state-badge.module.css'

export type Tone = 'done' | 'soon' | 'late' | 'info' | 'sign' | 'neutral'

type Props = { tone?: Tone; icon?: ReactNode; title?: string; children: ReactNode }

/** A state is said by a word; the colour (and the shape, when there is one) only helps the eye find it. */
export function StateBadge({ tone = 'neutral', icon, title, children }: Props) {
  return (
    <span className={tone === 'neutral' ? css.badge : `${css.badge} ${css[tone]}`} title={title}>
      {icon && <span aria-hidden>{icon}</span>}
      {children}
    </span>
  )
}
