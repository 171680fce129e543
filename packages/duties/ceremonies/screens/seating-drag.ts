import { type PointerEvent, type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Sitter } from '../rules/seat-order.ts'
import { nearestTo } from './seating-arrows.ts'
import type { Camera } from './seating-camera.ts'
import type { SeatSeen } from './seating-seen.ts'

type Drag = { sitter: Sitter; who: string; from: { x: number; y: number }; under: string | null; moving: boolean }
type Props = {
  camera: Camera
  seats: readonly SeatSeen[]
  ghost: RefObject<HTMLDivElement | null>
  onDrop: (sitter: Sitter, seatId: string) => void
}

/** How far the hand must go before a click is a drag, in pixels, and how near a seat must be, in centimetres. */
const slack = 5
const reach = 48

/**
 * Carries a guest over the plan. While it lasts one element is moved and one seat is marked; nothing is drawn again, so six
 * hundred seats do not slow the hand. Answers with what begins it, on a seat or in the list beside.
 */
export function useGuestDrag({ camera, seats, ghost, onDrop }: Props) {
  const drag = useRef<Drag | null>(null)
  const latest = useRef({ seats, onDrop })
  useEffect(() => {
    latest.current = { seats, onDrop }
  })
  const mark = useCallback(
    (seatId: string | null) => {
      const one = drag.current
      if (!one || one.under === seatId) return
      const seat = (id: string) => camera.scene.current?.querySelector(`[data-seat="${CSS.escape(id)}"]`)
      if (one.under) seat(one.under)?.removeAttribute('data-target')
      if (seatId) seat(seatId)?.setAttribute('data-target', '')
      one.under = seatId
    },
    [camera],
  )
  const end = useCallback(
    (drop: boolean) => {
      const one = drag.current
      const under = one?.under
      mark(null)
      drag.current = null
      if (ghost.current) ghost.current.hidden = true
      if (drop && one && under) latest.current.onDrop(one.sitter, under)
    },
    [mark, ghost],
  )
  useEffect(() => {
    const move = (event: globalThis.PointerEvent) => {
      const one = drag.current
      if (!one) return
      if (!one.moving && Math.hypot(event.clientX - one.from.x, event.clientY - one.from.y) < slack) return
      const held = ghost.current
      if (held && !one.moving) {
        held.textContent = one.who
        held.hidden = false
      }
      one.moving = true
      if (held) held.style.transform = `translate(${event.clientX + 10}px, ${event.clientY + 10}px)`
      const room = camera.board.current?.getBoundingClientRect()
      const isInside = room && event.clientX >= room.left && event.clientX <= room.right && event.clientY >= room.top
      mark(isInside ? (nearestTo(latest.current.seats, camera.at(event), reach)?.id ?? null) : null)
    }
    const up = () => end(drag.current?.moving === true)
    const cancel = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && drag.current) end(false)
    }
    const lost = () => end(false)
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', lost)
    window.addEventListener('keydown', cancel)
    return () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', lost)
      window.removeEventListener('keydown', cancel)
    }
  }, [camera, ghost, mark, end])
  return useCallback((event: PointerEvent, carried: { sitter: Sitter; who: string }) => {
    if (event.button !== 0) return
    drag.current = { ...carried, from: { x: event.clientX, y: event.clientY }, under: null, moving: false }
  }, [])
}
