import { addDays, type Day, isDay } from '@cabinet/office/day.ts'
import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { PrintableLink } from '@cabinet/ui/printable-link.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Reception, useAudiences } from './client.ts'
import { ReceptionArrive } from './reception-arrive.tsx'
import { ReceptionOver } from './reception-over.tsx'
import css from './reception-page.module.css'
import { partsOf, type Visit } from './reception-parts.ts'
import { ReceptionPostpone } from './reception-postpone.tsx'
import { ReceptionVisits } from './reception-visits.tsx'
import { useReceptionActs } from './use-reception-acts.ts'

/** The reception desk: who is there and since when, who is still expected, readable at arm's length. */
export function ReceptionPage() {
  const t = useWords('audiences')
  const locale = useLocale()
  const [asked, ask] = useFilter('date', '')
  const reception = useQuery(
    useAudiences().reception.queryOptions({ day: isDay(asked) ? asked : null }, { refetchInterval: 60_000 }),
  )
  const day = reception.data && sayLongDay(reception.data.day, locale, true)
  return (
    <Page
      title={t('reception.title')}
      badge={day}
      actions={
        reception.data && (
          <>
            <OtherDay day={reception.data.day} onDay={ask} />
            <PrintableLink quiet href={`/prints/audiences/reception?day=${reception.data.day}`}>
              {t('paper.print')}
            </PrintableLink>
            <CallNext reception={reception.data} />
          </>
        )
      }
      wide
    >
      <QueryView query={reception} shape="page">
        {(data) => <Desk reception={data} />}
      </QueryView>
    </Page>
  )
}

/** What was left open yesterday is still closed here, and tomorrow's list can be looked at. */
function OtherDay({ day, onDay }: { day: Day; onDay: (day: Day) => void }) {
  const t = useWords('audiences')
  return (
    <>
      <ActionIcon variant="default" aria-label={t('reception.dayBefore')} onClick={() => onDay(addDays(day, -1))}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={t('reception.dayAfter')} onClick={() => onDay(addDays(day, 1))}>
        <IconChevronRight size={16} />
      </ActionIcon>
    </>
  )
}

function CallNext({ reception }: { reception: Reception }) {
  const t = useWords('audiences')
  const acts = useReceptionActs()
  const waiting = reception.visits.filter((visit) => visit.may.call && !visit.calledAt && !visit.receiver).length
  const call = () => acts.callNext()
  useKeys([{ key: 'n', label: t('reception.callNext'), run: call, disabled: waiting === 0 }])
  return (
    <Button onClick={call} disabled={waiting === 0} aria-keyshortcuts="N" rightSection={<KeyHint keys="n" />} size="md">
      {t('reception.callNext')}
    </Button>
  )
}

function Desk({ reception }: { reception: Reception }) {
  const t = useWords('audiences')
  const acts = useReceptionActs()
  const { inside, waiting, expected, over } = partsOf(reception.visits)
  const reading = [...inside, ...waiting, ...expected]
  const [asked, choose] = useState('')
  const chosen = reading.find((visit) => visit.visitId === asked) ?? reading[0]
  const [arriving, setArriving] = useState<Visit | null>(null)
  const [postponing, setPostponing] = useState<Visit | null>(null)
  const step = (by: number) => {
    const place = reading.findIndex((visit) => visit.visitId === chosen?.visitId) + by
    choose(reading[Math.max(0, Math.min(reading.length - 1, place))]?.visitId ?? '')
  }
  const may = chosen?.may
  useKeys([
    { key: 'j', label: t('reception.next'), run: () => step(1) },
    { key: 'k', label: t('reception.previous'), run: () => step(-1) },
    { key: 'a', label: t('reception.arrive'), run: () => chosen && setArriving(chosen), disabled: !may?.arrive },
    { key: 'c', label: t('reception.call'), run: () => chosen && acts.call(chosen), disabled: !may?.call },
    { key: 'e', label: t('reception.start'), run: () => chosen && acts.start(chosen), disabled: !may?.start },
    { key: 't', label: t('reception.end'), run: () => chosen && acts.end(chosen), disabled: !may?.end },
    { key: 'x', label: t('reception.absent'), run: () => chosen && void acts.absent(chosen), disabled: !may?.absent },
  ])
  const shared = {
    selected: chosen?.visitId,
    acts,
    onArrive: setArriving,
    onPostpone: setPostponing,
    onChoose: (visit: Visit) => choose(visit.visitId),
  }
  return (
    <div className={css.desk}>
      <div className={css.here}>
        {acts.problem !== null && <Problem error={acts.problem} />}
        {inside.length > 0 && <ReceptionVisits title={t('reception.inside')} visits={inside} {...shared} />}
        <ReceptionVisits title={t('reception.waiting')} visits={waiting} none={t('reception.nobody')} {...shared} />
      </div>
      <div className={css.expected}>
        <ReceptionVisits
          title={t('reception.expected')}
          visits={expected}
          none={t(over.length > 0 ? 'reception.allCame' : 'reception.nobodyToday')}
          {...shared}
        />
        {over.length > 0 && <ReceptionOver visits={over} acts={acts} />}
      </div>
      {arriving && <ReceptionArrive visit={arriving} onClose={() => setArriving(null)} />}
      {postponing && <ReceptionPostpone visit={postponing} onClose={() => setPostponing(null)} />}
    </div>
  )
}
