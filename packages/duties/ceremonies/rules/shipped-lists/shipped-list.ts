import type { ListContent, ListSource, ListStatus, Rank } from '../precedence-list.ts'

/** A list as the product ships it: a beginning for somebody to check, never the last word. */
export type ShippedList = {
  code: string
  country: string
  title: string
  source: ListSource
  /** The least sure of what it contains. */
  status: ListStatus
  note: string
  content: ListContent
}

type Facts = Pick<Rank, 'group' | 'article' | 'status' | 'ties'> & { hereOnly?: boolean; note?: string }

/** One line of a list: rank, key, French and English names, and the rest. */
export function rank(figure: number, key: string, names: readonly [fr: string, en: string], facts: Facts): Rank {
  const { hereOnly = false, note = '' } = facts
  return { rank: figure, key, labelFr: names[0], labelEn: names[1], ...facts, hereOnly, note }
}
