import type { Seniority } from '@cabinet/blocks/people/rules/held-function.ts'
import { fold } from '@cabinet/office/fold.ts'
import type { Override, Substitute, SubstitutionGround } from './guest.ts'
import { ladderOf, type Rung, type UsageInForce } from './ladder.ts'
import type { ListContent, ListRules, ListStatus, TieRule } from './precedence-list.ts'
import { byName, compareEquals } from './tie.ts'

/** Another function the same person holds on that day. */
export type OtherFunction = { rankKey: string; territory: string; function: string; seniority: Seniority }

/** Somebody who will be there, as what, and what was decided about them. */
export type LinePerson = {
  id: string
  name: string
  civility: string
  function: string
  salutation: string
  rankKey: string
  others: OtherFunction[]
  side: 'civil' | 'military'
  territory: string
  seniority: Seniority
  /** Counts once the office agreed. */
  substitute: Substitute | null
  /** `byName`: who placed them by hand, in words. */
  override: (Override & { byName: string }) | null
  /** A guest's id or `first`; counts only for somebody who has no rank. */
  courtesyAfter: string | null
}

export type LineSetting = {
  /** The day of the ceremony. */
  day: string
  /** The commune it takes place in; empty when nobody said. */
  territory: string
  orderedByGovernment: boolean
  hostId: string | null
  usages: readonly UsageInForce[]
}

type Named = { id: string; name: string }
type Label = { fr: string; en: string }

/** Why somebody stands where they stand: facts only; `rules/say-because.ts` makes them one sentence. */
export type Because = {
  /**
   * rank, follows, usage: by a rung of the ladder · head-of-state: stands for the head of State · host: invites, and is on no
   * list · override: placed by hand · courtesy: placed among the others without a rank · elsewhere: holds a rank of another
   * commune · unranked: on no list · excluded: a function that gives no place
   */
  kind:
    | 'rank'
    | 'follows'
    | 'usage'
    | 'head-of-state'
    | 'host'
    | 'override'
    | 'courtesy'
    | 'elsewhere'
    | 'unranked'
    | 'excluded'
  /** The rung the person holds, if any. */
  key: string
  label: Label | null
  /** The list's own figure for it. */
  listRank: number | null
  article: string
  status: ListStatus | null
  /** What a custom or a usage stands after. */
  after: Label | null
  /** Moved up as the inviting authority. */
  host: { article: string; status: ListStatus } | null
  substitution: {
    carried: boolean
    ground: SubstitutionGround
    article: string
    status: ListStatus
    /** Whom they represent, by name and by function. */
    of: Named & { function: string }
  } | null
  /** The other function, which does not count. */
  several: { article: string; status: ListStatus; not: Label } | null
  /** What decided against the neighbour who holds the same rank. */
  tie: { rule: TieRule | 'none'; against: Named; before: boolean; missing: boolean } | null
  courtesy: { after: Named | null; article: string; status: ListStatus } | null
  /** `idle`: the guest after whom they were put is not in the line, or waits for them in a circle. */
  override: { after: Named | null; reason: string; byName: string; at: string; idle: boolean } | null
}

/**
 * `position`: the place in the row, 1 to n, everybody. `rank`: the number in the order of precedence, which those placed by
 * courtesy neither have nor change; null for them and for whoever is on no list.
 */
export type LinePosition = { id: string; position: number; rank: number | null; because: Because }

/** The line, and those whose function gives no place in it, with why. */
export type Line = { positions: LinePosition[]; outside: { id: string; because: Because }[] }

type Standing = {
  person: LinePerson
  /** Who really stands there. */
  name: string
  rung: Rung | null
  /** Before every rung: who comes for the head of State. */
  first: boolean
  elsewhere: Rung | null
  seniority: Seniority
  /** Keeps the host's place: the host, or whoever carries the host's rank. */
  hosts: boolean
  because: Because
}

/** The order of precedence: total, the same whatever order the people are given in, each place with its reason. */
export function orderOf(people: readonly LinePerson[], list: ListContent, setting: LineSetting): LinePosition[] {
  return lineFor(people, list, setting).positions
}

/** The same, with those who stand in no line. */
export function lineFor(people: readonly LinePerson[], list: ListContent, setting: LineSetting): Line {
  const ladder = ladderOf(list, setting.usages)
  const standings = people.map((person) => standingOf(person, { list, ladder, setting }))
  const names = new Map(standings.map((one) => [one.person.id, { id: one.person.id, name: one.name }]))
  const hand = { list, ladder, setting, names }
  const ranked = new Set(inTheOrder(standings, hand))
  const others = standings.filter((one) => !ranked.has(one))
  const order = handPlaced([...ranked], hand)
  const [outside, guests] = split(others, (one) => one.because.kind === 'excluded' && one.person.courtesyAfter === null)
  const rows = withCourtesy(order, guests, hand)
  const ranks = new Map(order.map((one, index) => [one.person.id, index + 1]))
  return {
    positions: rows.map(({ person, because }, index) => ({
      ...{ id: person.id, position: index + 1, rank: ranks.get(person.id) ?? null, because },
    })),
    outside: outside.sort(nameOrder).map(({ person, because }) => ({ id: person.id, because })),
  }
}

