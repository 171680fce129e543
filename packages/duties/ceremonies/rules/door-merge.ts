/** What a door noted. The door made the id, so that the same note heard twice is one. Moments as `2026-08-07T08:30:00.000Z`. */
export type Arrival = {
  id: string
  guestId: string
  doorId: string
  people: number
  how: 'code' | 'name'
  at: string
  undoneAt: string | null
}

/**
 * What two sides know, put together: whoever heard of a note knows it, whoever heard that it was undone knows that too. In
 * any order, any number of times, the outcome is the same.
 */
export function mergeArrivals(known: Iterable<Arrival>, heard: Iterable<Arrival>): Map<string, Arrival> {
  const merged = new Map<string, Arrival>()
  for (const one of known) merged.set(one.id, sameNote(merged.get(one.id), one))
  for (const one of heard) merged.set(one.id, sameNote(merged.get(one.id), one))
  return merged
}

function sameNote(known: Arrival | undefined, heard: Arrival): Arrival {
  if (!known) return heard
  // The office may have set a wrong clock right: the earlier hour is kept on both sides.
  const note = before(known, heard) ? known : heard
  const undone = [known.undoneAt, heard.undoneAt].filter((at) => at !== null).sort()
  return { ...note, undoneAt: undone[0] ?? null }
}

export type Presence = { guestId: string; people: number; at: string; doorId: string; arrivalId: string }

/** Who is in: each guest once, as the earliest note that was not undone says it. */
export function presentGuests(arrivals: Iterable<Arrival>): Map<string, Presence> {
  const first = new Map<string, Arrival>()
  for (const one of arrivals) {
    if (one.undoneAt !== null) continue
    const known = first.get(one.guestId)
    if (!known || before(one, known)) first.set(one.guestId, one)
  }
  const entries = [...first].map(([guestId, one]) => {
    const { people, at, doorId, id: arrivalId } = one
    return [guestId, { guestId, people, at, doorId, arrivalId }] as const
  })
  return new Map(entries)
}

/** An order of its own for any two notes, so that everybody picks the same one; it names every field that may differ. */
function before(one: Arrival, other: Arrival): boolean {
  return orderOf(one) < orderOf(other)
}

const orderOf = ({ at, id, doorId, people, how, guestId }: Arrival) =>
  [at, id, doorId, String(people).padStart(4, '0'), how, guestId].join(' ')

export type Headcount = { guests: number; people: number }

export function headcountOf(present: ReadonlyMap<string, Presence>): Headcount {
  let people = 0
  for (const one of present.values()) people += one.people
  return { guests: present.size, people }
}

type Clocks = {
  /** The moment by the telephone's clock, and what that clock showed when it was sent. */
  at: Date
  sentAt: Date
  /** The office's own clock when it came. */
  receivedAt: Date
  /** Nobody arrives before. */
  earliest: Date
}

const toleratedMs = 120_000

/**
 * When somebody arrived, by the office's clock: a telephone whose clock is off by more than two minutes is set right by the
 * difference at the time of sending; nobody arrives after we heard of it, nor long before the ceremony.
 */
export function trueTime({ at, sentAt, receivedAt, earliest }: Clocks): Date {
  const off = receivedAt.getTime() - sentAt.getTime()
  const moment = at.getTime() + (Math.abs(off) > toleratedMs ? off : 0)
  return new Date(Math.min(receivedAt.getTime(), Math.max(Math.min(earliest.getTime(), receivedAt.getTime()), moment)))
}
