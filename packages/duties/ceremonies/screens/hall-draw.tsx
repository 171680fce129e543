import { announce } from '@cabinet/ui/announce.tsx'
import { confirm } from '@cabinet/ui/confirm.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { BlockKind, HallBlock, HallLayout } from '../rules/hall.ts'
import { freshBlockId, seatsFor } from '../rules/hall-shapes.ts'
import { useCeremonies, useRefreshCeremonies } from './client.ts'
import { HallBoard } from './hall-board.tsx'
import { HallPanel } from './hall-panel.tsx'
import css from './seating.module.css'
import { useCamera } from './seating-camera.ts'
import { CameraTools } from './seating-camera-tools.tsx'
import type { PlanAnswer } from './seating-seen.ts'

const usual: Record<BlockKind, number> = { dais: 7, row: 16, 'round-table': 10, 'long-table': 16, 'u-table': 20 }
const kinds = Object.keys(usual) as BlockKind[]

/** The hall being drawn. Nothing is sent before it is saved; who loses a seat by it is said then. */
export function HallDraw({ page, onDone }: { page: PlanAnswer; onDone: () => void }) {
  const t = useWords('ceremonies')
  const { plan } = page
  const [layout, setLayout] = useState<HallLayout>(plan.layout)
  const [read] = useState(plan.version)
  const [chosen, setChosen] = useState<string | null>(null)
  const camera = useCamera(layout.width, layout.depth)
  const refresh = useRefreshCeremonies()
  const save = useMutation(
    useCeremonies().seatChangeLayout.mutationOptions({
      onSuccess: async ({ lostTheirSeat }) => {
        const lost = lostTheirSeat > 0 ? ` ${t('seating.lost', { count: lostTheirSeat })}` : ''
        sayDone({ sentence: `${t('seating.draw.saved')}${lost}` })
        await refresh()
        onDone()
      },
    }),
  )
  const change = (next: HallBlock) =>
    setLayout((now) => ({ ...now, blocks: now.blocks.map((one) => (one.id === next.id ? next : one)) }))
  const put = (block: HallBlock) => {
    setLayout((now) => ({ ...now, blocks: [...now.blocks, block] }))
    setChosen(block.id)
  }
  const add = (kind: BlockKind) => {
    const id = freshBlockId(layout)
    const honour = Math.max(0, ...layout.blocks.map((one) => one.honour)) + 1
    const number = layout.blocks.filter((one) => one.kind === kind).length + 1
    const label =
      kind === 'row'
        ? t('seating.name.row', { n: number })
        : kind === 'dais'
          ? t('seating.name.dais')
          : t('seating.name.table', { n: number })
    const lowest = Math.max(0, ...layout.blocks.map((one) => one.y))
    put({
      id,
      kind,
      label,
      x: Math.round(layout.width / 2),
      y: lowest + 110,
      turn: 0,
      honour,
      seats: seatsFor(usual[kind], id),
    })
  }
  const copy = (block: HallBlock) => {
    const id = freshBlockId(layout)
    put({ ...block, id, x: block.x + 80, y: block.y + 80, seats: seatsFor(block.seats.length, id) })
  }
  const remove = (id: string) => {
    setLayout((now) => ({ ...now, blocks: now.blocks.filter((one) => one.id !== id) }))
    setChosen(null)
  }
  const leave = async () => {
    const isSame = layout === plan.layout
    if (isSame || (await confirm({ title: t('seating.draw.sure'), action: t('seating.draw.cancel') }))) onDone()
  }
  const moved = (block: HallBlock) => {
    change(block)
    announce(t('seating.draw.moved', { label: block.label, x: Math.round(block.x), y: Math.round(block.y) }))
  }
  const block = layout.blocks.find((one) => one.id === chosen)
  const seats = layout.blocks.reduce((sum, one) => sum + one.seats.length, 0)
  return (
    <div className={css.desk}>
      <div className={css.thing}>
        <div className={css.tools}>
          <Button loading={save.isPending} onClick={() => save.mutate({ planId: plan.id, version: read, layout })}>
            {t('seating.draw.save')}
          </Button>
          <Button variant="default" onClick={() => void leave()}>
            {t('seating.draw.cancel')}
          </Button>
          <CameraTools camera={camera} />
          <span className="muted num">{t('seating.draw.total', { count: seats })}</span>
        </div>
        {save.error && <Problem error={save.error} inset />}
        <HallBoard
          camera={camera}
          layout={layout}
          chosen={chosen}
          onChoose={setChosen}
          onMoved={moved}
          onRemove={remove}
        />
        <p className={css.help}>{t('seating.draw.help')}</p>
      </div>
      <aside className={css.side}>
        <section className={css.chosen} aria-label={t('seating.draw.add')}>
          <h3 className={css.sideTitle}>{t('seating.draw.add')}</h3>
          <div className={css.acts}>
            {kinds.map((kind) => (
              <Button key={kind} variant="default" size="compact-sm" onClick={() => add(kind)}>
                {t(`seating.kind.${kind}`)}
              </Button>
            ))}
          </div>
        </section>
        {block ? (
          <HallPanel
            key={block.id}
            block={block}
            onChange={change}
            onCopy={() => copy(block)}
            onRemove={() => remove(block.id)}
          />
        ) : (
          <p className={css.chosenNone}>{t('seating.draw.choose')}</p>
        )}
      </aside>
    </div>
  )
}
