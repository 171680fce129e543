import { split } from './split.ts'
import { between, type Hand, nameOrder, type Standing } from './standing.ts'

/** Those without a rank: after whom courtesy puts them, or at the end, mayors of other communes before those on no list. */
export function withCourtesy(order: readonly Standing[], guests: Standing[], hand: Hand): Standing[] {
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
