import type { Follower, ListContent, ListStatus, LocalUsageContent, RankGroup, TieRule } from './precedence-list.ts'

/** A usage of the commune with where it was decided: it is its article. */
export type UsageInForce = LocalUsageContent & { source: string }

/** One rung of the ladder a ceremony goes by: a rank of the list, what follows a rank by custom, or a usage of the commune. */
export type Rung = {
  kind: 'rank' | 'follows' | 'usage'
  key: string
  /** 0 is the highest. */
  height: number
  /** The figure the list gives it; null when it gives none. */
  rank: number | null
  label: { fr: string; en: string }
  group: RankGroup
  article: string
  status: ListStatus
  ties: TieRule[]
  hereOnly: boolean
  /** Right after what it stands, by name; null for a rank of the list, or before everybody. */
  after: { fr: string; en: string } | null
}

type Inserted = Omit<Rung, 'height' | 'after'> & { afterKey: string | null }

/**
 * The ladder: the list's ranks, then what follows one of them by custom, then the commune's usages, each right after what it
 * names. Nothing moves an official rank. A usage that names a rank this list does not have stands at the foot.
 */
export function ladderOf({ ranks, rules }: ListContent, usages: readonly UsageInForce[]): Rung[] {
  const official = new Set(ranks.filter((one) => one.status === 'official').map((one) => one.key))
  const added = insertedOnes(rules.follows, usages).filter((one) => !official.has(one.key))
  const moved = new Set(added.map((one) => one.key))
  const rungs: Omit<Rung, 'height'>[] = ranks
    .filter((one) => !moved.has(one.key))
    .sort((a, b) => a.rank - b.rank)
    .map((one) => ({ ...one, kind: 'rank', label: labelOf(one), after: null }))
  let waiting = added
  for (;;) {
    // From the last: of two after the same rank, the one named first then stands nearer to it.
    const ready = waiting.findLast((one) => one.afterKey === null || rungs.some((rung) => rung.key === one.afterKey))
    if (!ready) break
    const at = rungs.findIndex((rung) => rung.key === ready.afterKey)
    rungs.splice(at + 1, 0, { ...ready, after: rungs[at]?.label ?? null })
    waiting = waiting.filter((one) => one !== ready)
  }
  return [...rungs, ...waiting.map((one) => ({ ...one, after: null }))].map((one, height) => ({ ...one, height }))
}

/** Customs of the list first, so that they stay next to their rank; a usage that names the same function replaces them. */
function insertedOnes(follows: readonly Follower[], usages: readonly UsageInForce[]): Inserted[] {
  const signed = usages.filter((one, index) => usages.findIndex((other) => other.key === one.key) === index)
  const customs = follows.filter((one) => !signed.some((usage) => usage.key === one.key))
  return [...customs.map(ofCustom), ...signed.map(ofUsage)]
}

const labelOf = ({ labelFr, labelEn }: { labelFr: string; labelEn: string }) => ({ fr: labelFr, en: labelEn })

function ofUsage(usage: UsageInForce): Inserted {
  const { key, group, ties, afterKey, source } = usage
  const said = { kind: 'usage', rank: null, article: source, status: 'usage', hereOnly: false } as const
  return { ...said, key, group, ties, afterKey, label: labelOf(usage) }
}

function ofCustom({ key, after, group, ties, article, status, ...said }: Follower): Inserted {
  const label = labelOf(said)
  return { kind: 'follows', key, rank: null, label, group, article, status, ties, hereOnly: false, afterKey: after }
}
