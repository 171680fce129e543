import type { HallLayout } from './hall.ts'
import { keyOf, type Place } from './seat-fill.ts'
import { type Party, type Sitter, seatWorth } from './seat-order.ts'

/** Who sits where now and would sit elsewhere; null: nowhere. */
export type SeatChange = Sitter & { from: string | null; to: string | null }

/** What a new filling changes, in the order of the line; who keeps their seat is not in it. */
export function seatDifference(before: readonly Place[], after: readonly Place[]): SeatChange[] {
  const old = new Map(before.map((one) => [keyOf(one), one]))
  const fresh = new Map(after.map((one) => [keyOf(one), one]))
  const all = new Map([...fresh, ...[...old].filter(([key]) => !fresh.has(key))])
  return [...all].flatMap(([key, { guestId, part }]) => {
    const [from, to] = [old.get(key)?.seatId ?? null, fresh.get(key)?.seatId ?? null]
    return from === to ? [] : [{ guestId, part, from, to }]
  })
}

/** Places as they are after somebody was put on a seat; whoever sat there takes the seat that became free, if there was one. */
export function afterMove(places: readonly Place[], { guestId, part, seatId }: Sitter & { seatId: string }): Place[] {
  const key = keyOf({ guestId, part })
  const from = places.find((one) => keyOf(one) === key)
  const sits = places.find((one) => one.seatId === seatId)
  const others = places.filter((one) => one !== from && one !== sits)
  const swapped = sits && sits !== from && from ? [{ ...sits, seatId: from.seatId, byHand: true }] : []
  return [...others, ...swapped, { guestId, part, seatId, byHand: true }]
}

/**
 * Whether a move puts somebody of lower rank on a better seat than somebody of higher rank, where it was not so before. Then a
 * reason is asked for. Spouses count with the rank of their guest.
 */
export function goesAgainstOrder(
  { before, after }: { before: readonly Place[]; after: readonly Place[] },
  parties: readonly Party[],
  layout: Pick<HallLayout, 'blocks'>,
): boolean {
  const rank = new Map(parties.flatMap((party, i) => party.map((one) => [keyOf(one), i] as const)))
  const worth = seatWorth(layout)
  const moved = seatDifference(before, after)
    .filter((one) => one.to !== null)
    .map(keyOf)
  const old = wrongs(before, { rank, worth, about: new Set(moved) })
  return [...wrongs(after, { rank, worth, about: new Set(moved) })].some((pair) => !old.has(pair))
}

type Standing = {
  rank: ReadonlyMap<string, number>
  worth: ReturnType<typeof seatWorth>
  about: ReadonlySet<string>
}

/** Pairs of which the lower in rank sits better, those of whom one was moved. */
function wrongs(places: readonly Place[], { rank, worth, about }: Standing): Set<string> {
  const seated = places.flatMap((one) => {
    const [key, position, seat] = [keyOf(one), rank.get(keyOf(one)), worth.get(one.seatId)]
    return position === undefined || !seat ? [] : [{ key, position, seat }]
  })
  const found = new Set<string>()
  for (const one of seated.filter(({ key }) => about.has(key))) {
    for (const other of seated) {
      if (one.position === other.position) continue
      const [high, low] = one.position < other.position ? [one, other] : [other, one]
      if (isBetter(low.seat, high.seat)) found.add(`${high.key} ${low.key}`)
    }
  }
  return found
}

function isBetter(one: { honour: number; place: number }, other: { honour: number; place: number }): boolean {
  return one.honour === other.honour ? one.place < other.place : one.honour < other.honour
}
