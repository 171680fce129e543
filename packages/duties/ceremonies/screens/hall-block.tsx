import { memo } from 'react'
import type { HallBlock } from '../rules/hall.ts'
import { blockReach, furniture, seatSpots } from '../rules/hall-geometry.ts'
import css from './seating.module.css'
import { FurnitureShape } from './seating-furniture.tsx'

type Props = {
  block: HallBlock
  label: string
  chosen: boolean
  onChoose: (id: string) => void
}

/** One part of the hall with its empty seats; the seat of honour is marked. */
export const HallBlockMark = memo(function HallBlockMark({ block, label, chosen, onChoose }: Props) {
  const { across, along } = blockReach(block)
  const table = furniture(block)
  const isRow = block.kind === 'row' && block.turn % 180 === 0
  const spots = seatSpots({ ...block, x: 0, y: 0 })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing.
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-pressed={chosen}
      transform={`translate(${block.x} ${block.y})`}
      className={css.block}
      data-block={block.id}
      data-chosen={chosen || undefined}
      onFocus={() => onChoose(block.id)}
    >
      <g transform={`rotate(${block.turn})`}>
        <rect className={css.reach} x={-across} y={-along} width={across * 2} height={along * 2} rx={12} />
        <FurnitureShape shape={table} />
      </g>
      {block.seats.map((seat, i) => (
        <rect
          key={seat.id}
          className={seat.kept ? css.seatKept : css.seatPlain}
          x={(spots[i]?.x ?? 0) - 24}
          y={(spots[i]?.y ?? 0) - 22}
          width={48}
          height={44}
          rx={8}
        />
      ))}
      <text
        className={isRow ? css.rowLabel : css.blockLabel}
        {...(isRow ? { x: -across - 14, y: 10 } : { y: table ? 4 : -along - 6 })}
      >
        {block.label} · {block.honour}
      </text>
    </g>
  )
})
