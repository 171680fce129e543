import { randomUUID } from 'node:crypto'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, desc, eq } from 'drizzle-orm'
import type { ListDraftForm, ListImportForm } from '../rules/line-forms.ts'
import { faultsOf, type ListFault } from '../rules/list-check.ts'
import { importList } from '../rules/list-import.ts'
import { emptyList } from '../rules/precedence-list.ts'
import { type PrecedenceList, precedenceLists } from './tables.ts'

/**
 * Keeps a draft, faults and all: nothing typed is lost, and what is wrong is said before it is proposed. Without `listId` it is
 * the next version of its code. Refuses `ceremonies.list-not-draft`.
 */
export async function saveListDraft(change: Change, { listId, ...facts }: ListDraftForm): Promise<string> {
  const { tx, person, now } = change
  if (listId === null) return addVersion(change, facts)
  const draft = and(eq(precedenceLists.id, listId), eq(precedenceLists.state, 'draft'))
  const saved = await tx
    .update(precedenceLists)
    .set({ ...facts, draftedBy: person.id, draftedAt: now })
    .where(draft)
    .returning()
  if (saved.length === 0) await refuseUnlessThere(change, listId)
  await change.record('ceremonies.list.drafted', listId, { code: facts.code })
  return listId
}

/** Reads a list from a file into a new draft. Refuses with everything that is wrong in it, and keeps nothing of it. */
export async function importListDraft(change: Change, { format, text, ...facts }: ListImportForm): Promise<string> {
  const before = await latest(change, facts.code)
  const { content, faults } = importList({ format, text, rules: before?.content.rules ?? emptyList.rules })
  refuseFaults(faults.length > 0 ? faults : faultsOf(content))
  return addVersion(change, { ...facts, content })
}

/** One fault is its own sentence; several are counted, and all of them told. */
export function refuseFaults(faults: readonly ListFault[]): void {
  const [only, ...more] = faults
  if (!only) return
  if (more.length === 0) throw new Refusal(only.code, only.details)
  throw new Refusal('ceremonies.list-faults', { count: faults.length, faults: faults.slice(0, 100) })
}

async function addVersion(change: Change, facts: Omit<ListDraftForm, 'listId'>): Promise<string> {
  const { tx, person, now } = change
  const before = await latest(change, facts.code)
  if (before && before.country !== facts.country) throw new Refusal('ceremonies.list-other-country')
  const id = randomUUID()
  const version = (before?.version ?? 0) + 1
  const unmade = { from: null, to: null, proposedBy: null, proposedAt: null, validatedBy: null, validatedAt: null }
  const made = { state: 'draft' as const, draftedBy: person.id, draftedAt: now }
  await tx.insert(precedenceLists).values({ ...facts, id, version, ...unmade, ...made })
  await change.record('ceremonies.list.drafted', id, { code: facts.code })
  return id
}

async function latest({ tx }: Change, code: string): Promise<PrecedenceList | undefined> {
  const [row] = await tx
    .select()
    .from(precedenceLists)
    .where(eq(precedenceLists.code, code))
    .orderBy(desc(precedenceLists.version))
    .limit(1)
  return row
}

async function refuseUnlessThere({ tx }: Change, listId: string): Promise<never> {
  const known = await tx.select({ id: precedenceLists.id }).from(precedenceLists).where(eq(precedenceLists.id, listId))
  throw known.length ? new Refusal('ceremonies.list-not-draft') : notFound()
}
