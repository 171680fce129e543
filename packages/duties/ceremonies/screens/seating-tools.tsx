import { PrintableLink } from '@cabinet/ui/printable-link.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, SegmentedControl } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { type Viewpoint, viewpoints } from '../rules/hall.ts'
import css from './seating.module.css'
import { SeatingActs } from './seating-acts.tsx'
import type { Camera } from './seating-camera.ts'
import { CameraTools } from './seating-camera-tools.tsx'
import { useFill } from './seating-filling.ts'
import { SeatingRefill } from './seating-refill.tsx'
import type { PlanAnswer } from './seating-seen.ts'

type Props = {
  page: PlanAnswer
  view: Viewpoint
  onView: (view: Viewpoint) => void
  camera: Camera
  onDraw: () => void
}

/** Above the board: fill it, look at it from the other side, enlarge it, print it. */
export function SeatingTools({ page, view, onView, camera, onDraw }: Props) {
  const t = useWords('ceremonies')
  const [refilling, setRefilling] = useState(false)
  const { plan, may, places, guests } = page
  const fill = useFill(page)
  return (
    <div className={css.tools}>
      {may.seat &&
        (places.length > 0 ? (
          <Button onClick={() => setRefilling(true)}>{t('seating.act.refill')}</Button>
        ) : (
          <Button loading={fill.isPending} disabled={guests.length === 0} onClick={() => fill.run('by-hand')}>
            {t('seating.act.fill')}
          </Button>
        ))}
      <SegmentedControl
        aria-label={t('seating.view.label')}
        size="xs"
        value={view}
        onChange={(value) => onView(value === 'dais' ? 'dais' : 'front')}
        data={viewpoints.map((value) => ({ value, label: t(`seating.view.${value}`) }))}
      />
      <CameraTools camera={camera} />
      <span className={css.push} />
      {may.seat && (
        <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={onDraw}>
          {t('seating.act.draw')}
        </Button>
      )}
      <PrintableLink href={`/prints/ceremonies/seating-plan?planId=${plan.id}&view=${view}`}>
        {t('seating.act.print')}
      </PrintableLink>
      <SeatingActs page={page} />
      {refilling && <SeatingRefill page={page} onClose={() => setRefilling(false)} />}
    </div>
  )
}
