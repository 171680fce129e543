import { type PointerEvent, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Spot } from '../rules/hall-geometry.ts'

export type Detail = 'dots' | 'figures' | 'names'
/** What is in sight, in centimetres, with a margin around. */
export type Look = { detail: Detail; left: number; top: number; right: number; bottom: number }

export type Camera = {
  board: RefObject<SVGSVGElement | null>
  scene: RefObject<SVGGElement | null>
  zoom: (by: number) => void
  whole: () => void
  /** Where in the hall a point of the window is. */
  at: (point: { clientX: number; clientY: number }) => Spot
  scale: () => number
  /** How much is written inside the seats, and where: changes only when what is written must change. */
  look: () => Look
  watch: (watcher: () => void) => () => void
  /** Brings a point of the hall into sight. */
  show: (spot: Spot) => void
  hands: {
    onPointerDown: (event: PointerEvent) => void
    onPointerMove: (event: PointerEvent) => void
    onPointerUp: (event: PointerEvent) => void
    onPointerCancel: (event: PointerEvent) => void
  }
}

const least = 0.05
const most = 4
const inside = (scale: number) => Math.min(most, Math.max(least, scale))

/** Pixels per centimetre from which names can be read inside a seat, and below which not even figures. */
const names = 1
const figures = 0.24

/** In sight is widened to whole cells of so many pixels: a camera that moves a little changes nothing that is written. */
const cell = 240
const far: Look = { detail: 'dots', left: 0, top: 0, right: 0, bottom: 0 }

function lookFrom(
  { x, y, scale }: { x: number; y: number; scale: number },
  room: { width: number; height: number },
): Look {
  const detail = scale >= names ? 'names' : scale >= figures ? 'figures' : 'dots'
  if (detail === 'dots') return far
  const step = cell / scale
  const before = (at: number) => (Math.floor(-at / cell) - 1) * step
  const after = (at: number, size: number) => (Math.ceil((size - at) / cell) + 1) * step
  return { detail, left: before(x), top: before(y), right: after(x, room.width), bottom: after(y, room.height) }
}

const isSame = (one: Look, other: Look) =>
  one.detail === other.detail &&
  one.left === other.left &&
  one.top === other.top &&
  one.right === other.right &&
  one.bottom === other.bottom

/**
 * Looks at a hall of so many centimetres: wheel and pinch enlarge where they are, an empty place drags the whole. It is written
 * straight to the drawing: moving the camera draws no seat again.
 */
export function useCamera(width: number, depth: number): Camera {
  const board = useRef<SVGSVGElement>(null)
  const scene = useRef<SVGGElement>(null)
  const now = useRef({ x: 0, y: 0, scale: 1, isWhole: true })
  const fingers = useRef(new Map<number, Spot>())
  const seen = useRef(far)
  const watchers = useRef(new Set<() => void>())

  const apply = useCallback(() => {
    const { x, y, scale } = now.current
    scene.current?.setAttribute('transform', `translate(${x} ${y}) scale(${scale})`)
    const room = board.current?.getBoundingClientRect()
    if (!room) return
    const look = lookFrom(now.current, room)
    board.current?.setAttribute('data-detail', look.detail)
    if (isSame(look, seen.current)) return
    seen.current = look
    for (const watcher of watchers.current) watcher()
  }, [])
  const whole = useCallback(() => {
    const room = board.current?.getBoundingClientRect()
    if (!room || room.width === 0) return
    const scale = inside(Math.min((room.width - 16) / width, (room.height - 16) / depth, 1.6))
    const [x, y] = [(room.width - width * scale) / 2, (room.height - depth * scale) / 2]
    now.current = { x, y, scale, isWhole: true }
    apply()
  }, [width, depth, apply])
  const zoomAt = useCallback(
    (by: number, point: Spot) => {
      const { x, y, scale } = now.current
      const next = inside(scale * by)
      const factor = next / scale
      now.current = {
        x: point.x - (point.x - x) * factor,
        y: point.y - (point.y - y) * factor,
        scale: next,
        isWhole: false,
      }
      apply()
    },
    [apply],
  )

  useEffect(() => {
    const svg = board.current
    if (!svg) return
    whole()
    const watch = new ResizeObserver(() => now.current.isWhole && whole())
    watch.observe(svg)
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      const room = svg.getBoundingClientRect()
      zoomAt(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0016)), {
        x: event.clientX - room.left,
        y: event.clientY - room.top,
      })
    }
    svg.addEventListener('wheel', wheel, { passive: false })
    return () => {
      watch.disconnect()
      svg.removeEventListener('wheel', wheel)
    }
  }, [whole, zoomAt])

  return useMemo(() => {
    const pan = (dx: number, dy: number) => {
      now.current = { ...now.current, x: now.current.x + dx, y: now.current.y + dy, isWhole: false }
      apply()
    }
    const move = (event: PointerEvent) => {
      const before = fingers.current.get(event.pointerId)
      if (!before) return
      const here = { x: event.clientX, y: event.clientY }
      const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1]
      fingers.current.set(event.pointerId, here)
      if (!other) return pan(here.x - before.x, here.y - before.y)
      const room = board.current?.getBoundingClientRect()
      const spread = (spot: Spot) => Math.max(8, Math.hypot(spot.x - other.x, spot.y - other.y))
      const middle = { x: (here.x + other.x) / 2 - (room?.left ?? 0), y: (here.y + other.y) / 2 - (room?.top ?? 0) }
      zoomAt(spread(here) / spread(before), middle)
    }
    const up = (event: PointerEvent) => void fingers.current.delete(event.pointerId)
    return {
      ...{ board, scene, whole },
      zoom: (by: number) => {
        const room = board.current?.getBoundingClientRect()
        if (room) zoomAt(by, { x: room.width / 2, y: room.height / 2 })
      },
      at: ({ clientX, clientY }) => {
        const room = board.current?.getBoundingClientRect()
        const { x, y, scale } = now.current
        return { x: (clientX - (room?.left ?? 0) - x) / scale, y: (clientY - (room?.top ?? 0) - y) / scale }
      },
      scale: () => now.current.scale,
      look: () => seen.current,
      watch: (watcher) => {
        watchers.current.add(watcher)
        return () => watchers.current.delete(watcher)
      },
      show: ({ x, y }) => {
        const room = board.current?.getBoundingClientRect()
        if (!room) return
        const { scale, ...corner } = now.current
        const [left, top] = [corner.x + x * scale, corner.y + y * scale]
        const over = (at: number, size: number) => (at < 40 ? 40 - at : at > size - 40 ? size - 40 - at : 0)
        const [dx, dy] = [over(left, room.width), over(top, room.height)]
        if (dx || dy) pan(dx, dy)
      },
      hands: {
        onPointerDown: (event) => {
          if (event.button !== 0) return
          // A finger keeps to what it touched by itself; taking it away would turn a tap on a seat into one on the board.
          if (event.pointerType === 'mouse') event.currentTarget.setPointerCapture(event.pointerId)
          fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
        },
        onPointerMove: move,
        onPointerUp: up,
        onPointerCancel: up,
      },
    }
  }, [apply, whole, zoomAt])
}
