import { useWords } from '@cabinet/words/use-words.ts'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { HallBlock, HallLayout } from '../rules/hall.ts'
import { HallBlockMark } from './hall-block.tsx'
import css from './seating.module.css'
import { wayOf } from './seating-arrows.ts'
import type { Camera } from './seating-camera.ts'

type Props = {
  camera: Camera
  layout: HallLayout
  chosen: string | null
  onChoose: (id: string) => void
  onMoved: (block: HallBlock) => void
  onRemove: (id: string) => void
}

type Drag = { block: HallBlock; from: { x: number; y: number }; mark: Element; to: HallBlock | null }

const step = 10
const far = 100
const within = (value: number) => Math.min(100_000, Math.max(0, Math.round(value)))

/** The parts of the hall, moved by hand or by arrows. While one is dragged only its own mark is moved. */
export function HallBoard({ camera, layout, chosen, onChoose, onMoved, onRemove }: Props) {
  const t = useWords('ceremonies')
  const drag = useRef<Drag | null>(null)
  const press = (event: PointerEvent) => {
    const mark = (event.target as Element).closest('[data-block]')
    const block = layout.blocks.find((one) => one.id === mark?.getAttribute('data-block'))
    if (!mark || !block) return camera.hands.onPointerDown(event)
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { block, from: camera.at(event), mark, to: null }
    onChoose(block.id)
  }
  const move = (event: PointerEvent) => {
    const one = drag.current
    if (!one) return camera.hands.onPointerMove(event)
    const here = camera.at(event)
    const [dx, dy] = [here.x - one.from.x, here.y - one.from.y]
    if (!one.to && Math.hypot(dx, dy) * camera.scale() < 4) return
    const [x, y] = [one.block.x + dx, one.block.y + dy].map((value) => within(Math.round(value / 5) * 5))
    one.to = { ...one.block, x: x ?? 0, y: y ?? 0 }
    one.mark.setAttribute('transform', `translate(${x} ${y})`)
  }
  const up = (event: PointerEvent) => {
    const one = drag.current
    drag.current = null
    if (one?.to) onMoved(one.to)
    camera.hands.onPointerUp(event)
  }
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const id = (event.target as Element).closest('[data-block]')?.getAttribute('data-block')
    const block = layout.blocks.find((one) => one.id === id)
    const way = wayOf(event.key)
    const keys: Record<string, () => void> = {
      '+': () => camera.zoom(1.3),
      '-': () => camera.zoom(1 / 1.3),
      '0': camera.whole,
    }
    if (block) keys.Delete = () => onRemove(block.id)
    const by = event.shiftKey ? far : step
    const run =
      way && block
        ? () => onMoved({ ...block, x: within(block.x + way.x * by), y: within(block.y + way.y * by) })
        : keys[event.key]
    if (!run) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no field set.
    <svg
      ref={camera.board}
      className={css.board}
      role="group"
      aria-label={t('seating.board.label', { view: t('seating.view.front') })}
      data-drawing
      onKeyDown={key}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
    >
      <g ref={camera.scene}>
        <rect className={css.walls} width={layout.width} height={layout.depth} />
        {layout.blocks.map((block) => (
          <HallBlockMark
            key={block.id}
            block={block}
            label={t('seating.draw.blockOf', {
              ...{ label: block.label, kind: t(`seating.kind.${block.kind}`) },
              ...{ seats: block.seats.length, honour: block.honour },
            })}
            chosen={block.id === chosen}
            onChoose={onChoose}
          />
        ))}
      </g>
    </svg>
  )
}
