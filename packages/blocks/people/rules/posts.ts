import { addDays, type Day } from '@cabinet/office/day.ts'
import { covers, isPeriod, overlap, type Period } from '@cabinet/office/period.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Role } from '@cabinet/office/role.ts'

/** A place on the organisation chart. It outlives whoever sits in it. */
export type Post = { id: string; unitId: string; title: string; role: Role; headsUnit: boolean; several: boolean }

/** A person in a post from one day to another, both included; no last day while it goes on. */
export type Holding = Period & { id: string; personId: string; postId: string }

/** Where a unit hangs on the chart. */
export type UnitPlace = { id: string; parentId: string | null }

export function heldOn<Held extends Period>(holdings: readonly Held[], day: Day): Held[] {
  return holdings.filter((holding) => covers(holding, day))
}

/** The posts a person holds that day. */
export function postsOf(personId: string, office: { holdings: readonly Holding[]; posts: readonly Post[] }, day: Day) {
  const held = new Set(
    heldOn(office.holdings, day)
      .filter((one) => one.personId === personId)
      .map((one) => one.postId),
  )
  return office.posts.filter((post) => held.has(post.id))
}

/** The roles a set of posts carries, once each. */
export function rolesOf(posts: readonly Pick<Post, 'role'>[]): Role[] {
  return [...new Set(posts.map((post) => post.role))]
}

/** The units of these posts; for the head of a unit also every unit below it. A chart that runs in a circle does no harm. */
export function unitsOf(posts: readonly Pick<Post, 'unitId' | 'headsUnit'>[], units: readonly UnitPlace[]): string[] {
  const below = new Map<string, string[]>()
  for (const { id, parentId } of units) if (parentId) below.set(parentId, [...(below.get(parentId) ?? []), id])
  const reached = new Set(posts.map((post) => post.unitId))
  const toVisit = posts.filter((post) => post.headsUnit).map((post) => post.unitId)
  for (const unit of toVisit) {
    for (const child of below.get(unit) ?? []) {
      if (!reached.has(child)) {
        reached.add(child)
        toVisit.push(child)
      }
    }
  }
  return [...reached]
}

/** Refuses a unit that would hang below itself: `people.unit.below-itself`. */
export function checkUnitPlace(unit: UnitPlace, units: readonly UnitPlace[]): void {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]))
  const climbed = new Set<string>()
  for (let above = unit.parentId; above !== null && !climbed.has(above); above = parents.get(above) ?? null) {
    if (above === unit.id) throw new Refusal('people.unit.below-itself')
    climbed.add(above)
  }
}

/**
 * Whether somebody may be put in a post. Refuses a period that ends before it begins, the same person twice at once,
 * and a second person in a post that only one may hold; the refusal says until when the post is taken.
 */
export function checkHolding(next: Holding, post: Pick<Post, 'several'>, holdings: readonly Holding[]): void {
  if (!isPeriod(next)) throw new Refusal('people.holding.ends-before-it-starts', { from: next.from, to: next.to })
  const atTheSameTime = holdings.filter(
    (other) => other.id !== next.id && other.postId === next.postId && overlap(other, next),
  )
  const mine = atTheSameTime.find((other) => other.personId === next.personId)
  if (mine) throw new Refusal('people.holding.already-held', { from: mine.from, to: mine.to })
  const taken = atTheSameTime[0]
  if (taken && !post.several) {
    throw new Refusal('people.holding.post-is-taken', {
      personId: taken.personId,
      from: taken.from,
      to: taken.to,
    })
  }
}

/** The holding with its last day. Refuses a last day before the first, and lengthening what has already ended. */
export function endHolding(holding: Holding, to: Day): Holding {
  const ended = { ...holding, to }
  if (!isPeriod(ended)) throw new Refusal('people.holding.ends-before-it-starts', { from: holding.from, to })
  if (holding.to !== null && to > holding.to) {
    throw new Refusal('people.holding.already-ended', { to: holding.to })
  }
  return ended
}

/**
 * The last day a person is in office without a gap, counted from `from`: posts may follow one another.
 * `null` when nothing ends it, `undefined` when the person holds nothing that day.
 */
export function lastDayInOffice(personId: string, holdings: readonly Holding[], from: Day): Day | null | undefined {
  const own = holdings.filter((holding) => holding.personId === personId)
  let last: Day | undefined
  for (let day = from; ; day = addDays(last, 1)) {
    const held = heldOn(own, day)
    if (held.length === 0) return last
    const ends = held.map((holding) => holding.to)
    if (ends.includes(null)) return null
    last = (ends as Day[]).reduce((latest, end) => (end > latest ? end : latest))
  }
}
