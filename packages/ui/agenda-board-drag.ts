import { type PointerEvent as Pressed, useMemo, useRef } from 'react'
import type { BoardEvent } from './agenda-board-events.ts'
import { follow } from './agenda-board-follow.ts'
import type { BoardMoves, Draft } from './agenda-board-moves.ts'
import { shiftWall, snapped, type Wall, wallAt, wallMinutes } from './agenda-board-time.ts'

type Options = {
  moves: BoardMoves
  /** Minutes at the top of the columns, pixels of a minute, and the step of the board. */
  top: number
  perMinute: number
  step: number
  onRange: (range: { column: string; start: Wall; end: Wall } | null, done: boolean) => void
}

type Spot = { column: string; day: string; resource: string; minutes: number }

/** Dragging by mouse, pen or finger: an engagement to another time or day, its lower edge, or a stretch of free time. */
export function useBoardDrag(options: Options) {
  const grid = useRef<HTMLDivElement>(null)
  /** The click that ends a drag opens nothing. */
  const dragged = useRef(false)
  const latest = useRef(options)
  latest.current = options

  const handlers = useMemo(() => {
    const spotAt = (point: { clientX: number; clientY: number }): Spot | null => {
      const columns = [...(grid.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])]
      const inside = columns.find((one) => {
        const { left, right } = one.getBoundingClientRect()
        return point.clientX >= left && point.clientX < right
      })
      if (!inside) return null
      const { top, perMinute } = latest.current
      const minutes = top + (point.clientY - inside.getBoundingClientRect().top) / perMinute
      const { column = '', day = '', resource = '' } = inside.dataset
      return { column, day, resource, minutes }
    }
    const snap = (minutes: number) => snapped(minutes, latest.current.step)

    const press = (pressed: Pressed, event: BoardEvent, edge: 'whole' | 'end') => {
      if (!event.movable || pressed.button !== 0) return
      const from = spotAt(pressed)
      if (!from) return
      pressed.stopPropagation()
      const { moves, step } = latest.current
      // What is drawn may be on its way already: an answer compares with where it really stands.
      const origin = moves.draftOf(event.id)?.event ?? event
      const length = wallMinutes(event.start, event.end)
      const grabbed = wallMinutes(event.start, wallAt(from.day, from.minutes))
      const draftAt = (spot: Spot): Draft => {
        if (edge === 'end') {
          const end = wallAt(spot.day, snap(spot.minutes))
          const soonest = shiftWall(event.start, step)
          return { event: origin, start: event.start, end: end > soonest ? end : soonest }
        }
        const start = wallAt(spot.day, snap(spot.minutes - grabbed))
        const to = spot.resource
        const goesOver =
          to !== from.resource && origin.resources.includes(from.resource) && !origin.resources.includes(to)
        return {
          event: origin,
          start,
          end: shiftWall(start, length),
          across: goesOver ? { from: from.resource, to } : null,
        }
      }
      let draft: Draft | null = null
      follow(pressed, grid.current, {
        begin: () => {
          dragged.current = true
        },
        move: (point) => {
          const spot = spotAt(point)
          if (!spot) return
          draft = draftAt(spot)
          moves.show(event.id, draft)
        },
        done: () => draft && void moves.commit(draft),
        cancel: () => moves.cancel(event.id),
      })
    }

    const pressFree = (pressed: Pressed) => {
      const onSomething = pressed.target instanceof Element && pressed.target.closest('button') !== null
      if (pressed.button !== 0 || pressed.pointerType === 'touch' || onSomething) return
      const from = spotAt(pressed)
      if (!from) return
      const { step } = latest.current
      const begin = Math.floor(from.minutes / step) * step
      const rangeTo = (spot: Spot) => {
        const end = Math.ceil(spot.minutes / step) * step
        const [low, high] = end > begin ? [begin, end] : [end - step, begin + step]
        return { column: from.column, start: wallAt(from.day, low), end: wallAt(from.day, high) }
      }
      let range: ReturnType<typeof rangeTo> | null = null
      follow(pressed, grid.current, {
        begin: () => {
          dragged.current = true
        },
        move: (point) => {
          const spot = spotAt(point)
          if (!spot) return
          range = rangeTo(spot)
          latest.current.onRange(range, false)
        },
        done: () => latest.current.onRange(range, true),
        cancel: () => latest.current.onRange(null, false),
      })
    }

    /** True once after a drag: the click it ends with is no click. */
    const wasDrag = () => {
      const was = dragged.current
      dragged.current = false
      return was
    }
    return { spotAt, snap, press, pressFree, wasDrag }
  }, [])
  return { grid, ...handlers }
}
