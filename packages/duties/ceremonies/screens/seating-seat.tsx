import { memo } from 'react'
import css from './seating.module.css'
import type { Detail } from './seating-camera.ts'
import type { SeatSeen } from './seating-seen.ts'

type Props = {
  seat: SeatSeen
  label: string
  detail: Detail
  /** The one the keyboard stands on. */
  active: boolean
  chosen: boolean
  picked: boolean
}

/** One seat of the board: a figure from afar, a name from near. Drawn again only when something about it changes. */
export const SeatMark = memo(function SeatMark({ seat, label, detail, active, chosen, picked }: Props) {
  const state = seat.sitter ? (seat.sitter.part === 0 ? 'taken' : 'beside') : seat.kept ? 'kept' : 'free'
  const figure = seat.sitter ? (seat.position === null ? '·' : String(seat.position)) : seat.kept ? '×' : ''
  const [first = '', second] = seat.lines
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing.
    <g
      role="button"
      tabIndex={active ? 0 : -1}
      aria-label={label}
      aria-pressed={picked}
      transform={`translate(${seat.x} ${seat.y})`}
      className={css.seat}
      data-seat={seat.id}
      data-state={state}
      data-chosen={chosen || undefined}
      data-picked={picked || undefined}
      data-hand={seat.byHand || undefined}
    >
      {/* From afar nothing is written in a seat: the mouse asks it. */}
      <title>{label}</title>
      <rect x={-27} y={-24} width={54} height={48} rx={9} />
      {detail === 'figures' && figure && (
        <text className={css.figure} y={8}>
          {figure}
        </text>
      )}
      {detail === 'names' && (
        <g aria-hidden>
          <text className={css.place} x={-22} y={-13}>
            {seat.label}
          </text>
          {seat.position !== null && (
            <text className={css.rank} x={22} y={-13}>
              {seat.position}
            </text>
          )}
          <text y={second === undefined ? 6 : 1}>{first || (seat.sitter ? '' : figure)}</text>
          {second !== undefined && <text y={13}>{second}</text>}
        </g>
      )}
    </g>
  )
})
