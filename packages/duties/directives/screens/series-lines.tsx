import { confirm } from '@cabinet/ui/confirm.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { type Column, Table } from '@cabinet/ui/table.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import css from './board-page.module.css'
import { type DirectivesAnswers, useDirectives, useRefreshDirectives } from './client.ts'

type Row = DirectivesAnswers['seriesList'][number]

/** Each one that comes back: its words, who, how often, when next; ending it leaves owed what was already given. */
export function SeriesLines({ rows }: { rows: readonly Row[] }) {
  const t = useWords('directives')
  const locale = useLocale()
  const refresh = useRefreshDirectives()
  const end = useMutation(useDirectives().seriesEnd.mutationOptions())
  const endIt = async (row: Row) => {
    const isSure = await confirm({
      ...{ title: t('board.recur.endTitle'), children: row.text, action: t('board.recur.end'), tone: 'late' },
    })
    if (!isSure) return
    await end.mutateAsync({ seriesId: row.id })
    sayDone({ sentence: t('board.recur.ended') })
    await refresh()
  }
  const columns: readonly Column<Row>[] = [
    {
      key: 'text',
      head: t('board.column.text'),
      phone: 'title',
      cell: (row) => (
        <>
          <span className={css.text} dir="auto">
            {row.text}
          </span>
          <span className={css.under}>{t('board.onWordOf', { name: row.authorityName })}</span>
        </>
      ),
    },
    {
      key: 'lead',
      head: t('board.column.lead'),
      width: '200px',
      cell: (row) => (
        <span className={css.wrap} dir="auto">
          {row.leadName}
        </span>
      ),
    },
    {
      key: 'every',
      head: t('board.recur.rhythm'),
      width: '190px',
      cell: ({ recurrence: { every, of } }) => t(`board.recur.every.${of}`, { count: every }),
    },
    {
      key: 'next',
      head: t('board.recur.next'),
      width: '220px',
      cell: (row) =>
        row.endedAt ? <span className="faint">{t('board.recur.over')}</span> : sayLongDay(row.nextOn, locale, true),
    },
    {
      key: 'acts',
      head: <span className="visually-hidden">{t('board.column.acts')}</span>,
      width: '130px',
      cell: (row) =>
        row.may.end && (
          <Button size="compact-sm" variant="default" onClick={() => void endIt(row).catch(() => {})}>
            {t('board.recur.end')}
          </Button>
        ),
    },
  ]
  return (
    <>
      {end.error && <Problem error={end.error} inset />}
      <Table label={t('board.recur.title')} rows={rows} keyOf={(row) => row.id} columns={columns} />
    </>
  )
}
