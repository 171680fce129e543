// The way up from a bare clone. Runs on whatever Node is on the PATH (20 or newer), with the standard library only;
// everything else runs on the Node that the lock file brings along.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

export const node26 = () => path.join(root, 'node_modules/.bin/node')

/** The machine is often shared: a small nursery for young objects and few helping threads, some 30 MB less at rest. */
export const serverFlags = ['--max-semi-space-size=2', '--v8-pool-size=2']

/** Threads share their heaps of freed memory instead of keeping one each: some 20 MB less at rest. */
export const serverEnv = { MALLOC_ARENA_MAX: '2' }

const started = Date.now()
export const say = (sentence) => console.log(`[${((Date.now() - started) / 1000).toFixed(1)}s] ${sentence}`)

const passedOn = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 }

/**
 * Runs a command to its end and answers `{ code, output, stopped }`: its exit code (128 + n when signal n ended it), and
 * whether we were told to stop meanwhile; a signal sent to us is passed on to it. What it prints goes to the screen;
 * `keep` keeps it in `output` too, and `quiet` only there. With `asks` it may put questions on the terminal.
 */
export async function run(command, args, { env = {}, keep = false, quiet = false, asks = false } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    // A group of its own: Ctrl-C then reaches it once, from us, and not a second time from the terminal. One that asks
    // questions shares our group, because only that may read from the terminal.
    detached: !asks,
    stdio: [asks ? 'inherit' : 'ignore', keep ? 'pipe' : 'inherit', keep ? 'pipe' : 'inherit'],
    env: {
      ...process.env,
      PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`,
      ...env,
    },
  })
  let output = ''
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])
    from?.on('data', (chunk) => {
      output += chunk
      if (!quiet) to.write(chunk)
    })

  let stopped = false
  const stopPassing = passSignals((signal) => {
    stopped = true
    child.kill(signal)
  })
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`)
      resolve(127)
    })
    child.on('close', (status, signal) => resolve(status ?? 128 + (passedOn[signal] ?? 9)))
  })
  stopPassing()
  return { code, output, stopped }
}

let listening = 0

/** Makes a signal that comes while no command runs an ordinary exit, so that temporary folders and servers still go. */
export function leaveTidily() {
  for (const [signal, number] of Object.entries(passedOn)) {
    process.on(signal, () => {
      if (listening === 0) process.exit(128 + number)
    })
  }
}

/** Hands each signal on, once a second at most: npm and the terminal may both send the same one. Call the answer to stop. */
export function passSignals(pass) {
  let last = 0
  listening += 1
  const listeners = Object.keys(passedOn).map((signal) => {
    const listener = () => {
      if (Date.now() - last < 1000) return
      last = Date.now()
      pass(signal)
    }
    process.on(signal, listener)
    return [signal, listener]
  })
  return () => {
    listening -= 1
    for (const [signal, listener] of listeners) process.off(signal, listener)
  }
}

/** Runs a command that must succeed: otherwise, or when we were told to stop, we end here with its exit code. */
export async function must(command, args, options) {
  const { code, output, stopped } = await run(command, args, options)
  if (code !== 0 || stopped) process.exit(code)
  return output
}

/** Installs what the lock file names, unless that very lock is already installed. Two commands at once: the second waits. */
export async function install() {
  if (installed()) return
  await alone('install', async () => {
    if (installed()) return
    say('Installing…')
    // Not `npm ci`: it refuses a lock in which the optional binary of another platform is missing.
    const npmInstall = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
    const first = await run('npm', npmInstall, { keep: true })
    if (first.code !== 0) {
      if (!isNetworkTrouble(first.output)) process.exit(first.code)
      say('The network failed; trying once more…')
      await pause(5000)
      await must('npm', npmInstall)
    }
    writeFileSync(stamp(), lockHash())
    say('Installed.')
  })
}

const stamp = () => path.join(root, 'node_modules/.install-stamp')

const lockHash = () =>
  createHash('sha256')
    .update(`${process.platform} ${process.arch}\n`)
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')

const installed = () => existsSync(stamp()) && existsSync(node26()) && readFileSync(stamp(), 'utf8') === lockHash()

const isNetworkTrouble = (output) =>
  /ECONN|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|ENETUNREACH|EPIPE|ERR_SOCKET|network|socket hang up|\b(429|50[0-4])\b/i.test(
    output,
  )

/**
 * Does `work` while nobody else does work of that name in this clone; others wait their turn. The lock is a file with
 * the number of the process that holds it, so that one left behind by a killed process is recognised and removed.
 */
export async function alone(name, work) {
  const lock = path.join(root, `node_modules/.lock-${name}`)
  mkdirSync(path.dirname(lock), { recursive: true })
  while (!take(lock)) await pause(200)
  const release = () => rmSync(lock, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (holderIsGone(lock)) setAside(lock)
    return false
  }
}

function holderIsGone(lock) {
  try {
    const holder = Number(readFileSync(lock, 'utf8'))
    if (holder > 0) process.kill(holder, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/** Of two processes that find the same dead lock, only one can rename it. */
function setAside(lock) {
  const aside = `${lock}.${process.pid}`
  try {
    renameSync(lock, aside)
    // Someone else may have been faster and taken the lock anew in between: then it is theirs again.
    if (!holderIsGone(aside)) renameSync(aside, lock)
    else rmSync(aside, { force: true })
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}
