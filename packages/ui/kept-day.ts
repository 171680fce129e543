/** Where the service worker of the phone's day keeps its last answer; the build names it too (`apps/web/vite.config.ts`). */
const keptDay = 'cabinet-day-read'
/** Where the door of a ceremony keeps its sealed list (`packages/duties/ceremonies/screens/door-kept.ts`). */
const keptDoors = 'cabinet-door'

/**
 * What one person's phone kept of the day is not for the next: forgotten at every sign-in, and when the session is over. Who
 * came in at a door and was not sent yet stays, sealed under that door's code: nobody who came may be lost.
 */
export async function forgetKeptDay(): Promise<void> {
  // Browsers offer no such store to a page that came over plain http.
  if ('caches' in window) await window.caches.delete(keptDay)
  await forgetKeptDoors().catch(() => undefined)
}

/** How many arrivals were noted at a door of this phone and never sent. */
export async function waitingAtDoors(): Promise<number> {
  const kept = await openKeptDoors()
  if (!kept) return 0
  const notes = await all(kept.transaction('notes').objectStore('notes'))
  kept.close()
  return notes.filter(isWaiting).length
}

type Row = { ceremonyId: string; list?: unknown; sent?: number }
const isWaiting = (note: Row) => note.sent === 0

async function forgetKeptDoors(): Promise<void> {
  const kept = await openKeptDoors()
  if (!kept) return
  const transaction = kept.transaction(['doors', 'notes'], 'readwrite')
  const [doors, notes] = [transaction.objectStore('doors'), transaction.objectStore('notes')]
  const noted = await all(notes)
  const needed = new Set(noted.filter(isWaiting).map((note) => note.ceremonyId))
  for (const note of noted) if (!isWaiting(note)) notes.delete(note.id)
  for (const door of await all(doors)) {
    if (needed.has(door.ceremonyId)) doors.put({ ...door, list: null })
    else doors.delete(door.ceremonyId)
  }
  await new Promise((settled) => {
    transaction.oncomplete = settled
    transaction.onabort = settled
  })
  kept.close()
}

/** Undefined on a phone that never was a door: nothing is made by looking. */
async function openKeptDoors(): Promise<IDBDatabase | undefined> {
  if (!('indexedDB' in window)) return
  const known = await window.indexedDB.databases?.()
  if (known && !known.some((one) => one.name === keptDoors)) return
  const request = window.indexedDB.open(keptDoors)
  // An empty one was just made by opening it: undone.
  request.onupgradeneeded = () => request.transaction?.abort()
  return new Promise((settle) => {
    request.onsuccess = () => settle(request.result)
    request.onerror = () => settle(undefined)
    request.onblocked = () => settle(undefined)
  })
}

function all(store: IDBObjectStore): Promise<(Row & { id: string })[]> {
  const request = store.getAll()
  return new Promise((settle, fail) => {
    request.onsuccess = () => settle(request.result)
    request.onerror = () => fail(request.error)
  })
}
