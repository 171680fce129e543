import { DueBadge } from '@cabinet/ui/due-badge.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import type { Column } from '@cabinet/ui/table.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { SpeechList } from '../rules/speech.ts'
import type { SpeechRow } from './speech-answers.ts'
import { SpeechLength } from './speech-state.tsx'

/** What a line says of a speech: what, for whom, who says it, when, and how long it is. */
export function useSpeechColumns(list: SpeechList | 'library'): readonly Column<SpeechRow>[] {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const today = useToday()
  const columns: (Column<SpeechRow> | false)[] = [
    {
      key: 'title',
      head: t('speech.column.title'),
      phone: 'title',
      cell: (row) => (
        <>
          {row.onMyDesk && <StateBadge tone="sign">{t('speech.list.myDesk')}</StateBadge>}{' '}
          <span dir="auto">{row.title}</span>
        </>
      ),
    },
    { key: 'theme', head: t('speech.column.theme'), width: '150px', cell: (row) => row.theme },
    {
      key: 'people',
      head: t('speech.column.people'),
      width: '260px',
      cell: (row) => [row.speaker, row.writer].filter(Boolean).join(' · '),
    },
    {
      key: 'on',
      head: list === 'library' ? t('speech.column.on') : t('speech.field.on'),
      width: '112px',
      cell: (row) => (row.on ? sayDay(row.on, locale) : ''),
    },
    list === 'to-write' && {
      key: 'due',
      head: t('speech.column.due'),
      width: '150px',
      cell: (row) => row.dueOn && <DueBadge due={row.dueOn} today={today} />,
    },
    {
      key: 'length',
      head: t('speech.column.length'),
      width: '300px',
      cell: (row) =>
        row.deliveredMinutes === null ? (
          <SpeechLength length={row.length} />
        ) : (
          t('speech.length.real', { count: row.deliveredMinutes })
        ),
    },
  ]
  return columns.filter((column) => column !== false)
}
