import { randomUUID } from 'node:crypto'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm'
import { documents, type PaperDocument } from './tables.ts'

/** A file that was uploaded, inspected and is safely on disk before the change that mentions it. */
export type Claimed = {
  sha256: string
  name: string
  type: string
  size: number
  /** Null where pages mean nothing: a table, a message. */
  pages: number | null
  text: string | null
  flags: readonly string[]
}

export type Owner = { kind: string; id: string }
type Attachment = { owner: Owner; kind: PaperDocument['kind']; papers: readonly Claimed[] }

/** Puts papers behind those already attached, in the order given. The caller records the sentence. */
export async function attachPapers(change: Change, { owner, kind, papers }: Attachment): Promise<PaperDocument[]> {
  if (!papers.length) return []
  const already = await change.tx.$count(documents, owned(owner))
  const rows = papers.map((paper, i) => ({
    sha256: paper.sha256,
    name: paper.name,
    type: paper.type,
    size: paper.size,
    pages: paper.pages ?? 1,
    text: paper.text ?? '',
    flags: [...paper.flags],
    id: randomUUID(),
    ownerKind: owner.kind,
    ownerId: owner.id,
    kind,
    position: already + i,
    addedBy: change.person.id,
    addedAt: change.now,
  }))
  return change.tx.insert(documents).values(rows).returning()
}

/** The papers of one thing, in order; the caller has made sure the thing itself may be seen. */
export function papersOf(read: Pick<Reads, 'select'>, owner: Owner): Promise<PaperDocument[]> {
  return read
    .select()
    .from(documents)
    .where(and(owned(owner), isNull(documents.removedAt)))
    .orderBy(asc(documents.position))
}

/** One paper by its id, and what it belongs to: the owner decides who may read it. */
export async function paperById(read: Reads, id: string): Promise<PaperDocument | undefined> {
  const [paper] = await read
    .select()
    .from(documents)
    .where(and(eq(documents.id, id), isNull(documents.removedAt)))
  return paper
}

/** Whether any paper still names these bytes, removed ones included: evidence is not swept. */
export async function isReferenced(read: Reads, sha256: string): Promise<boolean> {
  return (await read.$count(documents, eq(documents.sha256, sha256))) > 0
}

const owned = (owner: Owner) => and(eq(documents.ownerKind, owner.kind), eq(documents.ownerId, owner.id))

/** How many papers each of these has, in one query; what has none is not in the answer. */
export async function papersCounted(
  read: Pick<Reads, 'select'>,
  { kind, ids }: { kind: string; ids: readonly string[] },
): Promise<Map<string, number>> {
  if (!ids.length) return new Map()
  const rows = await read
    .select({ id: documents.ownerId, many: count() })
    .from(documents)
    .where(and(eq(documents.ownerKind, kind), inArray(documents.ownerId, [...ids]), isNull(documents.removedAt)))
    .groupBy(documents.ownerId)
  return new Map(rows.map((row) => [row.id, row.many]))
}
