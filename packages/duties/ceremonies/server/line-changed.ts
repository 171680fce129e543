import { increment } from '@cabinet/store/sql.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { ceremonies } from './tables.ts'

/** Something that decides who stands where was changed: whoever shows the line knows that theirs is old. */
export async function lineChanged(change: Change, ceremonyId: string): Promise<void> {
  await change.tx
    .update(ceremonies)
    .set({ lineVersion: increment(ceremonies.lineVersion) })
    .where(eq(ceremonies.id, ceremonyId))
}
