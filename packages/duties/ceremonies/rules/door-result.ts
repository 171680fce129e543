import { fold } from '@cabinet/office/fold.ts'
import type { Presence } from './door-merge.ts'
import type { GuestState, Substitute } from './guest.ts'

/** The first of the line: whoever is among them is announced to the protocol officer when they come in. */
export const honouredPlaces = 10

/** What a door knows of somebody. */
export type DoorGuest = {
  id: string
  civility: string
  name: string
  function: string
  state: GuestState
  /** Where they stand in the line; null when they stand nowhere. */
  position: number | null
  /** Somebody the protocol officer wants to greet. */
  honoured: boolean
  /** How many come, themselves included. */
  people: number
  companions: string
  entryCode: string
  substitute: Pick<Substitute, 'civility' | 'name' | 'function' | 'office'> | null
  seat: string
}

/** What the door says: come in, or why not at once. */
export type DoorResult =
  | { kind: 'unknown' }
  | { kind: 'welcome' | 'no-answer' | 'declined' | 'withdrawn' | 'substitute' | 'substitute-asked'; guest: DoorGuest }
  | { kind: 'already-in'; guest: DoorGuest; presence: Presence }

export function resultFor(guest: DoorGuest | undefined, present: ReadonlyMap<string, Presence>): DoorResult {
  if (!guest) return { kind: 'unknown' }
  const presence = present.get(guest.id)
  if (presence) return { kind: 'already-in', guest, presence }
  return { kind: kindOf(guest), guest }
}

function kindOf({ state, substitute }: DoorGuest): Exclude<DoorResult['kind'], 'unknown' | 'already-in'> {
  if (state === 'withdrawn' || state === 'declined') return state
  if (state === 'represented') return substitute?.office === 'agreed' ? 'substitute' : 'substitute-asked'
  return state === 'accepted' ? 'welcome' : 'no-answer'
}

/** A card's code as a scanner, a camera or a finger gives it. */
export const tidyEntryCode = (read: string) => read.trim().toUpperCase()

export function byEntryCode(guests: readonly DoorGuest[]): Map<string, DoorGuest> {
  return new Map(guests.map((guest) => [tidyEntryCode(guest.entryCode), guest]))
}

export type Findable = { guest: DoorGuest; folded: string }

/** Folded once, so that each letter typed is answered at once. */
export function findableGuests(guests: readonly DoorGuest[]): Findable[] {
  return guests.map((guest) => {
    const { name, function: held, substitute } = guest
    return { guest, folded: fold([name, held, substitute?.name, substitute?.function].filter(Boolean).join(' ')) }
  })
}

/** Every word typed begins a word of the name or of the function; those whose name begins with it first. */
export function findGuests(findable: readonly Findable[], typed: string, most = 30): DoorGuest[] {
  const words = fold(typed).split(' ').filter(Boolean)
  if (!words.length) return []
  const hits = findable.filter(({ folded }) => words.every((word) => ` ${folded}`.includes(` ${word}`)))
  const [first = ''] = words
  const rank = ({ guest }: Findable) => (` ${fold(guest.name)}`.includes(` ${first}`) ? 0 : 1)
  return hits
    .map((hit, i) => ({ hit, i, rank: rank(hit) }))
    .sort((one, other) => one.rank - other.rank || one.i - other.i)
    .slice(0, most)
    .map(({ hit }) => hit.guest)
}
