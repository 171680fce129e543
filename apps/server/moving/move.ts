import { deserialize, serialize } from 'node:v8'
import { dialect } from '@cabinet/store/dialect.ts'
import { migrate } from '@cabinet/store/migrate.ts'
import { openStore } from '@cabinet/store/open.ts'
import { openSnapshot } from '@cabinet/store/snapshot.ts'
import { rowsOf } from '@cabinet/store/table-rows.ts'
import { type JournalHead, verifyJournal } from '@cabinet/store/verify-journal.ts'
import { getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { everyTable } from '../every-table.ts'
import { journalHead } from '../spare-copy/last-number.ts'
import { verifyReferences } from '../verification/references.ts'
import { verifyRegisters } from '../verification/registers.ts'

type Parcel = { table: string; rows: Record<string, unknown>[] } | { counts: Record<string, number>; head: JournalHead }

/** Everything the database holds at one moment, table after table, and at the end what must have arrived. */
export async function* sendStore(url: string): AsyncGenerator<Buffer> {
  const snapshot = await openSnapshot(url)
  try {
    for (const table of everyTable())
      for await (const rows of rowsOf(snapshot.read, table)) yield pack({ table: getTableName(table), rows })
    yield pack({ counts: await snapshot.rowCounts(), head: await journalHead(snapshot.read) })
  } finally {
    await snapshot.close()
  }
}

/** Puts it all into an empty database, in one transaction, and examines it. False when something is not as it was. */
export async function receiveStore(
  url: string,
  from: AsyncIterable<Buffer>,
  say: (line: string) => void,
): Promise<boolean> {
  if (dialect !== 'postgres') throw new Error('Say where: node apps/server/move-store.ts postgres://…')
  await migrate(url)
  await refuseUnlessEmpty(url)
  const store = await openStore(url)
  const tables = new Map(everyTable().map((table) => [getTableName(table), table as PgTable]))
  const expected = await store
    .upkeep(async (tx) => {
      for await (const parcel of parcelsIn(from)) {
        if (!('table' in parcel)) return parcel
        const table = tables.get(parcel.table)
        if (!table) throw new Error(`There is no table ${parcel.table} here.`)
        await tx.insert(table).values(parcel.rows)
      }
      throw new Error('The other end stopped in the middle: nothing was moved.')
    })
    .finally(() => store.close())
  return examineMoved(url, expected, say)
}

async function refuseUnlessEmpty(url: string): Promise<void> {
  const snapshot = await openSnapshot(url)
  const full = Object.entries(await snapshot.rowCounts()).find(([, count]) => count > 0)
  await snapshot.close()
  if (full) throw new Error(`The new database is not empty (${full[0]}): a store is only moved into an empty one.`)
}

type Expected = { counts: Record<string, number>; head: JournalHead }

async function examineMoved(url: string, { counts, head }: Expected, say: (line: string) => void): Promise<boolean> {
  const snapshot = await openSnapshot(url)
  try {
    const arrived = await snapshot.rowCounts()
    const short = Object.keys(counts).filter((table) => counts[table] !== arrived[table])
    for (const table of short) say(`✗ ${table}: ${arrived[table] ?? 0} rows of ${counts[table]}`)
    if (!short.length) say(`✓ ${Object.keys(counts).length} tables, every row arrived`)
    const findings = [
      await verifyRegisters(snapshot.read),
      await verifyJournal(snapshot.read, head.seq ? [head] : []),
      await verifyReferences(snapshot.read),
    ]
    for (const { did, problems } of findings) {
      say(`${problems.length ? '✗' : '✓'} ${did}`)
      for (const problem of problems) say(`    ${problem}`)
    }
    return !short.length && findings.every((finding) => !finding.problems.length)
  } finally {
    await snapshot.close()
  }
}

/** A length, then that many bytes. */
function pack(parcel: Parcel): Buffer {
  const body = serialize(parcel)
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  return Buffer.concat([head, body])
}

async function* parcelsIn(from: AsyncIterable<Buffer>): AsyncGenerator<Parcel> {
  let rest = Buffer.alloc(0)
  for await (const piece of from) {
    rest = Buffer.concat([rest, piece])
    while (rest.length >= 4 && rest.length >= 4 + rest.readUInt32BE(0)) {
      const end = 4 + rest.readUInt32BE(0)
      yield deserialize(rest.subarray(4, end)) as Parcel
      rest = rest.subarray(end)
    }
  }
}
