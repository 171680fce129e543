import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Loading } from '@cabinet/ui/loading.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { ThreeColumns } from '@cabinet/ui/three-columns.tsx'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { AudienceMissing } from './audience-missing.tsx'
import { type DayPage as OneDay, useAudiences } from './client.ts'
import { DayCancel } from './day-cancel.tsx'
import css from './day-page.module.css'
import { DaySlots } from './day-slots.tsx'
import { DayWaiting } from './day-waiting.tsx'
import { useSayTime } from './say-time.ts'
import { useBooking } from './use-booking.ts'
import { useMayorId } from './use-mayor-id.ts'

/** One audience day: who waits for a time on the left, the day slot by slot in the middle. */
export function DayPage() {
  const { id = '' } = useParams()
  const day = useQuery(useAudiences().day.queryOptions({ dayId: id }))
  const mayorId = useMayorId()
  if (day.error?.data?.code === 'NOT_FOUND') return <AudienceMissing />
  if (mayorId === undefined && !day.error) return <Loading shape="page" />
  return (
    <QueryView query={day} shape="page">
      {(data) => <Opened page={data} receiverId={data.day.receiver.id === mayorId ? null : data.day.receiver.id} />}
    </QueryView>
  )
}

function Opened({ page, receiverId }: { page: OneDay; receiverId: string | null }) {
  const t = useWords('audiences')
  const locale = useLocale()
  const sayTime = useSayTime()
  const may = useMay()
  const { day } = page
  const booking = useBooking(page, receiverId)
  const [isCancelling, setCancelling] = useState(false)
  const isOpen = day.cancelledAt === null && may('audiences.schedule')
  const actions = isOpen && (
    <Button variant="default" onClick={() => setCancelling(true)}>
      {t('day.cancel')}
    </Button>
  )
  const facts = [
    t('day.hours', { from: sayTime(day.from), to: sayTime(day.to) }),
    day.receiver.name,
    day.place,
    day.note,
  ]
  return (
    <Page
      title={sayLongDay(day.day, locale, true)}
      badge={day.cancelledAt && t('day.cancelled')}
      actions={actions}
      wide
    >
      <ThreeColumns
        list={isOpen ? <DayWaiting booking={booking} /> : undefined}
        showing={booking.isChosen || booking.rows.length === 0 ? 'thing' : 'list'}
        onBack={booking.leave}
        thing={
          <div className={css.sheet}>
            <p className="muted">{facts.filter(Boolean).join(' · ')}</p>
            {day.cancelledAt && <p className={css.cancelled}>{day.cancelReason}</p>}
            {booking.error !== null && <Problem error={booking.error} />}
            <DaySlots page={page} booking={booking} isOpen={isOpen} />
          </div>
        }
      />
      {isCancelling && <DayCancel day={day} onClose={() => setCancelling(false)} />}
    </Page>
  )
}
