import { router, signedIn } from '@cabinet/api/procedures.ts'
import { dialect } from '@cabinet/store/dialect.ts'
import { history } from '@cabinet/store/store.tables.ts'
import type { Store } from '@cabinet/store/store.ts'
import { tracked } from '@trpc/server'
import { asc, desc, gt } from 'drizzle-orm'
import { z } from 'zod'

/**
 * Tells every open screen that something happened, from the journal: only which duty, never what, so that nothing leaks
 * and each screen asks again for what it may see. After a dropped connection the browser says where it was and misses nothing.
 */
export const liveRouter = router({
  events: signedIn
    .input(z.object({ lastEventId: z.string().max(20).optional() }).optional())
    .subscription(async function* ({ ctx, input, signal }) {
      const { store } = ctx
      const bell = changes(store, signal)
      let last = input?.lastEventId ? Number(input.lastEventId) || 0 : await lastEntry(store)
      yield tracked(String(last), { topics: [] as string[] })
      for (;;) {
        const told = await news(store, last)
        if (told) {
          last = told.seq
          yield tracked(String(last), { topics: told.topics })
        }
        // Whoever signed out, left, or lost their post hears nothing more.
        if (!(await bell.next()) || !(await ctx.isStillSignedIn())) return
      }
    }),
})

async function lastEntry(store: Store): Promise<number> {
  const [row] = await store.read.select({ seq: history.seq }).from(history).orderBy(desc(history.seq)).limit(1)
  return row?.seq ?? 0
}

/** The duties in which something happened after an entry, and the last entry looked at. */
async function news(store: Store, after: number): Promise<{ seq: number; topics: string[] } | undefined> {
  const rows = await store.read
    .select({ seq: history.seq, event: history.event })
    .from(history)
    .where(gt(history.seq, after))
    .orderBy(asc(history.seq))
    .limit(500)
  const seq = rows.at(-1)?.seq
  return seq === undefined ? undefined : { seq, topics: [...new Set(rows.map((row) => row.event.split('.')[0] ?? ''))] }
}

/** Waits for the next change; on PostgreSQL other servers write too, so it also looks twice a second. False when it is over. */
function changes(store: Store, signal: AbortSignal | undefined) {
  let wake: (() => void) | null = null
  let rung = false
  const ring = () => {
    rung = true
    wake?.()
  }
  const silence = store.onChange(ring)
  const timer = setInterval(ring, dialect === 'postgres' ? 500 : 15_000)
  timer.unref()
  const over = () => {
    silence()
    clearInterval(timer)
    wake?.()
  }
  signal?.addEventListener('abort', over)
  return {
    async next(): Promise<boolean> {
      if (!rung && !signal?.aborted)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      wake = null
      rung = false
      return !signal?.aborted
    },
  }
}
