import { Worker } from 'node:worker_threads'
import { facts } from '@cabinet/store/store.tables.ts'
import type { Store } from '@cabinet/store/store.ts'
import { desc } from 'drizzle-orm'
import { type AnswerTo, type FiguresJob, runFiguresJob } from './figures-jobs.ts'

/**
 * Figures for screens. A million letters take seconds to count, so they are counted in a thread of their own while the server
 * answers everybody else; one job at a time, and what was counted is kept until another fact is written. A young office is
 * counted on the spot: its thread would cost more than its figures.
 */
const setting = { fewFacts: 20_000, jobTimeoutMs: 120_000, idleMs: 5 * 60_000, mostKept: 60 }

/** For tests: how few facts are counted on the spot, how long a thread waits. */
export function configureFigures(change: Partial<typeof setting>): void {
  Object.assign(setting, change)
}

/** Leave `asOf` out to count what is known now: the answer is then kept for whoever asks the same before anything happens. */
export type Asking<Job extends FiguresJob> = Job extends FiguresJob ? Omit<Job, 'asOf'> & { asOf?: Date } : never
export type Computed<Job extends FiguresJob> = { asOf: Date; answer: AnswerTo<Job> }

const kept = new Map<string, Promise<Computed<FiguresJob>>>()

export async function figuresAsked<Job extends FiguresJob>(store: Store, asking: Asking<Job>): Promise<Computed<Job>> {
  // What was written at this very moment is known.
  const asOf = asking.asOf ?? new Date(store.clock().getTime() + 1)
  const seq = await lastFact(store)
  const when = asking.asOf ? asking.asOf.toISOString() : `${seq} ${asOf.toISOString().slice(0, 13)}`
  const key = JSON.stringify([store.url, when, { ...asking, asOf: null }])
  const known = kept.get(key)
  if (known) return known as Promise<Computed<Job>>
  const job = { ...asking, asOf } as unknown as FiguresJob
  const computing = (seq < setting.fewFacts ? runFiguresJob(store.read, job) : inThread(store.url, job)).then(
    (answer) => ({ asOf, answer }),
  )
  keep(key, computing)
  return computing as Promise<Computed<Job>>
}

/** The same without keeping the answer: for what also says texts and names, which change without any fact. */
export async function computedApart<Job extends FiguresJob>(store: Store, job: Job): Promise<AnswerTo<Job>> {
  const few = (await lastFact(store)) < setting.fewFacts
  return (await (few ? runFiguresJob(store.read, job) : inThread(store.url, job))) as AnswerTo<Job>
}

async function lastFact({ read }: Pick<Store, 'read'>): Promise<number> {
  const [last] = await read.select({ seq: facts.seq }).from(facts).orderBy(desc(facts.seq)).limit(1)
  return last?.seq ?? 0
}

/** What was asked for longest ago is forgotten first; what failed is not kept at all. */
function keep(key: string, computing: Promise<Computed<FiguresJob>>): void {
  kept.set(key, computing)
  computing.catch(() => kept.delete(key))
  for (const oldest of kept.keys()) if (kept.size > setting.mostKept) kept.delete(oldest)
}

let thread: { worker: Worker; url: string } | undefined
let queue: Promise<unknown> = Promise.resolve()
let idle: NodeJS.Timeout | undefined
let lastId = 0

function inThread(url: string, job: FiguresJob): Promise<AnswerTo<FiguresJob>> {
  const answer = queue.then(() => oneJob(url, job))
  queue = answer.catch(() => undefined)
  return answer
}

async function oneJob(url: string, job: FiguresJob): Promise<AnswerTo<FiguresJob>> {
  clearTimeout(idle)
  try {
    return await ask(started(url), job)
  } finally {
    idle = setTimeout(closeFigures, setting.idleMs)
    idle.unref()
  }
}

function ask(worker: Worker, job: FiguresJob): Promise<AnswerTo<FiguresJob>> {
  const id = ++lastId
  return new Promise((resolve, reject) => {
    const failed = (why: string) => {
      settle()
      if (thread?.worker === worker) thread = undefined
      void worker.terminate()
      reject(new Error(`figures: ${why}`))
    }
    const answered = (said: { id: number; answer: AnswerTo<FiguresJob>; failure?: string }) => {
      if (said.id !== id) return
      settle()
      if (said.failure === undefined) resolve(said.answer)
      else reject(new Error(`figures: ${said.failure}`))
    }
    const broken = (error: Error) => failed(error.message)
    const ended = () => failed('the thread stopped')
    const late = setTimeout(() => failed(`took longer than ${setting.jobTimeoutMs} ms`), setting.jobTimeoutMs)
    const settle = () => {
      clearTimeout(late)
      worker.off('message', answered).off('error', broken).off('exit', ended)
      worker.unref()
    }
    worker.ref()
    worker.on('message', answered).once('error', broken).once('exit', ended)
    worker.postMessage({ id, job })
  })
}

function started(url: string): Worker {
  if (thread?.url === url) return thread.worker
  void closeFigures()
  // The source beside this one: Node reads it as it is, from the bundle too.
  const worker = new Worker(new URL('./figures-thread.ts', import.meta.url), { workerData: { url }, execArgv: [] })
  worker.on('error', () => undefined)
  worker.once('exit', () => {
    if (thread?.worker === worker) thread = undefined
  })
  thread = { worker, url }
  return worker
}

/** Lets the thread finish what it has in hand and put its connection down; the next figures start another one. */
export async function closeFigures(): Promise<void> {
  clearTimeout(idle)
  const closing = thread?.worker
  thread = undefined
  if (!closing) return
  const gone = new Promise((resolve) => closing.once('exit', resolve))
  closing.ref()
  closing.postMessage('close')
  await gone
}
