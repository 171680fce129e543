import { useWords } from '@cabinet/words/use-words.ts'
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useSyncExternalStore } from 'react'
import type { Viewpoint } from '../rules/hall.ts'
import { keyOf } from '../rules/seat-fill.ts'
import type { Sitter } from '../rules/seat-order.ts'
import css from './seating.module.css'
import { nearestTowards, wayOf } from './seating-arrows.ts'
import type { Camera, Detail, Look } from './seating-camera.ts'
import { FurnitureShape } from './seating-furniture.tsx'
import { SeatMark } from './seating-seat.tsx'
import type { BlockSeen, SeatSeen } from './seating-seen.ts'

type Props = {
  camera: Camera
  view: Viewpoint
  seats: readonly SeatSeen[]
  blocks: readonly BlockSeen[]
  chosen: string | null
  picked: Sitter | null
  onChoose: (seatId: string) => void
  /** Enter, or a click while somebody is picked up. */
  onAct: (seat: SeatSeen) => void
  onLetGo: () => void
  onCarry: ((event: PointerEvent, seat: SeatSeen) => void) | null
}

/** The hall with its seats. Arrows go from seat to seat, Enter picks up and puts down, Escape lets go. */
export function SeatingBoard({
  camera,
  view,
  seats,
  blocks,
  chosen,
  picked,
  onChoose,
  onAct,
  onLetGo,
  onCarry,
}: Props) {
  const t = useWords('ceremonies')
  const look = useSyncExternalStore(camera.watch, camera.look)
  const active = seats.find((seat) => seat.id === chosen) ?? seats[0]
  const seatAt = (target: EventTarget) => {
    const id = (target as Element).closest('[data-seat]')?.getAttribute('data-seat')
    return seats.find((seat) => seat.id === id)
  }
  const stepTo = (seat: SeatSeen | null) => {
    if (!seat) return
    onChoose(seat.id)
    camera.show(seat)
    camera.scene.current?.querySelector<SVGGElement>(`[data-seat="${CSS.escape(seat.id)}"]`)?.focus()
  }
  const key = (event: KeyboardEvent) => {
    // A screen reader may have put the focus on another seat than the one the arrows stood on.
    const here = seatAt(event.target) ?? active
    if (event.ctrlKey || event.metaKey || event.altKey || !here) return
    const way = wayOf(event.key)
    // Enlarged around the seat the keyboard stands on, so that it stays in sight.
    const zoom = (by: number) => {
      camera.zoom(by)
      camera.show(here)
    }
    const keys: Record<string, () => void> = {
      Enter: () => onAct(here),
      ' ': () => onAct(here),
      '+': () => zoom(1.3),
      '=': () => zoom(1.3),
      '-': () => zoom(1 / 1.3),
      '0': camera.whole,
    }
    if (picked) keys.Escape = onLetGo
    const run = way ? () => stepTo(nearestTowards(seats, here, way)) : keys[event.key]
    if (!run) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }
  const press = (event: PointerEvent) => {
    const seat = seatAt(event.target)
    // A finger moves the hall, wherever it is put: guests are moved by tapping.
    if (!seat || event.pointerType === 'touch') camera.hands.onPointerDown(event)
    else if (seat.sitter && onCarry) onCarry(event, seat)
  }
  const click = (event: MouseEvent) => {
    const seat = seatAt(event.target)
    if (!seat) return
    onChoose(seat.id)
    if (picked) onAct(seat)
  }
  const said = (seat: SeatSeen) => {
    const who = [seat.who || t(seat.kept ? 'seating.board.kept' : 'seating.board.empty')]
    if (seat.byHand) who.push(t('seating.board.byHand'))
    return t('seating.board.seat', { block: seat.block, seat: seat.label, who: who.join(', ') })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no field set.
    <svg
      ref={camera.board}
      className={css.board}
      role="group"
      aria-label={t('seating.board.label', { view: t(`seating.view.${view}`) })}
      data-picking={picked ? '' : undefined}
      onKeyDown={key}
      onClick={click}
      {...camera.hands}
      onPointerDown={press}
    >
      <g ref={camera.scene}>
        {blocks.map((block) => (
          <g key={block.id} aria-hidden>
            <g transform={`translate(${block.x} ${block.y}) rotate(${block.turn})`}>
              <FurnitureShape shape={block.shape} />
            </g>
            <BlockName block={block} />
          </g>
        ))}
        {seats.map((seat) => (
          <SeatMark
            key={seat.id}
            seat={seat}
            label={said(seat)}
            detail={detailOf(seat, look)}
            active={seat === active}
            chosen={seat.id === chosen}
            picked={picked !== null && seat.sitter !== null && keyOf(picked) === keyOf(seat.sitter)}
          />
        ))}
      </g>
    </svg>
  )
}

/** A round table is narrow: its name stands on it word under word. */
function BlockName({ block: { label, labelAt, shape, isBeside } }: { block: BlockSeen }) {
  const words = shape?.kind === 'round' ? label.split(' ') : [label]
  const lines = words.map((line, at) => ({ line, key: `${at}`, dy: at === 0 ? (1 - words.length) / 2 : 1 }))
  return (
    <text className={isBeside ? css.rowLabel : css.blockLabel} {...labelAt}>
      {lines.map(({ line, key, dy }) => (
        <tspan key={key} x={labelAt.x} dy={`${dy}em`}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** Words are put only where they can be read: every text of a drawing is measured again when anything in it changes its size. */
function detailOf({ x, y }: SeatSeen, { detail, left, top, right, bottom }: Look): Detail {
  return x >= left && x <= right && y >= top && y <= bottom ? detail : 'dots'
}
