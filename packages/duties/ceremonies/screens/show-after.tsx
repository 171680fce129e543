import { type Column, Table } from '@cabinet/ui/table.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { type OwnerOverrun, overrunsByOwner, overrunsOf } from '../rules/show-drift.ts'
import css from './show.module.css'
import type { ShowAnswer } from './show-answers.ts'

/** When all is over: who took more than they had. */
export function ShowAfter({ show }: { show: ShowAnswer }) {
  const t = useWords('ceremonies')
  const nobody = t('day.show.after.nobody')
  const held = show.lines.map((line) => ({ ...line, owner: line.guest || line.owner || nobody }))
  const owners = overrunsByOwner(overrunsOf(held))
  if (!owners.length) return null
  const said = (minutes: number) =>
    minutes > 0 ? t('day.show.after.over', { count: minutes }) : t('day.show.after.under', { count: -minutes })
  const columns: Column<OwnerOverrun>[] = [
    {
      key: 'owner',
      head: t('day.show.after.owner'),
      cell: (one) => <span dir="auto">{one.owner}</span>,
      phone: 'title',
    },
    {
      key: 'lines',
      head: t('day.show.after.lines'),
      cell: (one) => one.lines,
      width: '90px',
      align: 'end',
      phone: 'hide',
    },
    { key: 'planned', head: t('day.show.after.planned'), cell: (one) => one.planned, width: '110px', align: 'end' },
    { key: 'taken', head: t('day.show.after.taken'), cell: (one) => one.taken, width: '110px', align: 'end' },
    { key: 'over', head: t('day.show.after.difference'), cell: (one) => said(one.over), width: '150px', align: 'end' },
  ]
  return (
    <section className={css.after} aria-labelledby="show-after">
      <h3 id="show-after">{t('day.show.after.title')}</h3>
      <Table label={t('day.show.after.title')} rows={owners} keyOf={(one) => one.owner} columns={columns} />
    </section>
  )
}
