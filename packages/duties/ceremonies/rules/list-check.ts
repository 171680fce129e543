import type { ListContent, Rank } from './precedence-list.ts'

/** One thing wrong with a list, with what its sentence says; the code is a refusal's. */
export type ListFault = { code: ListFaultCode; details: Record<string, string | number> }
export type ListFaultCode =
  | 'ceremonies.list-empty'
  | 'ceremonies.list-hole'
  | 'ceremonies.list-duplicate-key'
  | 'ceremonies.list-duplicate-rank'
  | 'ceremonies.list-bad-key'
  | 'ceremonies.list-no-label'
  | 'ceremonies.list-no-article'
  | 'ceremonies.list-unknown-key'
  | 'ceremonies.list-unknown-host-rank'
  | 'ceremonies.list-bad-line'

/** Everything wrong with a list at once; nothing when it may be proposed. */
export function faultsOf(content: ListContent): ListFault[] {
  const { ranks } = content
  if (ranks.length === 0) return [{ code: 'ceremonies.list-empty', details: {} }]
  return [...holes(ranks), ...doubles(ranks), ...ranks.flatMap(faultsOfRank), ...unknownKeys(content)]
}

/** A list is numbered from 1 without a hole: a missing rank is a line nobody read. */
function holes(ranks: readonly Rank[]): ListFault[] {
  const figures = [...new Set(ranks.map((one) => one.rank))].sort((a, b) => a - b)
  return figures.flatMap((figure, index) => {
    const previous = figures[index - 1] ?? 0
    if (figure <= previous + 1) return []
    return [
      {
        code: 'ceremonies.list-hole',
        details: { from: previous + 1, to: figure - 1, count: figure - previous - 1 },
      } satisfies ListFault,
    ]
  })
}

function doubles(ranks: readonly Rank[]): ListFault[] {
  const byKey = Map.groupBy(ranks, (one) => one.key)
  const byRank = Map.groupBy(ranks, (one) => one.rank)
  return [
    ...[...byKey].flatMap(([key, same]): ListFault[] =>
      key !== '' && same.length > 1
        ? [{ code: 'ceremonies.list-duplicate-key', details: { key, ranks: same.map((one) => one.rank).join(', ') } }]
        : [],
    ),
    ...[...byRank].flatMap(([rank, same]): ListFault[] =>
      same.length > 1
        ? [{ code: 'ceremonies.list-duplicate-rank', details: { rank, keys: same.map((one) => one.key).join(', ') } }]
        : [],
    ),
  ]
}

function faultsOfRank({ rank, key, labelFr, article, status }: Rank): ListFault[] {
  const faults: ListFault[] = []
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key)) faults.push({ code: 'ceremonies.list-bad-key', details: { rank, key } })
  if (labelFr.trim() === '') faults.push({ code: 'ceremonies.list-no-label', details: { rank } })
  if (status === 'official' && article.trim() === '') {
    faults.push({ code: 'ceremonies.list-no-article', details: { rank } })
  }
  return faults
}

/** Rules that name a rank nobody holds would be silent: they are said. */
function unknownKeys({ ranks, rules }: ListContent): ListFault[] {
  const known = new Set([...ranks.map((one) => one.key), ...rules.follows.map((one) => one.key)])
  const named = [...rules.follows.map((one) => one.after), ...rules.several.national]
  const faults = [...new Set(named)]
    .filter((key) => !known.has(key))
    .map((key): ListFault => ({ code: 'ceremonies.list-unknown-key', details: { key } }))
  const { host } = rules
  if (!host || host.afterRank === 0 || ranks.some((one) => one.rank === host.afterRank)) return faults
  return [...faults, { code: 'ceremonies.list-unknown-host-rank', details: { rank: host.afterRank } }]
}
