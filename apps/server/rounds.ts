import { type Errands, Hopeless, type Tools } from '@cabinet/api/errand.ts'
import { outbox } from '@cabinet/store/store.tables.ts'
import { and, asc, eq, isNull, lte, or } from 'drizzle-orm'

type Errand = typeof outbox.$inferSelect

const mostAttempts = 8
const leaseMinutes = 5

/** 5 s, 15 s, 45 s… never more than an hour apart. */
export function nextAttempt(attempts: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(5_000 * 3 ** (attempts - 1), 3_600_000))
}

/**
 * Works off what changes asked for. Each errand is taken with a lease, so that several servers share one list and a
 * killed one's errands come back; `run` may therefore happen twice. Rings itself after each change and every few seconds.
 */
export function startRounds(errands: Errands, tools: Tools, log: (error: unknown) => void) {
  const { store } = tools
  let stopped = false
  let again = false
  let walking: Promise<void> | null = null

  const walk = async () => {
    do {
      again = false
      for (let errand = await take(tools); errand && !stopped; errand = await take(tools)) await doErrand(errand)
    } while (again && !stopped)
  }
  const ring = () => {
    again = true
    if (stopped || walking) return
    walking = walk()
      .catch(log)
      .finally(() => {
        walking = null
      })
  }
  const timer = setInterval(ring, 3_000)
  timer.unref()
  const silence = store.onChange(ring)
  ring()

  async function doErrand(errand: Errand): Promise<void> {
    const job = errands[errand.kind]
    try {
      if (!job) throw new Hopeless(`Nobody knows how to do ${errand.kind}.`)
      await job.run(errand.payload, tools)
      await note(tools, errand, { doneAt: store.clock(), leaseUntil: null, lastError: null })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      const over = error instanceof Hopeless || errand.attempts >= mostAttempts
      const end = over ? { givenUpAt: store.clock() } : { runAt: nextAttempt(errand.attempts, store.clock()) }
      await note(tools, errand, { ...end, leaseUntil: null, lastError: why.slice(0, 1000) })
      if (over) await job?.giveUp?.(errand.payload, tools, why)
    }
  }

  return {
    ring,
    /** Finishes the errand in hand and starts no other. */
    async stop() {
      stopped = true
      clearInterval(timer)
      silence()
      await walking
    },
  }
}

async function take({ store }: Tools): Promise<Errand | undefined> {
  const due = (now: Date) =>
    and(
      ...[isNull(outbox.doneAt), isNull(outbox.givenUpAt), lte(outbox.runAt, now)],
      or(isNull(outbox.leaseUntil), lte(outbox.leaseUntil, now)),
    )
  // Looked at first on the reading side, so that an idle office writes nothing.
  const waiting = await store.read.select({ id: outbox.id }).from(outbox).where(due(store.clock())).limit(1)
  if (!waiting.length) return
  return store.upkeep(async (tx) => {
    const now = store.clock()
    const [errand] = await tx.select().from(outbox).where(due(now)).orderBy(asc(outbox.runAt)).limit(1)
    if (!errand) return
    const leaseUntil = new Date(now.getTime() + leaseMinutes * 60_000)
    const [taken] = await tx
      .update(outbox)
      .set({ leaseUntil, attempts: errand.attempts + 1 })
      .where(eq(outbox.id, errand.id))
      .returning()
    return taken
  })
}

async function note({ store }: Tools, errand: Errand, stamp: Partial<Errand>): Promise<void> {
  await store.upkeep((tx) => tx.update(outbox).set(stamp).where(eq(outbox.id, errand.id)))
}
