import { type PointerEvent as Pressed, useMemo, useRef } from 'react'
import type { BoardEvent } from './agenda-board-events.ts'
import { follow } from './agenda-board-follow.ts'
import type { BoardMoves, Draft } from './agenda-board-moves.ts'
import { shiftWall, wallDay, wallMinutes } from './agenda-board-time.ts'

/** In a month an engagement is dragged to another day and keeps its hour. */
export function useMonthDrag(moves: BoardMoves) {
  const grid = useRef<HTMLElement>(null)
  const dragged = useRef(false)
  const latest = useRef(moves)
  latest.current = moves
  return useMemo(() => {
    const press = (pressed: Pressed, event: BoardEvent) => {
      if (!event.movable || pressed.button !== 0) return
      const grabbed = dayAt(grid.current, pressed) ?? wallDay(event.start)
      const origin = latest.current.draftOf(event.id)?.event ?? event
      let draft: Draft | null = null
      follow(pressed, grid.current, {
        begin: () => {
          dragged.current = true
        },
        move: (point) => {
          const day = dayAt(grid.current, point)
          if (!day) return
          const by = wallMinutes(`${grabbed}T00:00`, `${day}T00:00`)
          draft = { event: origin, start: shiftWall(event.start, by), end: shiftWall(event.end, by) }
          latest.current.show(event.id, draft)
        },
        done: () => draft && void latest.current.commit(draft),
        cancel: () => latest.current.cancel(event.id),
      })
    }
    const wasDrag = () => {
      const was = dragged.current
      dragged.current = false
      return was
    }
    return { grid, press, wasDrag }
  }, [])
}

function dayAt(grid: HTMLElement | null, { clientX, clientY }: { clientX: number; clientY: number }) {
  const days = [...(grid?.querySelectorAll<HTMLElement>('[data-day]') ?? [])]
  return days.find((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect()
    return clientX >= left && clientX < right && clientY >= top && clientY < bottom
  })?.dataset.day
}
