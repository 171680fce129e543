import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Sitter } from '../rules/seat-order.ts'
import css from './seating.module.css'
import { SeatingRefill } from './seating-refill.tsx'
import type { Names, PlanAnswer } from './seating-seen.ts'

type Props = { page: PlanAnswer; names: Names; picked: Sitter | null; onLetGo: () => void }

/** What must be known before looking at the plan: the order has changed, the hall is too small, somebody is in the hand. */
export function SeatingNotices({ page, names, picked, onLetGo }: Props) {
  const t = useWords('ceremonies')
  const [open, setOpen] = useState(false)
  const seats = page.plan.layout.blocks.reduce((sum, block) => sum + block.seats.filter((one) => !one.kept).length, 0)
  const isTooSmall = page.isFilled && page.without.length > 0 && page.places.length + page.without.length > seats
  return (
    <>
      {picked && (
        <p className={css.picking}>
          {t('seating.board.picked', { who: names.whole(picked) })}
          <Button size="compact-sm" variant="default" onClick={onLetGo}>
            {t('seating.draw.cancel')}
          </Button>
        </p>
      )}
      {page.isOld && (
        <p className={css.notice}>
          {t('seating.old')}
          {page.may.seat && (
            <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
              {t('seating.oldSee')}
            </Button>
          )}
        </p>
      )}
      {isTooSmall && <p className={css.problem}>{t('seating.tooSmall', { count: page.without.length })}</p>}
      {open && <SeatingRefill page={page} onClose={() => setOpen(false)} />}
    </>
  )
}
