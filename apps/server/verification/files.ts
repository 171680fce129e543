import { documents } from '@cabinet/blocks/documents/server/tables.ts'
import { batchFiles } from '@cabinet/duties/ceremonies/server/batch-kept-files.ts'
import { signatures } from '@cabinet/duties/mail/server/tables.ts'
import { printingFiles } from '@cabinet/duties/reports/server/printings-kept.ts'
import { type Finding, gatherProblems } from '@cabinet/store/finding.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, gt, min, notExists } from 'drizzle-orm'
import { faultOf, type NamedFile } from '../spare-copy/stored-files.ts'

/** Every file something names: the papers' first, then what was made for many guests at once, then printed reports. */
export async function* filesNamed(read: Reads): AsyncGenerator<NamedFile> {
  yield* filesOfPapers(read)
  yield* batchFiles(read)
  yield* printingFiles(read)
}

/** Each once, in the order of their hashes, a page at a time. */
async function* filesOfPapers(read: Reads): AsyncGenerator<NamedFile> {
  for (let last = ''; ; ) {
    const page = await read
      .select({ sha256: documents.sha256, size: min(documents.size) })
      .from(documents)
      .where(gt(documents.sha256, last))
      .groupBy(documents.sha256)
      .orderBy(asc(documents.sha256))
      .limit(2_000)
    for (const { sha256, size } of page) yield { sha256, size: size ?? 0 }
    const end = page.at(-1)
    if (!end) return
    last = end.sha256
  }
}

/** Every file a paper names is there, as long as it says, and every byte of it as it was on the first day. */
export async function verifyFiles(read: Reads, dataDir: string): Promise<Finding> {
  const problems = gatherProblems()
  let [count, bytes] = [0, 0]
  for await (const file of filesNamed(read)) {
    const problem = /^[0-9a-f]{64}$/.test(file.sha256) ? await faultOf(dataDir, file) : 'that is not the name of a file'
    if (problem) problems.add(`${file.sha256}${await belongingTo(read, file.sha256)}: ${problem}`)
    count++
    bytes += file.size
  }
  for (const { letterId, sha256 } of await signaturesWithoutPaper(read))
    problems.add(`letter ${letterId}: the paper that was signed (${sha256}) is not among its papers`)
  return { did: `files: ${count} files, ${(bytes / 1e6).toFixed(1)} MB, each byte read again`, problems: problems.all }
}

/** Whose paper it is, so that somebody can look for the original. */
async function belongingTo(read: Reads, sha256: string): Promise<string> {
  const papers = await read
    .select({ kind: documents.ownerKind, id: documents.ownerId, name: documents.name })
    .from(documents)
    .where(eq(documents.sha256, sha256))
    .limit(3)
  return ` (${papers.map(({ kind, id, name }) => `${kind} ${id}, ${JSON.stringify(name)}`).join('; ')})`
}

function signaturesWithoutPaper(read: Reads) {
  const paper = read
    .select({ id: documents.id })
    .from(documents)
    .where(
      and(
        eq(documents.ownerKind, 'letter'),
        eq(documents.ownerId, signatures.letterId),
        eq(documents.sha256, signatures.sha256),
      ),
    )
  return read
    .select({ letterId: signatures.letterId, sha256: signatures.sha256 })
    .from(signatures)
    .where(notExists(paper))
    .limit(1_000)
}
