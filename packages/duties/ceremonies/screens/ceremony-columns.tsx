import { daysBetween } from '@cabinet/office/day.ts'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import type { Column } from '@cabinet/ui/table.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import css from './ceremonies-page.module.css'
import { CeremonyStateBadge } from './ceremony-state.tsx'
import { useCeremonyTimes } from './ceremony-times.ts'
import type { CeremonyRow } from './client.ts'

/** What a line says of a ceremony: when, what, where, how far, what is late, who comes. */
export function useCeremonyColumns(): readonly Column<CeremonyRow>[] {
  const t = useWords('ceremonies')
  const today = useToday()
  const times = useCeremonyTimes()
  const days = (row: CeremonyRow) => daysBetween(today, row.start.slice(0, 10))
  const sayAhead = (ahead: number) =>
    ahead === 0 ? t('ceremony.task.today') : t('ceremony.lists.in', { count: ahead })
  return [
    {
      key: 'title',
      head: t('ceremony.column.title'),
      phone: 'title',
      cell: (row) => (
        <>
          <span className={css.title} dir="auto">
            {row.title}
          </span>{' '}
          <span className="small muted">{t(`ceremony.kind.${row.kind}`)}</span>
        </>
      ),
    },
    {
      key: 'day',
      head: t('ceremony.column.day'),
      width: '188px',
      cell: (row) => (
        <span className="num">
          {times.short(row.start)}, {times.clock(row.start)}{' '}
          {days(row) >= 0 && <span className="small muted">{sayAhead(days(row))}</span>}
        </span>
      ),
    },
    {
      key: 'place',
      head: t('ceremony.column.place'),
      width: '180px',
      cell: (row) => <span dir="auto">{row.place}</span>,
    },
    {
      key: 'state',
      head: t('ceremony.column.state'),
      width: '146px',
      cell: (row) => <CeremonyStateBadge state={row.state} />,
    },
    {
      key: 'tasks',
      head: t('ceremony.column.tasks'),
      width: '176px',
      cell: (row) => (
        <span className="num">
          {row.tasks.all > 0 ? (
            t('ceremony.lists.done', { done: row.tasks.done, count: row.tasks.all })
          ) : (
            <span className="faint">{t('ceremony.lists.noTasks')}</span>
          )}{' '}
          {row.tasks.late > 0 && (
            <StateBadge tone="late">{t('ceremony.lists.late', { count: row.tasks.late })}</StateBadge>
          )}
        </span>
      ),
    },
    {
      key: 'answers',
      head: t('ceremony.column.answers'),
      width: '118px',
      cell: (row) =>
        row.guests && row.guests.listed > 0 ? (
          <span className="num">
            {t('ceremony.lists.coming', { coming: row.guests.coming, count: row.guests.listed })}
          </span>
        ) : (
          <span className="faint">{t('ceremony.lists.noGuests')}</span>
        ),
    },
  ]
}
