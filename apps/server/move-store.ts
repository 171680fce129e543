/**
 * The day the office outgrows one machine, with the server stopped:
 *   node apps/server/move-store.ts postgres://…      moves the embedded database of DATA_DIR to an empty PostgreSQL one
 * The files stay where they are. One process speaks to one kind of database, so a second one is started at the other end;
 * both see the same JavaScript values, and the move is a select and an insert.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { databaseUrl, dialect } from '@cabinet/store/dialect.ts'
import { receiveStore, sendStore } from './moving/move.ts'

async function send(target: string): Promise<boolean> {
  if (dialect !== 'sqlite')
    throw new Error('DATABASE_URL is already PostgreSQL: leave it unset to move the embedded database.')
  const env = { ...process.env, DATABASE_URL: target }
  const other = spawn(process.execPath, [import.meta.filename, '--receive'], {
    env,
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const ended = once(other, 'exit')
  // When the other end stops early, it has said why.
  await pipeline(sendStore(databaseUrl), other.stdin).catch(() => undefined)
  const [code] = (await ended) as [number | null]
  return code === 0
}

const [what] = process.argv.slice(2)
const done = await (what === '--receive'
  ? receiveStore(databaseUrl, process.stdin, console.log)
  : send(what ?? '')
).catch((error: Error) => {
  console.error(error.message)
  return false
})
if (done && what !== '--receive') console.log('Moved. Start the server with DATABASE_URL set to the new database.')
process.exitCode = done ? 0 : 1
