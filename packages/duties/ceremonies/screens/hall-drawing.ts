import { useWords } from '@cabinet/words/use-words.ts'
import { useState } from 'react'
import type { BlockKind, HallBlock, HallLayout } from '../rules/hall.ts'
import { freshBlockId, seatsFor } from '../rules/hall-shapes.ts'

/** With how many seats each begins. */
const usual: Record<BlockKind, number> = { dais: 7, row: 16, 'round-table': 10, 'long-table': 16, 'u-table': 20 }
export const kindsToAdd = Object.keys(usual) as BlockKind[]

/** A hall while it is drawn, known to this screen only, and which part of it is chosen. */
export function useHallDrawing(drawn: HallLayout) {
  const nameFor = useNames()
  const [layout, setLayout] = useState(drawn)
  const [chosen, choose] = useState<string | null>(null)
  const put = (block: HallBlock) => {
    setLayout((now) => ({ ...now, blocks: [...now.blocks, block] }))
    choose(block.id)
  }
  return {
    ...{ layout, chosen, choose },
    change: (next: HallBlock) =>
      setLayout((now) => ({ ...now, blocks: now.blocks.map((one) => (one.id === next.id ? next : one)) })),
    /** Below everything, in the middle, last in honour. */
    add: (kind: BlockKind) => {
      const id = freshBlockId(layout)
      const honour = Math.max(0, ...layout.blocks.map((one) => one.honour)) + 1
      const label = nameFor(kind, layout.blocks.filter((one) => one.kind === kind).length + 1)
      const [x, y] = [Math.round(layout.width / 2), Math.max(0, ...layout.blocks.map((one) => one.y)) + 110]
      put({ ...{ id, kind, label, x, y, honour }, turn: 0, seats: seatsFor(usual[kind], id) })
    },
    copy: (block: HallBlock) => {
      const id = freshBlockId(layout)
      put({ ...block, id, x: block.x + 80, y: block.y + 80, seats: seatsFor(block.seats.length, id) })
    },
    remove: (id: string) => {
      setLayout((now) => ({ ...now, blocks: now.blocks.filter((one) => one.id !== id) }))
      choose(null)
    },
  }
}

function useNames() {
  const t = useWords('ceremonies')
  return (kind: BlockKind, n: number) => {
    if (kind === 'dais') return t('seating.name.dais')
    return t(kind === 'row' ? 'seating.name.row' : 'seating.name.table', { n })
  }
}
