/** What two cards of the address book are compared by. */
export type Card = { id: string; folded: string; email: string; phone: string }

export type Alike = 'name' | 'email' | 'phone'

/**
 * Pairs of cards that look like one person, each once, with what they share. Names are compared word by word in any order,
 * so that « Kossi Ahlonsso » and « AHLONSSO Kossi » meet; a shared telephone counts from eight digits on, unless it is a
 * switchboard's.
 */
export function alikePairs(cards: readonly Card[]): { a: Card; b: Card; by: Alike }[] {
  const pairs = new Map<string, { a: Card; b: Card; by: Alike }>()
  for (const by of ['name', 'email', 'phone'] as const)
    for (const group of grouped(cards, by).filter((some) => by === 'name' || some.length <= mostOfOnePerson))
      for (const pair of pairsOf(group, by)) pairs.set(keyOf(pair.a, pair.b), pairs.get(keyOf(pair.a, pair.b)) ?? pair)
  return [...pairs.values()]
}

/** The smaller id first, as distinctions are kept. */
export const keyOf = (a: { id: string }, b: { id: string }): string => [a.id, b.id].sort().join(' ')

/** An address or a telephone on more cards than this is that of an institution, and says nothing of who is who. */
const mostOfOnePerson = 3

/** The words of a folded name in one order, whichever way round it was typed. */
export const nameMark = (folded: string): string =>
  folded
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ')

function grouped(cards: readonly Card[], by: Alike): Card[][] {
  const groups = new Map<string, Card[]>()
  for (const card of cards) {
    const mark = markOf(card, by)
    if (mark) groups.set(mark, [...(groups.get(mark) ?? []), card])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

function markOf({ folded, email, phone }: Card, by: Alike): string {
  if (by === 'email') return email
  if (by === 'name') return nameMark(folded)
  const digits = phone.replace(/\D/g, '')
  return digits.length >= 8 ? digits.slice(-8) : ''
}

function pairsOf(group: readonly Card[], by: Alike): { a: Card; b: Card; by: Alike }[] {
  return group.flatMap((a, i) => group.slice(i + 1).map((b) => ({ a, b, by })))
}
