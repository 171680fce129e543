import { keyOf, newSalt, type Sealed, seal, unseal } from '../rules/door-code.ts'
import { type Arrival, mergeArrivals } from '../rules/door-merge.ts'
import type { DoorGuest } from '../rules/door-result.ts'
import type { DoorSnapshot } from '../server/door-snapshot.ts'
import { askDoor, tellDoor } from './door-ask.ts'
import { type KeptDoor, type KeptNote, keepDoor, keepNotes, keptNotes } from './door-kept.ts'

/** What is inside: readable only while the door is open in this window. */
export type DoorList = Omit<DoorSnapshot, 'guests' | 'arrivals'> & { guests: DoorGuest[]; arrivals: Arrival[] }

/** A door that was opened with its code. `list` is null when the telephone forgot it and could not fetch it again yet. */
export type OpenedDoor = {
  key: CryptoKey
  kept: KeptDoor
  list: DoorList | null
  /** What was noted here, by its id. */
  notes: ReadonlyMap<string, Arrival>
  /** Ids of what the office does not have yet. */
  waiting: ReadonlySet<string>
  /** Noted for people who are on the list no more. */
  unknown: number
}

/** What each sealed thing is, so that none can stand in for another. */
const about = {
  check: (id: string) => `check ${id}`,
  list: (id: string) => `list ${id}`,
  note: (ceremonyId: string, id: string) => `note ${ceremonyId} ${id}`,
}

type Opening = { ceremonyId: string; doorId: string; name: string; code: string }

/** Opens a door while there is a network: the list comes to the telephone and is closed under the code. */
export async function openDoor({ ceremonyId, doorId, name, code }: Opening): Promise<OpenedDoor> {
  await tellDoor('doorOpen', { ceremonyId, doorId, name })
  const snapshot = await askDoor('doorSnapshot', { ceremonyId, doorId })
  const salt = newSalt()
  const key = await keyOf(code, salt)
  const list = listOf(snapshot, null)
  const kept = {
    ...{ ceremonyId, doorId, salt, endsAt: snapshot.ceremony.endsAt },
    check: await seal(key, 'open', about.check(ceremonyId)),
    list: await seal(key, list, about.list(ceremonyId)),
  }
  await keepDoor(kept)
  return { key, kept, list, notes: new Map(), waiting: new Set(), unknown: 0 }
}

/** Opens what the telephone keeps; undefined when the code is another. */
export async function unlockDoor(kept: KeptDoor, code: string): Promise<OpenedDoor | undefined> {
  const key = await keyOf(code, kept.salt)
  if ((await unseal(key, kept.check, about.check(kept.ceremonyId))) === undefined) return undefined
  const list = kept.list && (await unseal<DoorList>(key, kept.list, about.list(kept.ceremonyId)))
  const rows = await keptNotes(kept.ceremonyId)
  const notes = new Map<string, Arrival>()
  for (const row of rows) {
    const note = await unseal<Arrival>(key, row.note, about.note(row.ceremonyId, row.id))
    if (note) notes.set(note.id, note)
  }
  const waiting = new Set(rows.filter((row) => row.sent === 0 && notes.has(row.id)).map((row) => row.id))
  return { key, kept, list: list ?? null, notes, waiting, unknown: 0 }
}

/** The list after what was heard: guests only when they are new, arrivals put together. */
export function listOf(snapshot: DoorSnapshot, before: DoorList | null): DoorList {
  const arrivals = [...mergeArrivals(before?.arrivals ?? [], snapshot.arrivals).values()]
  return { ...snapshot, guests: snapshot.guests ?? before?.guests ?? [], arrivals }
}

/** Everything this telephone knows of arrivals: its own and those of the other doors. */
export function arrivalsOf({ list, notes }: Pick<OpenedDoor, 'list' | 'notes'>): Map<string, Arrival> {
  return mergeArrivals(list?.arrivals ?? [], notes.values())
}

export async function sealedList({ key, kept }: OpenedDoor, list: DoorList): Promise<Sealed> {
  return seal(key, list, about.list(kept.ceremonyId))
}

/** Writes notes down, sealed; they wait to be sent. */
export async function writeNotes(door: OpenedDoor, notes: readonly Arrival[]): Promise<void> {
  const { ceremonyId } = door.kept
  const rows = notes.map(async (note): Promise<KeptNote> => {
    const sealed = await seal(door.key, note, about.note(ceremonyId, note.id))
    return { id: note.id, ceremonyId, sent: 0, undone: note.undoneAt !== null, note: sealed }
  })
  await keepNotes(await Promise.all(rows))
}
