import { announce } from '@cabinet/ui/announce.tsx'
import { confirm } from '@cabinet/ui/confirm.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { BlockKind, HallBlock, HallLayout } from '../rules/hall.ts'
import { useCeremonies, useRefreshCeremonies } from './client.ts'
import { HallBoard } from './hall-board.tsx'
import { kindsToAdd, useHallDrawing } from './hall-drawing.ts'
import { HallPanel } from './hall-panel.tsx'
import css from './seating.module.css'
import { useCamera } from './seating-camera.ts'
import { CameraTools } from './seating-camera-tools.tsx'
import type { PlanAnswer } from './seating-seen.ts'

/** The hall being drawn. Nothing is sent before it is saved; who loses a seat by it is said then. */
export function HallDraw({ page, onDone }: { page: PlanAnswer; onDone: () => void }) {
  const t = useWords('ceremonies')
  const { plan } = page
  const [read] = useState(plan.version)
  const { layout, chosen, choose, change, add, copy, remove } = useHallDrawing(plan.layout)
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
  const leave = async () => {
    const isSame = layout === plan.layout
    if (isSame || (await confirm({ title: t('seating.draw.sure'), action: t('seating.draw.cancel') }))) onDone()
  }
  const moved = (block: HallBlock) => {
    change(block)
    announce(t('seating.draw.moved', { label: block.label, x: Math.round(block.x), y: Math.round(block.y) }))
  }
  const block = layout.blocks.find((one) => one.id === chosen)
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
          <Total layout={layout} />
        </div>
        {save.error && <Problem error={save.error} inset />}
        <HallBoard
          camera={camera}
          layout={layout}
          chosen={chosen}
          onChoose={choose}
          onMoved={moved}
          onRemove={remove}
        />
        <p className={css.help}>{t('seating.draw.help')}</p>
      </div>
      <aside className={css.side}>
        <Kinds onAdd={add} />
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

function Kinds({ onAdd }: { onAdd: (kind: BlockKind) => void }) {
  const t = useWords('ceremonies')
  return (
    <section className={css.chosen} aria-label={t('seating.draw.add')}>
      <h3 className={css.sideTitle}>{t('seating.draw.add')}</h3>
      <div className={css.acts}>
        {kindsToAdd.map((kind) => (
          <Button key={kind} variant="default" size="compact-sm" onClick={() => onAdd(kind)}>
            {t(`seating.kind.${kind}`)}
          </Button>
        ))}
      </div>
    </section>
  )
}

function Total({ layout }: { layout: HallLayout }) {
  const t = useWords('ceremonies')
  const count = layout.blocks.reduce((sum, one) => sum + one.seats.length, 0)
  return <span className="muted num">{t('seating.draw.total', { count })}</span>
}