/** Who stands there, as what: the substitute the office agreed to, or the guest. */
export function whoStands({ substitute, ...person }: LinePerson) {
  const stands = substitute?.office === 'agreed' ? substitute : person
  return { name: stands.name, civility: stands.civility, function: stands.function, salutation: stands.salutation }
}

type Ground = { list: ListContent; ladder: Rung[]; setting: LineSetting }
type Hand = Ground & { names: Map<string, Named> }
type Held = { rankKey: string; territory: string; seniority: Seniority }

const nothing: Because = {
  ...{ kind: 'unranked', key: '', label: null, listRank: null, article: '', status: null, after: null },
  ...{ host: null, substitution: null, several: null, tie: null, courtesy: null, override: null },
}

function standingOf(person: LinePerson, ground: Ground): Standing {
  const { rules } = ground.list
  const substitute = person.substitute?.office === 'agreed' ? person.substitute : null
  const carried = substitute && rules.carried.find((one) => one.ground === substitute.ground)
  const own = substitute && { rankKey: substitute.rankKey, territory: '', seniority: substitute.seniority }
  const functions: Held[] = carried ? [person] : own ? [own] : [person, ...person.others]
  const isHost = person.id === ground.setting.hostId && (!substitute || carried !== undefined)
  const found = bestOf(functions, { ...ground, isHost })
  const substitution = substitute && {
    ...{ carried: carried !== undefined, ground: substitute.ground, ...(carried ?? rules.notCarried) },
    of: { id: person.id, name: person.name, function: person.function },
  }
  const first = carried?.ground === 'head-of-state' && !found.rung
  const because: Because = { ...nothing, ...found.because, substitution: substitution && tidy(substitution) }
  return {
    ...{ person, name: substitute?.name ?? person.name, rung: found.rung, elsewhere: found.elsewhere },
    ...{ seniority: found.seniority, hosts: isHost, first },
    because: first && carried ? { ...because, ...said(carried), kind: 'head-of-state' } : because,
  }
}

const said = ({ article, status }: { article: string; status: ListStatus }) => ({ article, status })

/** A rule's row may bear more than the reason needs. */
const tidy = ({ carried, ground, article, status, of }: NonNullable<Because['substitution']>) => ({
  ...{ carried, ground, article, status, of },
})

type Found = { rung: Rung | null; elsewhere: Rung | null; seniority: Seniority; because: Partial<Because> }

/** Of all functions held, the one that counts. */
function bestOf(functions: readonly Held[], ground: Ground & { isHost: boolean }): Found {
  const { rules } = ground.list
  const excluded = functions.flatMap((one) => rules.excluded.filter((rule) => rule.key === one.rankKey))[0]
  const held = functions.flatMap((one) => {
    const rung = ground.ladder.find((step) => step.key === one.rankKey)
    return rung ? [{ ...one, rung, here: isHere(one, rung, ground) }] : []
  })
  const [chosen, ...less] = held.filter((one) => one.here).sort((a, b) => counts(a.rung, b.rung, rules))
  const elsewhere = held.find((one) => !one.here)
  if (chosen) {
    const not = less.find((one) => one.rung.key !== chosen.rung.key)?.rung.label
    const several = not ? { ...said(rules.several), not } : null
    return {
      rung: chosen.rung,
      elsewhere: null,
      seniority: chosen.seniority,
      because: { ...ofRung(chosen.rung), several },
    }
  }
  const seniority = elsewhere?.seniority ?? functions[0]?.seniority ?? {}
  const because = elsewhere
    ? { ...ofRung(elsewhere.rung), kind: 'elsewhere' as const, listRank: null }
    : excluded && { ...said(excluded), kind: 'excluded' as const, key: excluded.key }
  return { rung: null, elsewhere: elsewhere?.rung ?? null, seniority, because: because ?? {} }
}

function counts(a: Rung, b: Rung, { several }: ListRules): number {
  const local = (rung: Rung) => (several.rule === 'national-first' && !several.national.includes(rung.key) ? 1 : 0)
  return local(a) - local(b) || a.height - b.height
}

