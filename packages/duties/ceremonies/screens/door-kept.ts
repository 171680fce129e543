import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Salt, Sealed } from '../rules/door-code.ts'
import { keptUntil } from '../rules/door-kept.ts'

/** A door as this telephone keeps it. Nothing in it says who is invited to what: that is in what is sealed. */
export type KeptDoor = {
  ceremonyId: string
  doorId: string
  salt: Salt
  /** A word of ours: whoever can open it has the code. */
  check: Sealed
  /** The list and what is known of arrivals; null once it was forgotten while something still waited to be sent. */
  list: Sealed | null
  endsAt: number
}

/** One arrival noted here, sealed; `undone` once it was taken back; `sent` once the office has it as it stands. */
export type KeptNote = { id: string; ceremonyId: string; note: Sealed; undone: boolean; sent: 0 | 1 }

/** Named in `packages/ui/kept-day.ts` too, which forgets it at every sign-in. */
interface Kept extends DBSchema {
  doors: { key: string; value: KeptDoor }
  notes: { key: string; value: KeptNote; indexes: { ceremony: string } }
}

let opened: Promise<IDBPDatabase<Kept>> | undefined

function shelf(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>('cabinet-door', 1, {
    upgrade(db) {
      db.createObjectStore('doors', { keyPath: 'ceremonyId' })
      db.createObjectStore('notes', { keyPath: 'id' }).createIndex('ceremony', 'ceremonyId')
    },
    // Another window forgets what is kept, or the browser closed it: the next one asks again.
    blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
    terminated: () => {
      opened = undefined
    },
  })
  return opened
}

export async function keptDoor(ceremonyId: string): Promise<KeptDoor | undefined> {
  await forgetOld(Date.now())
  return (await shelf()).get('doors', ceremonyId)
}

export async function keepDoor(door: KeptDoor): Promise<void> {
  await (await shelf()).put('doors', door)
}

export async function keptNotes(ceremonyId: string): Promise<KeptNote[]> {
  return (await shelf()).getAllFromIndex('notes', 'ceremony', ceremonyId)
}

/** On the disk before anything is said to whoever came in. */
export async function keepNotes(notes: readonly KeptNote[]): Promise<void> {
  const transaction = (await shelf()).transaction('notes', 'readwrite', { durability: 'strict' })
  await Promise.all([...notes.map((note) => transaction.store.put(note)), transaction.done])
}

/** The office has these. What was taken back here while it was being told is not marked: that is still to be sent. */
export async function markSent(heard: readonly Pick<KeptNote, 'id' | 'undone'>[]): Promise<void> {
  const transaction = (await shelf()).transaction('notes', 'readwrite', { durability: 'strict' })
  const mark = async ({ id, undone }: Pick<KeptNote, 'id' | 'undone'>) => {
    const kept = await transaction.store.get(id)
    if (kept?.undone === undone) await transaction.store.put({ ...kept, sent: 1 })
  }
  await Promise.all([...heard.map(mark), transaction.done])
}

export async function forgetDoor(ceremonyId: string): Promise<void> {
  const transaction = (await shelf()).transaction(['doors', 'notes'], 'readwrite')
  const notes = transaction.objectStore('notes')
  const ids = await notes.index('ceremony').getAllKeys(ceremonyId)
  await Promise.all([
    transaction.objectStore('doors').delete(ceremonyId),
    ...ids.map((id) => notes.delete(id)),
    transaction.done,
  ])
}

async function forgetOld(now: number): Promise<void> {
  for (const door of await (await shelf()).getAll('doors')) {
    const waiting = (await keptNotes(door.ceremonyId)).filter((note) => note.sent === 0).length
    if (keptUntil(door.endsAt, waiting) < now) await forgetDoor(door.ceremonyId)
  }
}
