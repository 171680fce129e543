import { commitmentAuthorities, commitmentSources } from '@cabinet/blocks/commitments/rules/commitment.ts'
import { Empty } from '@cabinet/ui/empty.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { type Column, Table } from '@cabinet/ui/table.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { GroupBoard } from '../rules/board.ts'
import css from './board-page.module.css'
import { type DirectivesAnswers, useDirectives } from './client.ts'

type Group = DirectivesAnswers['boardGroups'][number]

/** What a group is called in the address of the list it opens. */
const names: Readonly<Record<GroupBoard, string>> = { units: 'unite', authorities: 'autorite', sources: 'source' }
const figures = ['open', 'late', 'verify', 'postponed'] as const

/** How much is owed by each unit, on each authority, from each source; a line opens the list it was counted from. */
export function BoardGroups({ by }: { by: GroupBoard }) {
  const t = useWords('directives')
  const navigate = useNavigate()
  const query = useQuery(useDirectives().boardGroups.queryOptions({ by }))
  const nameOf = useGroupName(by)
  const columns: readonly Column<Group>[] = [
    { key: 'name', head: t(`board.group.${by}`), phone: 'title', cell: (row) => nameOf(row) },
    ...figures.map((figure) => ({
      key: figure,
      head: t(`board.filter.${figure}`),
      width: '130px',
      align: 'end' as const,
      cell: (row: Group) => <Figure label={t(`board.filter.${figure}`)} value={row[figure]} hot={figure === 'late'} />,
    })),
  ]
  const open = (row: Group) =>
    row.key && void navigate(`/suivi?tableau=tous&${names[by]}=${encodeURIComponent(row.key)}`)
  return (
    <QueryView query={query} isEmpty={(rows) => rows.length === 0} empty={<Empty>{t('board.empty.groups')}</Empty>}>
      {(rows) => (
        <Table label={t(`board.tab.${by}`)} rows={rows} keyOf={(row) => row.key} columns={columns} onOpen={open} />
      )}
    </QueryView>
  )
}

function useGroupName(by: GroupBoard): (row: Group) => string {
  const t = useWords('directives')
  return ({ key, name }) => {
    if (by === 'units') return name || t('board.noUnit')
    const authority = commitmentAuthorities.find((one) => one === key)
    if (by === 'authorities') return authority ? t(`board.authority.${authority}`) : key
    const source = commitmentSources.find((one) => one === key)
    return source ? t(`board.source.${source}`) : key
  }
}

function Figure({ label, value, hot }: { label: string; value: number; hot: boolean }) {
  return (
    <span className={`num ${hot && value > 0 ? css.hot : value === 0 ? 'faint' : ''}`}>
      <span className={css.phoneLabel}>{label} </span>
      {value}
    </span>
  )
}
