import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { history } from '@cabinet/store/store.tables.ts'
import type { Store } from '@cabinet/store/store.ts'
import { desc } from 'drizzle-orm'

/** The head of the journal at some moment, kept outside the database: what was cut off afterwards is missed. */
export type Anchor = { seq: number; hash: string; at: string }

export const anchorsIn = (dataDir: string) => join(dataDir, 'anchors.jsonl')

/** Writes the journal's head down beside the database, safely on disk before it answers. Nothing when nothing happened yet. */
export async function writeAnchor(store: Store, dataDir: string): Promise<Anchor | null> {
  const [head] = await store.read
    .select({ seq: history.seq, hash: history.hash })
    .from(history)
    .orderBy(desc(history.seq))
    .limit(1)
  if (!head) return null
  const anchor = { ...head, at: store.clock().toISOString() }
  const file = await open(anchorsIn(dataDir), 'a', 0o600)
  try {
    await file.appendFile(`${JSON.stringify(anchor)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  return anchor
}
