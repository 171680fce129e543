import type { Change, Writes } from '@cabinet/store/store.ts'
import { and, eq, inArray } from 'drizzle-orm'
import type { DoorSendForm } from '../rules/door-forms.ts'
import { trueTime } from '../rules/door-merge.ts'
import { doorInHand } from './door-open.ts'
import { type Arrival, arrivals, type Ceremony, ceremonies, doors, guests } from './tables.ts'

/** `kept`: what the telephone need not send again. `unknown`: noted for guests who are on no list of this ceremony. */
export type DoorAnswer = { kept: string[]; unknown: string[] }

const oneDay = 86_400_000

/**
 * Takes what a door noted, today or the next day, as often as it is sent. The door's clock is set right by the office's, and
 * what was undone anywhere is undone. Refuses `ceremonies.door-unknown`.
 */
export async function takeArrivals(change: Change, form: DoorSendForm): Promise<DoorAnswer> {
  const { tx, now } = change
  const door = await doorInHand(change, form)
  const known = await knownGuests(change, form)
  const sent = form.arrivals.filter(({ guestId }) => known.has(guestId))
  const already = await alreadyKept(
    tx,
    sent.map((one) => one.id),
  )
  const fresh = sent.filter((one) => !already.has(one.id))
  const startsAt = await startOf(tx, form.ceremonyId)
  const time = (at: string) =>
    trueTime({
      at: new Date(at),
      sentAt: new Date(form.sentAt),
      receivedAt: now,
      earliest: new Date(startsAt.getTime() - oneDay),
    })
  if (fresh.length)
    await tx
      .insert(arrivals)
      .values(
        fresh.map(({ id, guestId, people, how, at, undoneAt }) => ({
          ...{ id, guestId, people, how, ceremonyId: form.ceremonyId, doorId: door.id },
          ...{ at: time(at), receivedAt: now, undoneAt: undoneAt === null ? null : time(undoneAt) },
        })),
      )
      .onConflictDoNothing()
  const undone = sent.flatMap(({ id, undoneAt }) => {
    const kept = already.get(id)
    return kept && kept.ceremonyId === form.ceremonyId && undoneAt !== null ? [{ kept, at: time(undoneAt) }] : []
  })
  const takenBack = await takeBack(change, undone)
  await tx.update(doors).set({ lastHeardAt: now }).where(eq(doors.id, door.id))
  await tell(change, { door: door.name, ceremonyId: form.ceremonyId, count: fresh.length, undone: takenBack })
  const unknown = form.arrivals.filter(({ guestId }) => !known.has(guestId)).map((one) => one.id)
  return { kept: form.arrivals.map((one) => one.id).filter((id) => !unknown.includes(id)), unknown }
}

async function knownGuests({ tx }: Change, { ceremonyId, arrivals: sent }: DoorSendForm): Promise<Set<string>> {
  const ids = [...new Set(sent.map((one) => one.guestId))]
  const rows = await tx
    .select({ id: guests.id })
    .from(guests)
    .where(and(eq(guests.ceremonyId, ceremonyId), inArray(guests.id, ids)))
  return new Set(rows.map((row) => row.id))
}

async function alreadyKept(tx: Writes, ids: readonly string[]): Promise<Map<string, Arrival>> {
  if (!ids.length) return new Map()
  const rows = await tx
    .select()
    .from(arrivals)
    .where(inArray(arrivals.id, [...ids]))
  return new Map(rows.map((row) => [row.id, row]))
}

async function startOf(tx: Writes, ceremonyId: string): Promise<Ceremony['startsAt']> {
  const [row] = await tx.select({ at: ceremonies.startsAt }).from(ceremonies).where(eq(ceremonies.id, ceremonyId))
  return row?.at ?? new Date(0)
}

/** The earliest moment at which it was undone is kept, in whatever order we hear of it; other doors are told by `receivedAt`. */
async function takeBack({ tx, now }: Change, undone: readonly { kept: Arrival; at: Date }[]): Promise<number> {
  let count = 0
  for (const { kept, at } of undone) {
    if (kept.undoneAt !== null && kept.undoneAt <= at) continue
    await tx.update(arrivals).set({ undoneAt: at, receivedAt: now }).where(eq(arrivals.id, kept.id))
    count += 1
  }
  return count
}

type Told = { door: string; ceremonyId: string; count: number; undone: number }

/** In figures only: who came is nobody's affair but the ceremony's. */
async function tell(change: Change, { door, ceremonyId, count, undone }: Told): Promise<void> {
  if (count > 0) await change.record('ceremonies.door.arrivals', ceremonyId, { door, count })
  if (undone > 0) await change.record('ceremonies.door.undone', ceremonyId, { door, count: undone })
  if (count + undone === 0) await change.record('ceremonies.door.asked-again', ceremonyId)
}
