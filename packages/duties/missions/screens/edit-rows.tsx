import { useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import css from './mission-page.module.css'

type Keyed<Row> = { key: number; row: Row }

let keys = 0
const keyed = <Row,>(row: Row): Keyed<Row> => ({ key: ++keys, row })

/** Lines that are added, filled and taken away; each keeps its fields when another goes. */
export function useRows<Row>(start: readonly Row[]) {
  const [lines, setLines] = useState<readonly Keyed<Row>[]>(() => start.map(keyed))
  return {
    lines,
    rows: lines.map((line) => line.row),
    add: (row: Row) => setLines((before) => [...before, keyed(row)]),
    remove: (key: number) => setLines((before) => before.filter((line) => line.key !== key)),
    change: (key: number, part: Partial<Row>) =>
      setLines((before) => before.map((line) => (line.key === key ? { key, row: { ...line.row, ...part } } : line))),
    /** Changes every line at once, such as who leads. */
    changeAll: (alter: (row: Row, isThis: boolean) => Row, key: number) =>
      setLines((before) => before.map((line) => ({ key: line.key, row: alter(line.row, line.key === key) }))),
  }
}

type Props<Row> = {
  rows: ReturnType<typeof useRows<Row>>
  className: string | undefined
  add: { label: string; row: () => Row }
  /** What a line is called when it is taken away. */
  nameOf: (row: Row) => string
  children: (line: Keyed<Row>) => ReactNode
}

export function EditRows<Row>({ rows, className, add, nameOf, children }: Props<Row>) {
  const t = useWords('missions')
  return (
    <div>
      {rows.lines.map((line) => (
        <div key={line.key} className={`${css.row} ${className}`}>
          {children(line)}
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('page.removeOf', { name: nameOf(line.row) || t('page.line') })}
            onClick={() => rows.remove(line.key)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button variant="subtle" mt={8} onClick={() => rows.add(add.row())}>
        {add.label}
      </Button>
    </div>
  )
}
