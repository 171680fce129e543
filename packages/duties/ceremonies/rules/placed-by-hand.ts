import type { Because } from './because.ts'
import { holdsRank, withHost } from './natural-order.ts'
import { split } from './split.ts'
import type { Hand, Standing } from './standing.ts'

/** Who has a number in the order: whoever holds a rank, and whoever is put there by hand next to somebody who has one. */
export function inTheOrder(standings: Standing[], hand: Hand): Standing[] {
  let kept = standings.filter((one) => holdsRank(one, hand) || one.person.override !== null)
  for (;;) {
    const here = byId(kept)
    const next = kept.filter((one) => holdsRank(one, hand) || isMoved(one, here))
    if (next.length === kept.length) return kept
    kept = next
  }
}

const byId = (standings: Standing[]) => new Map(standings.map((one) => [one.person.id, one]))

/** By rank and by what decides between equals; the host moved up; then whoever was placed by hand. */
export function handPlaced(ranked: Standing[], hand: Hand): Standing[] {
  const here = byId(ranked)
  const [moved, rest] = split(ranked, (one) => isMoved(one, here))
  const natural = withHost(rest, hand)
  const order: Standing[] = []
  const put = (after: string | null) => {
    const next = moved.filter((one) => one.person.override?.after === after).sort(lastWordFirst)
    for (const one of next) {
      order.push(byHand(one, hand))
      put(one.person.id)
    }
  }
  put(null)
  for (const one of natural) {
    order.push(one.person.override ? { ...one, because: idle(one, hand) } : one)
    put(one.person.id)
  }
  return order
}

/** Their place by hand can be found: whom they follow is in the order, and does not in the end follow them. */
function isMoved({ person }: Standing, here: Map<string, Standing>): boolean {
  if (!person.override) return false
  const passed = new Set<string>()
  let after = person.override.after
  if (after !== null && !here.has(after)) return false
  while (after !== null && !passed.has(after)) {
    if (after === person.id) return false
    passed.add(after)
    after = here.get(after)?.person.override?.after ?? null
  }
  return true
}

const lastWordFirst = ({ person: a }: Standing, { person: b }: Standing) =>
  (b.override?.at ?? '').localeCompare(a.override?.at ?? '') || (a.id < b.id ? -1 : 1)

function byHand(one: Standing, hand: Hand): Standing {
  const override = overrideOf(one, hand, false)
  return { ...one, because: { ...one.because, kind: 'override', tie: null, host: null, override } }
}

const idle = (one: Standing, hand: Hand): Because => ({ ...one.because, override: overrideOf(one, hand, true) })

function overrideOf({ person: { override } }: Standing, { names }: Hand, isIdle: boolean): Because['override'] {
  if (!override) return null
  const { after, reason, byName: by, at } = override
  return { after: after === null ? null : (names.get(after) ?? null), reason, byName: by, at, idle: isIdle }
}
