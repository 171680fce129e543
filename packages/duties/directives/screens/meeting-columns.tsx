import type { Column } from '@cabinet/ui/table.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { IconLock } from '@tabler/icons-react'
import css from './meeting.module.css'
import type { MeetingRow } from './meeting-answers.ts'
import { useMeetingWhen } from './meeting-say.ts'
import { MeetingStateBadge } from './meeting-state.tsx'

/** What a line says of a meeting: which, when, where, who chairs, how much there is to go through. */
export function useMeetingColumns(): readonly Column<MeetingRow>[] {
  const t = useWords('directives')
  const when = useMeetingWhen()
  return [
    {
      key: 'meeting',
      head: t('meeting.column.meeting'),
      phone: 'title',
      cell: (row) => (
        <>
          {row.reserved && (
            <IconLock size={14} className={css.lock} role="img" aria-label={t('meeting.page.reserved')} />
          )}
          <span className={css.name} dir="auto">
            {row.title || t(`meeting.kind.${row.kind}`)}
          </span>{' '}
          {row.title && <span className="small muted">{t(`meeting.kind.${row.kind}`)}</span>}
        </>
      ),
    },
    {
      key: 'on',
      head: t('meeting.column.on'),
      width: '248px',
      cell: (row) => <span className="num">{when(row)}</span>,
    },
    {
      key: 'chair',
      head: t('meeting.column.chair'),
      width: '180px',
      phone: 'hide',
      cell: (row) => <span dir="auto">{row.chair}</span>,
    },
    {
      key: 'place',
      head: t('meeting.column.place'),
      width: '180px',
      cell: (row) => <span dir="auto">{row.place}</span>,
    },
    {
      key: 'content',
      head: t('meeting.column.content'),
      width: '186px',
      cell: (row) => (
        <span className="num">
          {t('meeting.list.points', { count: row.points })} · {t('meeting.list.people', { count: row.people })}
        </span>
      ),
    },
    {
      key: 'state',
      head: t('meeting.column.state'),
      width: '178px',
      cell: (row) => <MeetingStateBadge state={row.state} on={row.on} />,
    },
  ]
}
