import type { Reads } from '@cabinet/store/store.ts'
import { asc, eq, gt, min } from 'drizzle-orm'
import { reportPrintings } from './tables.ts'

/** Whether a printing still names these bytes: the night's sweep leaves them. */
export async function isPrintingFile(read: Reads, sha256: string): Promise<boolean> {
  return (await read.$count(reportPrintings, eq(reportPrintings.sha256, sha256))) > 0
}

/** The files printings name, each once, for the backup and the verification. */
export async function* printingFiles(read: Reads): AsyncGenerator<{ sha256: string; size: number }> {
  for (let last = ''; ; ) {
    const page = await read
      .select({ sha256: reportPrintings.sha256, size: min(reportPrintings.size) })
      .from(reportPrintings)
      .where(gt(reportPrintings.sha256, last))
      .groupBy(reportPrintings.sha256)
      .orderBy(asc(reportPrintings.sha256))
      .limit(2_000)
    for (const { sha256, size } of page) if (sha256) yield { sha256, size: size ?? 0 }
    const end = page.at(-1)
    if (!end?.sha256) return
    last = end.sha256
  }
}
