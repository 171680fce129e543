import * as circuits from '@cabinet/blocks/circuits/server/tables.ts'
import * as commitments from '@cabinet/blocks/commitments/server/tables.ts'
import * as documents from '@cabinet/blocks/documents/server/tables.ts'
import * as people from '@cabinet/blocks/people/server/tables.ts'
import * as agenda from '@cabinet/duties/agenda/server/tables.ts'
import * as audiences from '@cabinet/duties/audiences/server/tables.ts'
import * as ceremonies from '@cabinet/duties/ceremonies/server/tables.ts'
import * as directives from '@cabinet/duties/directives/server/tables.ts'
import * as mail from '@cabinet/duties/mail/server/tables.ts'
import * as missions from '@cabinet/duties/missions/server/tables.ts'
import * as reports from '@cabinet/duties/reports/server/tables.ts'
import * as store from '@cabinet/store/store.tables.ts'
import { tablesNamedBy } from '@cabinet/store/table-rows.ts'
import { getTableName, is, Table } from 'drizzle-orm'

/** One line for each file of tables. */
const declared = [
  store,
  people,
  documents,
  circuits,
  commitments,
  mail,
  agenda,
  audiences,
  missions,
  ceremonies,
  directives,
  reports,
]

/** Every table of the office, each after those its rows name. */
export function everyTable(): Table[] {
  const all = declared.flatMap((file) => Object.values<unknown>(file)).filter((one) => is(one, Table))
  const placed = new Map<string, Table>()
  const place = (table: Table): void => {
    if (placed.has(getTableName(table))) return
    for (const named of tablesNamedBy(table)) if (named !== table) place(named)
    placed.set(getTableName(table), table)
  }
  for (const table of all) place(table)
  return [...placed.values()]
}
