import type { Reads } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { places } from './tables.ts'

/** A place as somebody who has never been there needs it: its name, what was written by hand, its address; nothing twice. */
export async function placeOf(
  read: Pick<Reads, 'select'>,
  { placeId, place }: { placeId: string | null; place: string },
): Promise<string> {
  const [known] = placeId ? await read.select().from(places).where(eq(places.id, placeId)) : []
  return [...new Set([known?.name ?? '', place, known?.address ?? ''])]
    .filter((line) => line !== '')
    .join(', ')
    .replace(/\s+/g, ' ')
}
