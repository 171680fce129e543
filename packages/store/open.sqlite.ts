import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { diskFullOr } from './disk-full.ts'
import { bell, type Clock, notNested, type Reader, type Reads, runChange, type Store, type Writes } from './store.ts'

/**
 * better-sqlite3 is synchronous and refuses `transaction(async …)`, so BEGIN and COMMIT are ours. Two things keep
 * that honest: changes queue up one after another on their own connection, and readers have another one (WAL), so
 * nobody ever sees half a change or writes into somebody else's.
 */
export function openSqlite(path: string, clock: Clock): Store {
  const writer = connect(path)
  const reader = connect(path)
  reader.pragma('query_only = on')
  const tx = drizzle({ client: writer, casing: 'snake_case' }) as unknown as Writes
  const oneAtATime = queue()
  const { ring, onChange } = bell()

  const transaction = <T>(work: () => Promise<T>): Promise<T> =>
    notNested(() =>
      oneAtATime(async () => {
        writer.exec('begin immediate')
        const onlyTheDatabase = watchEventLoop()
        try {
          const result = await work()
          onlyTheDatabase()
          writer.exec('commit')
          return result
        } catch (error) {
          if (writer.inTransaction) writer.exec('rollback')
          throw diskFullOr(error)
        }
      }),
    )

  return {
    read: drizzle({ client: reader, casing: 'snake_case' }) as unknown as Reads,
    url: `file:${path}`,
    clock,
    onChange,
    change: async (person, work, inPlaceOf = null) => {
      const result = await transaction(() => runChange({ tx, person, inPlaceOf, now: clock() }, work))
      ring()
      return result
    },
    upkeep: (work) => transaction(() => work(tx)),
    close: async () => {
      await oneAtATime(async () => {})
      reader.close()
      writer.close()
    },
  }
}

/** A connection that only reads, for a thread of its own. */
export function openSqliteReader(path: string): Reader {
  const client = new Sqlite(path, { readonly: true })
  client.pragma('busy_timeout = 5000')
  client.pragma('mmap_size = 1073741824')
  const read = drizzle({ client, casing: 'snake_case' }) as unknown as Reads
  return { read, close: async () => void client.close() }
}

function connect(path: string): Sqlite.Database {
  const connection = new Sqlite(path)
  connection.pragma('journal_mode = wal')
  connection.pragma('foreign_keys = on')
  connection.pragma('synchronous = full')
  connection.pragma('busy_timeout = 5000')
  connection.pragma('mmap_size = 1073741824')
  connection.pragma('cache_size = -32000')
  // better-sqlite3 is compiled so that WAL means NORMAL, which forgets the last letters on a power cut.
  if (connection.pragma('synchronous', { simple: true }) !== 2)
    throw new Error('SQLite must run with synchronous=FULL.')
  if (connection.pragma('foreign_keys', { simple: true }) !== 1) throw new Error('SQLite must check foreign keys.')
  return connection
}

function queue() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next.catch(() => {})
    return next
  }
}

/**
 * SQLite answers within the same turn of the event loop; if a turn went by, the change awaited something else.
 * Best effort (an I/O callback can beat both probes), good enough to fail a test; correctness does not rest on it.
 */
function watchEventLoop(): () => void {
  let turned = false
  const notice = () => {
    turned = true
  }
  const immediate = setImmediate(notice)
  const timer = setTimeout(notice)
  return () => {
    clearImmediate(immediate)
    clearTimeout(timer)
    if (turned) throw new Error('A change may await nothing but the database: send mail and write files after it.')
  }
}
