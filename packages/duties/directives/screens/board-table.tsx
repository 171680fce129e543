import type { More } from '@cabinet/ui/table.tsx'
import { Table } from '@cabinet/ui/table.tsx'
import { useNavigate } from 'react-router'
import { useBoardColumns } from './board-columns.tsx'
import type { BoardRow } from './board-row.ts'

type Props = { label: string; rows: readonly BoardRow[]; more?: More }

/** Commitments, one a line; a press opens its page. */
export function BoardTable({ label, rows, more }: Props) {
  const navigate = useNavigate()
  const columns = useBoardColumns()
  return (
    <Table
      label={label}
      rows={rows}
      keyOf={(row) => row.id}
      columns={columns}
      onOpen={(row) => void navigate(`/suivi/${row.id}`)}
      {...(more && { more })}
    />
  )
}
