import { mostArrivals } from '../rules/door-forms.ts'
import type { Arrival } from '../rules/door-merge.ts'
import { askDoor, tellDoor } from './door-ask.ts'
import { keepDoor, markSent } from './door-kept.ts'
import { listOf, type OpenedDoor, sealedList } from './door-open.ts'

/** What a conversation with the office changed; put onto the door as it is by then, for people go on coming in meanwhile. */
export type Synced = {
  sent: ReadonlyMap<string, Arrival>
  unknown: number
  list: OpenedDoor['list']
  kept: OpenedDoor['kept']
}

/** Sends what waits, in portions, and hears what the other doors noted. Whatever fails leaves all that waits where it is. */
export async function syncDoor(door: OpenedDoor): Promise<Synced> {
  const { ceremonyId, doorId } = door.kept
  const waiting = [...door.waiting].flatMap((id) => door.notes.get(id) ?? [])
  const sent = new Map<string, Arrival>()
  let unknown = 0
  for (let from = 0; from < waiting.length; from += mostArrivals) {
    const portion = waiting.slice(from, from + mostArrivals)
    const arrivals = portion.map(({ doorId: _ours, ...note }) => note)
    const answer = await tellDoor('doorSend', { ceremonyId, doorId, sentAt: new Date().toISOString(), arrivals })
    unknown += answer.unknown.length
    // What the office cannot place will not be placed by asking again; it stays readable here.
    await markSent(portion.map(({ id, undoneAt }) => ({ id, undone: undoneAt !== null })))
    for (const note of portion) sent.set(note.id, note)
  }
  if (!waiting.length) await tellDoor('doorHeard', { ceremonyId, doorId })
  const asked = { ceremonyId, doorId, listVersion: door.list?.listVersion ?? null, after: door.list?.readAt ?? null }
  const list = listOf(await askDoor('doorSnapshot', asked), door.list)
  const kept = { ...door.kept, endsAt: list.ceremony.endsAt, list: await sealedList(door, list) }
  await keepDoor(kept)
  return { sent, unknown, list, kept }
}

/** What was sent waits no more, unless it was undone while it was under way. */
export function afterSync(door: OpenedDoor, { sent, unknown, list, kept }: Synced): OpenedDoor {
  const waiting = new Set([...door.waiting].filter((id) => sent.get(id) !== door.notes.get(id)))
  return { ...door, kept, list, waiting, unknown: door.unknown + unknown }
}
