import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '@cabinet/store/root.ts'

/** As `scripts/start.mjs` starts it. */
const serverFlags = ['--max-semi-space-size=2', '--v8-pool-size=2']
const serverEnv = { MALLOC_ARENA_MAX: '2' }

export type Memory = { residentMB: number; ownMB: number }
export type Running = {
  origin: string
  startSeconds: number
  isBundled: boolean
  memory(): Memory
  stop(): Promise<void>
}

/** The server as `npm start` runs it, built when it can be; otherwise from its sources, and then it says so. */
export async function startServer(dataDir: string): Promise<Running> {
  const built = join(root, 'apps/server/dist/main.js')
  const build = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--if-needed'], {
    cwd: root,
    stdio: 'inherit',
  })
  const isBundled = build.status === 0 && existsSync(built)
  const port = await freePort()
  const own = { NODE_ENV: 'production', DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error' }
  const env = { ...process.env, ...serverEnv, ...own }
  const started = performance.now()
  const server = spawn(process.execPath, [...serverFlags, isBundled ? built : join(root, 'apps/server/main.ts')], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const kill = () => server.kill('SIGKILL')
  process.once('exit', kill)
  const origin = `http://127.0.0.1:${port}`
  await untilHealthy(origin, server)
  return {
    ...{ origin, isBundled, startSeconds: (performance.now() - started) / 1000 },
    memory: () => memoryOf(server.pid ?? 0),
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await gone
      process.off('exit', kill)
    },
  }
}

async function untilHealthy(origin: string, server: ChildProcess): Promise<void> {
  for (const end = performance.now() + 60_000; performance.now() < end; await pause(10)) {
    if (server.exitCode !== null) throw new Error('The server stopped before it was ready.')
    const answer = await fetch(`${origin}/healthz`).catch(() => null)
    if (answer?.ok) return
  }
  throw new Error('The server was not ready within a minute.')
}

/** Resident as the system counts it, and of that what is the process’s own: pages of the mapped database are not. */
function memoryOf(pid: number): Memory {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
  return { residentMB: Math.round(megabytes('VmRSS')), ownMB: Math.round(megabytes('RssAnon')) }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
