import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { daysBetween, isDay } from '@cabinet/office/day.ts'
import type { More } from '@cabinet/ui/table.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import css from './ceremonies-page.module.css'
import { CancelDialog } from './ceremony-acts.tsx'
import { useCeremonyTimes } from './ceremony-times.ts'
import { TakeUpDialog } from './ceremony-when.tsx'
import { type CeremonyRow, useCeremonies } from './client.ts'

type Open = { what: 'take' | 'decline'; row: CeremonyRow } | null

/** What the calendar proposes: each is taken up, or declined with a reason that stays. */
export function CeremonySuggestions({ rows, more }: { rows: readonly CeremonyRow[]; more: More }) {
  const t = useWords('ceremonies')
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  return (
    <div className={css.body}>
      <ul className={css.cards} aria-label={t('ceremony.lists.name.suggested')}>
        {rows.map((row) => (
          <Suggestion key={row.id} row={row} onOpen={setOpen} />
        ))}
      </ul>
      {more.has && (
        <Button variant="default" mt={14} loading={more.loading} onClick={more.load}>
          {t('ceremony.act.next')}
        </Button>
      )}
      {open && <Decide open={open} onClose={close} />}
    </div>
  )
}

/** On the version that is read now: what somebody else decided meanwhile is not overwritten. */
function Decide({ open, onClose }: { open: NonNullable<Open>; onClose: () => void }) {
  const page = useQuery(useCeremonies().ceremony.queryOptions({ ceremonyId: open.row.id }))
  if (!page.data) return null
  if (open.what === 'take') return <TakeUpDialog ceremony={page.data.ceremony} onClose={onClose} />
  return <CancelDialog page={page.data} onClose={onClose} />
}

function Suggestion({ row, onOpen }: { row: CeremonyRow; onOpen: (open: Open) => void }) {
  const t = useWords('ceremonies')
  const may = useMay()
  const times = useCeremonyTimes()
  const today = useToday()
  const day = row.start.slice(0, 10)
  return (
    <li className={css.card}>
      <Leaf day={day} />
      <Link to={`/ceremonies/${row.id}`} className={css.name} dir="auto">
        {row.title}
      </Link>
      <p className="muted">
        {times.long(row.start)} · {t('ceremony.lists.in', { count: daysBetween(today, day) })}
        {row.place && ` · ${row.place}`}
      </p>
      {may('ceremonies.prepare') && (
        <div className={css.acts}>
          <Button onClick={() => onOpen({ what: 'take', row })}>{t('ceremony.act.takeUp')}</Button>
          <Button variant="default" onClick={() => onOpen({ what: 'decline', row })}>
            {t('ceremony.act.decline')}
          </Button>
        </div>
      )}
    </li>
  )
}

/** The day as a leaf torn from a calendar. */
function Leaf({ day }: { day: string }) {
  const locale = useLocale()
  if (!isDay(day)) return null
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
  return (
    <span className={css.leaf} aria-hidden>
      <b>{Number(day.slice(8))}</b>
      {month}
    </span>
  )
}
