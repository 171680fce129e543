import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '@cabinet/office/refusal.ts'

/** One beside this file, or a duty's own, by its place in the project. */
type ChildProgram = 'inspect-child.ts' | 'preview-child.ts' | `packages/${string}-child.ts`

export type LimitedProcess = {
  /** Seconds by the clock on the wall; the processor time is limited to the same. */
  seconds?: number
  /** The most it may answer, in bytes. */
  mostAnswer?: number
}

const atOnce = 2
const waiting: (() => void)[] = []
let running = 0

/**
 * Gives one file to a small program in a process of its own and answers what it wrote. Whatever the file does to it happens
 * there: no shell, no environment, no network, no writing, a ceiling on memory and time, and at most two at once.
 * Refuses `files.took-too-long`; `files.damaged` when the file brought the process down.
 */
export async function readInLimitedProcess(
  program: ChildProgram,
  { file, words }: { file: string; words: string[] },
  limits: LimitedProcess = {},
): Promise<Buffer> {
  await turn()
  try {
    const input = await open(file, 'r')
    try {
      return await run(program, { fd: input.fd, words }, limits)
    } finally {
      await input.close()
    }
  } finally {
    running--
    waiting.shift()?.()
  }
}

async function turn(): Promise<void> {
  while (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
}

function run(
  program: ChildProgram,
  { fd, words }: { fd: number; words: string[] },
  limits: LimitedProcess,
): Promise<Buffer> {
  const { seconds = 30, mostAnswer = 4 * 2 ** 20 } = limits
  const [command = process.execPath, ...rest] = [
    ...fence(seconds),
    process.execPath,
    ...nodeFlags(),
    program.startsWith('packages/') ? join(project(), program) : join(home(), program),
    ...words,
  ]
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, { stdio: [fd, 'pipe', 'ignore'], env: {}, shell: false, cwd: '/' })
    const pieces: Buffer[] = []
    let size = 0
    let late = false
    const clock = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, seconds * 1000)
    child.stdout?.on('data', (piece: Buffer) => {
      size += piece.length
      if (size > mostAnswer) child.kill('SIGKILL')
      else pieces.push(piece)
    })
    child.on('error', (error) => {
      clearTimeout(clock)
      reject(error)
    })
    child.on('close', (code, signal) => {
      clearTimeout(clock)
      if (code === 0) resolve(Buffer.concat(pieces))
      else
        reject(new Refusal(late || signal === 'SIGXCPU' || code === 128 + 24 ? 'files.took-too-long' : 'files.damaged'))
    })
  })
}

const mebibyte = 2 ** 20

/** What the operating system can be asked to hold it to. On a system without these tools, Node's own limits remain. */
function fence(seconds: number): string[] {
  const memory = 1_200 * mebibyte // 550 MiB of it are Node's own reservations
  const limits = [`--cpu=${Math.ceil(seconds)}`, `--data=${memory}`, '--nofile=64', '--fsize=0', '--core=0']
  return [...networkFence(), ...(works('prlimit', ...limits, 'true') ? ['prlimit', ...limits, '--'] : [])]
}

function networkFence(): string[] {
  if (works('unshare', '--net', 'true')) return ['unshare', '--net', '--']
  return works('unshare', '--user', '--net', 'true') ? ['unshare', '--user', '--net', '--'] : []
}

const known = new Map<string, boolean>()

/** Asked once per process: a container may forbid what its image has. */
function works(command: string, ...words: string[]): boolean {
  const question = [command, ...words].join(' ')
  const before = known.get(question)
  if (before !== undefined) return before
  const answer = spawnSync(command, words, { stdio: 'ignore', timeout: 2_000 }).status === 0
  known.set(question, answer)
  return answer
}

/** Node's own fence: it may read the program and its libraries, write nothing, start nothing, reach nothing. */
function nodeFlags(): string[] {
  return [
    '--permission',
    '--allow-addons',
    `--allow-fs-read=${project()}`,
    '--max-old-space-size=320',
    '--disable-wasm-trap-handler', // without it WebAssembly reserves 10 GB of addresses
    '--no-warnings',
  ]
}

/** The programs stay plain files beside this one; once the server is bundled elsewhere they are found from the project. */
function home(): string {
  const places = [import.meta.dirname, ...above(import.meta.dirname), ...above(process.cwd())]
  const found = places.find((place) => existsSync(join(place, 'inspect-child.ts')))
  if (!found) throw new Error('inspect-child.ts is not where the project keeps it (packages/store/files)')
  return found
}

const project = () => dirname(dirname(dirname(home())))

function above(folder: string): string[] {
  const parent = dirname(folder)
  return [join(folder, 'packages/store/files'), ...(parent === folder ? [] : above(parent))]
}
