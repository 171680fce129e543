import { DueBadge } from '@cabinet/ui/due-badge.tsx'
import type { Column } from '@cabinet/ui/table.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { MissionRow } from './client.ts'
import { MissionStateBadge } from './mission-state.tsx'

/** What a line says of an order: who, where to, when, and what is owed. */
export function useMissionColumns(): readonly Column<MissionRow>[] {
  const t = useWords('missions')
  const locale = useLocale()
  const today = useToday()
  return [
    { key: 'number', head: t('column.number'), width: '132px', cell: (row) => row.number ?? t('nav.draft') },
    { key: 'purpose', head: t('column.purpose'), phone: 'title', cell: (row) => <span dir="auto">{row.purpose}</span> },
    {
      key: 'leader',
      head: t('column.leader'),
      width: '262px',
      cell: (row) => (row.others ? t('column.andOthers', { name: row.leader, count: row.others }) : row.leader),
    },
    { key: 'places', head: t('column.places'), width: '170px', cell: (row) => row.places.join(', ') },
    {
      key: 'days',
      head: t('column.days'),
      width: '140px',
      cell: (row) => `${sayShortDay(row.departsOn, locale)} – ${sayShortDay(row.returnsOn, locale)}`,
    },
    {
      key: 'state',
      head: t('column.state'),
      width: '176px',
      cell: (row) => (
        <>
          <MissionStateBadge state={row.state} />{' '}
          {row.state === 'returned' && row.reportDueOn && <DueBadge due={row.reportDueOn} today={today} />}
        </>
      ),
    },
  ]
}
