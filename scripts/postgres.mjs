// A private PostgreSQL server in a temporary folder, for the tests: it listens on this machine only and leaves nothing behind.
//   node scripts/postgres.mjs                    starts one, prints its address, stops it on Ctrl-C
//   node scripts/postgres.mjs COMMAND [ARGS…]    runs a command with DATABASE_URL set to it
import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { leaveTidily, passSignals, run, say } from './bootstrap.mjs'
import { findProgram, installFromDebian, isProgram, isRoot } from './machine.mjs'

/** Starts a server: `{ url, stop }`. Undefined when PostgreSQL cannot be had here. */
export async function startPostgres() {
  if (!binaries() && !(await installFromDebian('postgresql'))) return undefined
  const bin = binaries()
  if (!bin) return undefined

  const identity = isRoot() ? anyoneButRoot() : {}
  const folder = mkdtempSync(path.join(tmpdir(), 'cabinet-postgres-'))
  if (isRoot()) chownSync(folder, identity.uid, identity.gid)
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  process.once('exit', remove)

  const data = path.join(folder, 'data')
  const as = { ...identity, cwd: folder, env: { PATH: process.env.PATH, HOME: folder, LC_ALL: 'C.UTF-8' } }
  const cluster = ['-D', data, '-U', 'cabinet', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  execFileSync(path.join(bin, 'initdb'), cluster, { ...as, stdio: ['ignore', 'ignore', 'inherit'] })

  const port = await freePort()
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: folder,
    max_connections: 200,
    // Nobody keeps what a test wrote: no waiting for the disk. The office's own server waits.
    fsync: 'off',
    full_page_writes: 'off',
  }
  const server = spawn(
    path.join(bin, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...as, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  // SIGQUIT: at once, without tidying up; the folder goes anyway.
  const kill = () => server.kill('SIGQUIT')
  process.prependOnceListener('exit', kill)
  await ready(server)

  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      kill()
      await ended
    }
    process.off('exit', kill)
    process.off('exit', remove)
    remove()
  }
  return { url: `postgres://cabinet@127.0.0.1:${port}/postgres`, stop }
}

/** The folder with `initdb` and `postgres`: Debian keeps them out of the PATH; the newest version wins. */
function binaries() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    path.dirname(findProgram('initdb') ?? ''),
  ]
  return folders.find((folder) => isProgram(path.join(folder, 'initdb')) && isProgram(path.join(folder, 'postgres')))
}

/** PostgreSQL refuses to run as root. */
function anyoneButRoot() {
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (which) => Number(execFileSync('id', [which, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      // No such user on this machine: the next one.
    }
  }
  throw new Error('PostgreSQL refuses to run as root, and this machine has neither a user "postgres" nor "nobody".')
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

const ready = (server) =>
  new Promise((resolve, reject) => {
    let log = ''
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)))
    server.stderr.on('data', (chunk) => {
      // Once it is ready, what it logs are mostly the refusals that the tests provoke.
      if (log !== undefined) log += chunk
      if (!log?.includes('ready to accept connections')) return
      log = undefined
      resolve()
    })
  })

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  leaveTidily()
  const postgres = await startPostgres()
  if (!postgres) {
    console.error('PostgreSQL is not on this machine and could not be installed.')
    process.exit(1)
  }
  const [command, ...args] = process.argv.slice(2)
  let code = 0
  if (command) code = (await run(command, args, { env: { DATABASE_URL: postgres.url } })).code
  else {
    say(`PostgreSQL is ready at ${postgres.url} (Ctrl-C stops it)`)
    await new Promise((resolve) => passSignals(resolve))
  }
  await postgres.stop()
  process.exit(code)
}
