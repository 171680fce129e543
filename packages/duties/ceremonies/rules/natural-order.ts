import { between, type Ground, type Hand, heightOf, type Standing, said } from './standing.ts'

function hostRule({ list, setting }: Ground) {
  return setting.orderedByGovernment ? null : list.rules.host
}

/** Whether somebody has a number in the order: by a rank, for the head of State, or as the host. */
export const holdsRank = (one: Standing, hand: Hand) =>
  one.rung !== null || one.first || (one.hosts && hostRule(hand) !== null)

/** The natural order, with the inviting authority right after the rank the list says, never before it and never further back. */
export function withHost(ranked: Standing[], hand: Hand): Standing[] {
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