/** A rank held only in the commune of the ceremony is a place, not a rank, for whoever holds it in another. */
function isHere({ territory }: Held, rung: Rung, { setting, isHost }: Ground & { isHost: boolean }): boolean {
  if (!rung.hereOnly || isHost || territory === '' || setting.territory === '') return true
  return fold(territory) === fold(setting.territory)
}

const ofRung = ({ kind, key, label, rank, article, status, after }: Rung): Partial<Because> => ({
  ...{ kind, key, label, listRank: rank, article, status, after },
})

function hostRule({ list, setting }: Ground) {
  return setting.orderedByGovernment ? null : list.rules.host
}

const holdsRank = (one: Standing, hand: Hand) =>
  one.rung !== null || one.first || (one.hosts && hostRule(hand) !== null)

/** Who has a number in the order: whoever holds a rank, and whoever is put there by hand next to somebody who has one. */
function inTheOrder(standings: Standing[], hand: Hand): Standing[] {
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
function handPlaced(ranked: Standing[], hand: Hand): Standing[] {
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

/** The natural order, with the inviting authority right after the rank the list says, never before it and never further back. */
function withHost(ranked: Standing[], hand: Hand): Standing[] {
  const rule = hostRule(hand)
  const host = rule && ranked.find((one) => one.hosts && !one.first && heightOf(one) > lastBefore(rule.afterRank, hand))
  if (!rule || !host) return natural(ranked, hand)
  const rest = natural(
    ranked.filter((one) => one !== host),
    hand,
  )
  const limit = lastBefore(rule.afterRank, hand)
  const at = rest.findLastIndex((one) => one.first || heightOf(one) <= limit) + 1
  const kind = host.rung ? host.because.kind : 'host'
  return rest.toSpliced(at, 0, { ...host, because: { ...host.because, kind, host: said(rule) } })
}

const heightOf = ({ rung, first }: Standing) => (first ? -1 : (rung?.height ?? Number.POSITIVE_INFINITY))

function lastBefore(afterRank: number, { ladder }: Ground): number {
  return ladder.findLastIndex((rung) => rung.rank !== null && rung.rank <= afterRank)
}

function natural(ranked: Standing[], hand: Hand): Standing[] {
  const sorted = ranked.toSorted((a, b) => heightOf(a) - heightOf(b) || between(a, b, hand).order)
  return sorted.map((one, index) => {
    const [previous, next] = [sorted[index - 1], sorted[index + 1]]
    const equal = previous && heightOf(previous) === heightOf(one) ? previous : next
    if (!equal || heightOf(equal) !== heightOf(one)) return one
    const { rule, missing } = between(one, equal, hand)
    const against = { id: equal.person.id, name: equal.name }
    return { ...one, because: { ...one.because, tie: { rule, against, before: equal === next, missing } } }
  })
}

function between(a: Standing, b: Standing, { setting }: Ground) {
  const ties = (a.rung ?? a.elsewhere)?.ties ?? []
  return compareEquals(equal(a), equal(b), { ties, day: setting.day })
}

const equal = ({ person, name, seniority }: Standing) => ({ id: person.id, name, seniority })

/** Those without a rank: after whom courtesy puts them, or at the end, mayors of other communes before those on no list. */
function withCourtesy(order: readonly Standing[], guests: Standing[], hand: Hand): Standing[] {
  const sorted = guests.toSorted((a, b) => {
    const [left, right] = [a, b].map((one) => one.elsewhere?.height ?? Number.POSITIVE_INFINITY) as [number, number]
    return left === right ? (a.elsewhere ? between(a, b, hand).order : nameOrder(a, b)) : left < right ? -1 : 1
  })
  const known = new Set([...order, ...guests].map((one) => one.person.id))
  const [placed, loose] = split(
    sorted,
    ({ person }) => person.courtesyAfter === 'first' || known.has(person.courtesyAfter ?? ''),
  )
  const rows: Standing[] = []
  const left = new Set(placed)
  const put = (after: string) => {
    for (const one of placed.filter((guest) => guest.person.courtesyAfter === after && left.delete(guest))) {
      rows.push(byCourtesy(one, hand))
      put(one.person.id)
    }
  }
  put('first')
  for (const one of [...order, ...loose]) {
    rows.push(one)
    put(one.person.id)
  }
  // Whoever waits for one another in a circle stands at the end.
  return [...rows, ...placed.filter((one) => left.has(one))]
}

function byCourtesy(one: Standing, { list, names }: Hand): Standing {
  const { article, status } = list.rules.courtesy
  const after = names.get(one.person.courtesyAfter ?? '') ?? null
  return { ...one, because: { ...one.because, kind: 'courtesy', courtesy: { after, article, status } } }
}

const nameOrder = (a: Standing, b: Standing) => byName(equal(a), equal(b))

function split<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))]
}
