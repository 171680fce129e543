import type { Reads } from '@cabinet/store/store.ts'
import { asc, eq, gt, min } from 'drizzle-orm'
import { batches } from './tables.ts'

/** Whether a batch still names these bytes: the night's sweep leaves them. */
export async function isBatchFile(read: Reads, sha256: string): Promise<boolean> {
  return (await read.$count(batches, eq(batches.sha256, sha256))) > 0
}

/** The files batches name, each once, for the backup and the verification. */
export async function* batchFiles(read: Reads): AsyncGenerator<{ sha256: string; size: number }> {
  for (let last = ''; ; ) {
    const page = await read
      .select({ sha256: batches.sha256, size: min(batches.size) })
      .from(batches)
      .where(gt(batches.sha256, last))
      .groupBy(batches.sha256)
      .orderBy(asc(batches.sha256))
      .limit(2_000)
    for (const { sha256, size } of page) if (sha256) yield { sha256, size: size ?? 0 }
    const end = page.at(-1)
    if (!end?.sha256) return
    last = end.sha256
  }
}
