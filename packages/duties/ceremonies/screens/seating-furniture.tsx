import type { Furniture } from '../rules/hall-geometry.ts'
import css from './seating.module.css'

/** The table itself, around nought. */
export function FurnitureShape({ shape }: { shape: Furniture }) {
  if (!shape) return null
  if (shape.kind === 'round') return <circle r={shape.radius} className={css.furniture} />
  const { across, along } = shape
  if (shape.kind === 'long') {
    return <rect x={-across} y={-along} width={across * 2} height={along * 2} rx={10} className={css.furniture} />
  }
  const inner = Math.max(20, across - 80)
  const path = `M${-across} ${along} V${-along} H${across} V${along} H${inner} V${-along + 80} H${-inner} V${along} Z`
  return <path d={path} className={css.furniture} />
}
