import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import type { PressAnswer, PressJob, PressRequest } from './press-job.ts'

/**
 * The press: one process of its own that holds the typesetter, started at the first paper and stopped when it has been idle.
 * It is a process and not a thread because a native compiler cannot be interrupted inside a thread: a stuck page is killed,
 * a crash takes no clerk's request with it, and its memory goes back to the machine.
 */
type Setting = {
  /** Where the press's own file is, when it cannot be found as `@cabinet/paper/press-process.ts`. */
  program?: string | undefined
  jobTimeoutMs: number
  idleMs: number
  longestQueue: number
}

type Waiting = { job: PressJob; resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }

const setting: Setting = { jobTimeoutMs: 30_000, idleMs: 5 * 60_000, longestQueue: 500 }
const waiting: Waiting[] = []
let working = false
let press: ChildProcess | undefined
let idleTimer: NodeJS.Timeout | undefined
let lastId = 0

/** Changes the limits of the press, or where its program is; what is already running is not touched. */
export function configurePaper(change: Partial<Setting>): void {
  Object.assign(setting, change)
}

/** Hands a job to the press; jobs are set one at a time, in order. Rejects with an `Error` that names the paper. */
export function print(job: PressJob): Promise<Uint8Array> {
  if (waiting.length >= setting.longestQueue) {
    return Promise.reject(new Error(`paper: ${waiting.length} papers are already waiting for the press`))
  }
  const done = new Promise<Uint8Array>((resolve, reject) => waiting.push({ job, resolve, reject }))
  if (!working) void workOff()
  return done
}

/** Stops the press. Papers still waiting are refused; the next paper starts a new press. */
export async function closePaper(): Promise<void> {
  for (const { reject } of waiting.splice(0)) reject(new Error('paper: the press was closed'))
  const closing = press
  stopPress()
  if (closing && closing.exitCode === null && closing.signalCode === null) {
    closing.ref()
    await new Promise((resolve) => closing.once('exit', resolve))
  }
}

async function workOff(): Promise<void> {
  working = true
  clearTimeout(idleTimer)
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    await setOne(next.job).then(next.resolve, next.reject)
  }
  working = false
  idleTimer = setTimeout(stopPress, setting.idleMs)
  idleTimer.unref()
}

function setOne(job: PressJob): Promise<Uint8Array> {
  const child = startedPress()
  const name = job.kind === 'typeset' ? job.template : job.kind === 'office' ? job.form : job.kind
  const id = ++lastId
  const limit = timeFor(job)
  return new Promise<Uint8Array>((resolve, reject) => {
    const settle = (end: () => void) => {
      clearTimeout(timer)
      child.off('message', answered)
      child.off('exit', stopped)
      letServerStop(child)
      end()
    }
    const answered = (answer: PressAnswer) => {
      if (answer.id !== id) return
      settle(() => ('bytes' in answer ? resolve(answer.bytes) : reject(new Error(`paper: ${name}: ${answer.failure}`))))
    }
    const stopped = (code: number | null, signal: string | null) => {
      if (press === child) press = undefined
      settle(() => reject(new Error(`paper: the press stopped while setting ${name} (${signal ?? code})`)))
    }
    const timer = setTimeout(() => {
      settle(() => reject(new Error(`paper: ${name} took longer than ${limit} ms and was given up`)))
      stopPress()
    }, limit)
    child.ref()
    child.channel?.ref()
    child.on('message', answered)
    child.once('exit', stopped)
    child.send({ id, job } satisfies PressRequest, (error) => {
      if (error) settle(() => reject(new Error(`paper: ${name} did not reach the press: ${error.message}`)))
    })
  })
}

/** A page for one has half a minute; each further hundred people as much again, up to four minutes. */
function timeFor(job: PressJob): number {
  const hundreds = job.kind === 'scan' ? 0 : Math.floor((job.many ?? 1) / 100)
  return setting.jobTimeoutMs * Math.min(8, 1 + hundreds)
}

function startedPress(): ChildProcess {
  if (press?.connected) return press
  const program = setting.program ?? createRequire(import.meta.url).resolve('@cabinet/paper/press-process.ts')
  const child = fork(program, [], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.on('error', () => undefined)
  press = child
  return child
}

function stopPress(): void {
  clearTimeout(idleTimer)
  press?.kill('SIGKILL')
  press = undefined
}

/** An idle press keeps nobody waiting: the server may exit, and the press follows when its line goes dead. */
function letServerStop(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}
