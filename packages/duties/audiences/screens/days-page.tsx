import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { addDays } from '@cabinet/office/day.ts'
import { Empty } from '@cabinet/ui/empty.tsx'
import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { type DayRow, useAudiences } from './client.ts'
import { DayForm } from './day-form.tsx'
import css from './days-page.module.css'
import { useSayTime } from './say-time.ts'

/** The days on which somebody receives: how full they are, and a new one. */
export function DaysPage() {
  const t = useWords('audiences')
  const today = useToday()
  const may = useMay()
  const [when, setWhen] = useFilter('quand', 'a-venir')
  const [isMaking, setIsMaking] = useState(false)
  const isPast = when === 'passees'
  const days = useQuery(
    useAudiences().days.queryOptions(
      isPast ? { from: addDays(today, -180), to: addDays(today, -1) } : { from: today, to: addDays(today, 180) },
    ),
  )
  const mayMake = may('audiences.schedule')
  useKeys([{ key: 'n', label: t('day.make'), run: () => setIsMaking(true), disabled: !mayMake }])
  const make = mayMake && (
    <Button onClick={() => setIsMaking(true)} aria-keyshortcuts="N" rightSection={<KeyHint keys="n" />}>
      {t('day.make')}
    </Button>
  )
  return (
    <Page title={t('day.title')} actions={make}>
      <SegmentedControl
        value={isPast ? 'passees' : 'a-venir'}
        onChange={setWhen}
        aria-label={t('day.when')}
        data={[
          { value: 'a-venir', label: t('day.coming') },
          { value: 'passees', label: t('day.past') },
        ]}
        mb="md"
      />
      <QueryView
        query={days}
        isEmpty={(rows) => rows.length === 0}
        empty={<Empty action={make}>{t(isPast ? 'day.nonePast' : 'day.none')}</Empty>}
      >
        {(rows) => (
          <ul className={css.days}>
            {(isPast ? rows.toReversed() : rows).map((row) => (
              <li key={row.id}>
                <OneDay row={row} />
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      {isMaking && <DayForm onClose={() => setIsMaking(false)} />}
    </Page>
  )
}

function OneDay({ row }: { row: DayRow }) {
  const t = useWords('audiences')
  const locale = useLocale()
  const sayTime = useSayTime()
  const { slots } = row
  const all = slots.free + slots.offered + slots.taken + slots.blocked
  return (
    <Link to={`/audiences/journees/${row.id}`} className={row.cancelledAt ? `${css.day} ${css.cancelled}` : css.day}>
      <span className={css.head}>
        <b>{sayLongDay(row.day, locale, true)}</b>
        {row.cancelledAt ? (
          <StateBadge tone="late">{t('day.cancelled')}</StateBadge>
        ) : (
          <StateBadge tone={slots.free === 0 ? 'neutral' : 'done'}>{t('day.free', { count: slots.free })}</StateBadge>
        )}
      </span>
      <span className="muted">
        {[t('day.hours', { from: sayTime(row.from), to: sayTime(row.to) }), row.receiver.name, row.place]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {row.cancelledAt ? (
        <span className="small muted">{row.cancelReason}</span>
      ) : (
        <>
          <progress className={css.full} max={all} value={slots.taken + slots.offered} aria-label={t('day.fullness')} />
          <span className="small faint">
            {t('day.taken', { taken: slots.taken, all })}
            {slots.offered > 0 && ` · ${t('day.offered', { count: slots.offered })}`}
          </span>
        </>
      )}
    </Link>
  )
}
