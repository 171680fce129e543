import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A server on an empty folder, as on the first day: nobody is there yet. */
export async function emptyOffice(): Promise<{ address: string; close(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cabinet-first-visit-'))
  const { DATABASE_URL: _elsewhere, ...inherited } = process.env
  const env = { ...inherited, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' }
  const main = join(import.meta.dirname, '../apps/server/main.ts')
  const server = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let address = ''
  for await (const line of createInterface(server.stdout)) {
    address = /ready at (\S+)/.exec(line)?.[1] ?? ''
    if (address) break
  }
  if (!address) throw new Error('The server stopped before it was ready.')
  return {
    address,
    async close() {
      const gone = once(server, 'exit')
      server.kill('SIGKILL')
      await gone
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
