import { Empty } from '@cabinet/ui/empty.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { CeremonyFrame } from './ceremony-frame.tsx'
import { useCeremonies } from './client.ts'
import { HallDraw } from './hall-draw.tsx'
import { SeatingDesk } from './seating-desk.tsx'

/** One plan of a hall: its guests on their seats, or the hall itself being drawn. */
export function SeatingPlanPage() {
  const { id = '', planId = '' } = useParams()
  const t = useWords('ceremonies')
  const plan = useQuery(useCeremonies().seatPlan.queryOptions({ planId }))
  const [drawing, setDrawing] = useState(false)
  if (plan.error?.data?.code === 'NOT_FOUND') return <PlanUnknown id={id} />
  return (
    <CeremonyFrame id={id} title={plan.data?.plan.name ?? t('seating.title')} wide>
      <QueryView query={plan} shape="page">
        {(page) =>
          drawing && page.may.seat ? (
            <HallDraw page={page} onDone={() => setDrawing(false)} />
          ) : (
            <SeatingDesk page={page} onDraw={() => setDrawing(true)} />
          )
        }
      </QueryView>
    </CeremonyFrame>
  )
}

function PlanUnknown({ id }: { id: string }) {
  const t = useWords('ceremonies')
  const back = (
    <Button component={Link} to={`/ceremonies/${id}/plan`} variant="default">
      {t('seating.title')}
    </Button>
  )
  return (
    <CeremonyFrame id={id} title={t('seating.unknownTitle')}>
      <Empty action={back}>{t('seating.unknown')}</Empty>
    </CeremonyFrame>
  )
}
