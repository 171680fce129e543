import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import css from './queue-item.module.css'

type Props = {
  title: string
  detail?: string | undefined
  /** A short day, at the top right. */
  when?: ReactNode
  reference?: string | undefined
  badge?: ReactNode
  selected?: boolean
  /** Already seen: the title is no longer bold. */
  seen?: boolean
} & ({ to: string; onSelect?: undefined } | { onSelect: () => void; to?: undefined })

/** One line of the list on the left: who, about what, its number and when it is due. The selected one keeps itself in sight. */
export function QueueItem({
  title,
  detail,
  when,
  reference,
  badge,
  selected = false,
  seen = false,
  to,
  onSelect,
}: Props) {
  const self = useRef<HTMLElement>(null)
  useEffect(() => {
    if (selected) self.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const className = [css.item, selected && css.selected, seen && css.read].filter(Boolean).join(' ')
  const inside = (
    <>
      <span className={css.line}>
        <span className={css.title} dir="auto">
          {title}
        </span>
        {when && <span className={css.quiet}>{when}</span>}
      </span>
      {detail && (
        <span className={css.detail} dir="auto">
          {detail}
        </span>
      )}
      {(reference || badge) && (
        <span className={css.line}>
          <bdi className={css.quiet}>{reference}</bdi>
          {badge}
        </span>
      )}
    </>
  )
  if (to !== undefined)
    return (
      <Link
        ref={self as React.Ref<HTMLAnchorElement>}
        className={className}
        to={to}
        aria-current={selected || undefined}
      >
        {inside}
      </Link>
    )
  return (
    <button
      ref={self as React.Ref<HTMLButtonElement>}
      type="button"
      className={className}
      onClick={onSelect}
      aria-current={selected || undefined}
    >
      {inside}
    </button>
  )
}
