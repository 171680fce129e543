import { eq } from 'drizzle-orm'
import { type Presence, presentGuests } from '../rules/door-merge.ts'
import { noteOf } from './door-snapshot.ts'
import { arrivals } from './tables.ts'
import type { Reading } from './visible.ts'

/** Who came in to a ceremony, each once, whatever its doors noted. */
export async function presentAt(read: Reading, ceremonyId: string): Promise<ReadonlyMap<string, Presence>> {
  const notes = await read.select().from(arrivals).where(eq(arrivals.ceremonyId, ceremonyId))
  return presentGuests(notes.map(noteOf))
}
