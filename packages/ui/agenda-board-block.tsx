import { type CSSProperties, type KeyboardEvent, memo, type PointerEvent } from 'react'
import css from './agenda-board.module.css'
import type { BoardEvent, BoardLabels } from './agenda-board-events.ts'

type Props = {
  event: BoardEvent
  labels: BoardLabels
  /** How much of it can be read: one line, the time above the title, or the second line too. */
  room: 'line' | 'short' | 'tall'
  selected: boolean
  moving: boolean
  style?: CSSProperties
  onOpen: (event: BoardEvent) => void
  onPress?: (pressed: PointerEvent, event: BoardEvent, edge: 'whole' | 'end') => void
  onKeys: (event: BoardEvent) => (pressed: KeyboardEvent<HTMLElement>) => void
}

const classOf = ({ look, tone, conflict }: BoardEvent) =>
  [css.event, css[look], css[tone], conflict !== undefined && css.conflict].filter(Boolean).join(' ')

/** One engagement on the board: a button that opens it, drawn as sure as it is. */
export const AgendaBoardBlock = memo(function AgendaBoardBlock(props: Props) {
  const { event, labels, room, selected, moving, style, onOpen, onPress, onKeys } = props
  const state = [classOf(event), selected && css.selected, moving && css.moving, css[room]].filter(Boolean).join(' ')
  const second = event.conflict ?? event.detail
  return (
    <button
      type="button"
      className={state}
      style={style}
      data-event={event.id}
      aria-label={labels.event(event)}
      aria-pressed={selected}
      title={event.conflict ?? (event.look === 'busy' ? undefined : event.title)}
      {...(event.movable && { 'aria-describedby': 'agenda-board-keys' })}
      onClick={(click) => {
        click.stopPropagation()
        onOpen(event)
      }}
      onPointerDown={(pressed) => onPress?.(pressed, event, 'whole')}
      onKeyDown={onKeys(event)}
    >
      <span className={css.text}>
        {!event.allDay && (
          <span className={css.when}>{labels.time(event.start, room === 'line' ? undefined : event.end)}</span>
        )}{' '}
        <span className={css.name} dir="auto">
          {event.conflict !== undefined && <span aria-hidden>⚠ </span>}
          {event.title}
        </span>
        {room === 'tall' && second && (
          <span className={css.second} dir="auto">
            {second}
          </span>
        )}
      </span>
      {onPress && event.movable && (
        <span className={css.edge} onPointerDown={(pressed) => onPress(pressed, event, 'end')} />
      )}
    </button>
  )
})
