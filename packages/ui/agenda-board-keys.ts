import type { KeyboardEvent } from 'react'
import type { BoardEvent } from './agenda-board-events.ts'
import type { BoardMoves } from './agenda-board-moves.ts'
import { shiftWall, wallMinutes } from './agenda-board-time.ts'

const aDay = 1440

/**
 * Everything the mouse does, by keys on the engagement that has the focus: Alt with an arrow moves it, Shift and Alt make it
 * longer or shorter, Escape puts it back; plain arrows go to the next one. `down` is what one press down means: a step of the
 * day, or a week in a month.
 */
export function boardKeys(event: BoardEvent, moves: BoardMoves, down: number) {
  return (pressed: KeyboardEvent<HTMLElement>) => {
    const [across, along] = arrows[pressed.key] ?? [0, 0]
    if (pressed.key === 'Escape' && moves.draftOf(event.id)) {
      pressed.preventDefault()
      moves.cancel(event.id)
    }
    if (!across && !along) return
    if (pressed.ctrlKey || pressed.metaKey) return
    pressed.preventDefault()
    if (!pressed.altKey) focusNext(pressed.currentTarget, across, along)
    if (!pressed.altKey || !event.movable) return
    const { start, end } = moves.draftOf(event.id) ?? event
    // The event drawn may be the draft itself: what it was before is kept by the first press.
    const origin = moves.draftOf(event.id)?.event ?? event
    const by = across * aDay + along * down
    if (!pressed.shiftKey) moves.nudge({ event: origin, start: shiftWall(start, by), end: shiftWall(end, by) })
    else if (along && down < aDay && wallMinutes(start, end) + along * down >= down)
      moves.nudge({ event: origin, start, end: shiftWall(end, along * down) })
  }
}

const arrows: Record<string, readonly [across: number, along: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The nearest engagement in that direction takes the focus. */
function focusNext(from: HTMLElement, across: number, along: number): void {
  const column = from.closest('[data-column]')
  const columns = [...(from.closest('[data-grid]')?.querySelectorAll('[data-column]') ?? [])]
  const inOne = (one: Element | undefined) => [...(one?.querySelectorAll<HTMLElement>('[data-event]') ?? [])]
  if (along) {
    const all = inOne(column ?? undefined)
    all[all.indexOf(from) + along]?.focus()
    return
  }
  const mirrored = document.documentElement.dir === 'rtl' ? -across : across
  const middle = from.getBoundingClientRect().top
  for (let at = column ? columns.indexOf(column) + mirrored : -1; at >= 0 && at < columns.length; at += mirrored) {
    const nearest = inOne(columns[at]).toSorted(
      (one, other) =>
        Math.abs(one.getBoundingClientRect().top - middle) - Math.abs(other.getBoundingClientRect().top - middle),
    )[0]
    if (nearest) {
      nearest.focus()
      return
    }
  }
}
