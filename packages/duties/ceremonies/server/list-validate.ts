import { addDays } from '@cabinet/office/day.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, ne } from 'drizzle-orm'
import type { ListReturnForm, ListValidateForm } from '../rules/line-forms.ts'
import { faultsOf } from '../rules/list-check.ts'
import { moveList } from '../rules/precedence-list.ts'
import { allLinesChanged } from './line-touched.ts'
import { refuseFaults } from './list-draft.ts'
import { type PrecedenceList, precedenceLists } from './tables.ts'

/** Hands a draft to a second person. Refuses a list with faults, all of them told. */
export async function proposeList(change: Change, { listId }: { listId: string }): Promise<void> {
  const list = await listInHand(change, listId)
  const state = moveList(list.state, 'proposed')
  refuseFaults(faultsOf(list.content))
  await save(change, list, { state, proposedBy: change.person.id, proposedAt: change.now })
  await change.record('ceremonies.list.proposed', listId, { code: list.code, version: list.version })
}

/**
 * A second person puts the list in force from a day; the version before ends the day before and is kept for ever. Refuses
 * `ceremonies.list-same-person`, also when they stand in for whoever proposed it, and `ceremonies.list-too-early`.
 */
export async function validateList(change: Change, { listId, from, status }: ListValidateForm): Promise<void> {
  const list = await listInHand(change, listId)
  const state = moveList(list.state, 'in-force')
  const validators = [change.person.id, change.inPlaceOf?.id]
  if (validators.includes(list.proposedBy ?? '')) throw new Refusal('ceremonies.list-same-person')
  await retireOthers(change, list, from)
  const marks = { validatedBy: change.person.id, validatedAt: change.now }
  await save(change, list, { ...marks, state, status, from })
  await allLinesChanged(change)
  await change.record('ceremonies.list.validated', listId, { code: list.code, version: list.version, from })
}

/** Gives a proposed list back to be worked on, with the reason. */
export async function returnList(change: Change, { listId, reason }: ListReturnForm): Promise<void> {
  const list = await listInHand(change, listId)
  const state = moveList(list.state, 'draft')
  await save(change, list, { state, proposedBy: null, proposedAt: null })
  await change.record('ceremonies.list.returned', listId, { code: list.code, version: list.version, reason })
}

async function retireOthers({ tx }: Change, { id, code }: PrecedenceList, from: string): Promise<void> {
  const inForce = and(eq(precedenceLists.code, code), eq(precedenceLists.state, 'in-force'), ne(precedenceLists.id, id))
  const before = await tx.select().from(precedenceLists).where(inForce)
  const later = before.find((one) => one.from !== null && one.from >= from)
  if (later?.from) throw new Refusal('ceremonies.list-too-early', { from: later.from })
  await tx
    .update(precedenceLists)
    .set({ state: moveList('in-force', 'retired'), to: addDays(from, -1) })
    .where(inForce)
}

async function listInHand({ tx }: Change, listId: string): Promise<PrecedenceList> {
  const [list] = await tx.select().from(precedenceLists).where(eq(precedenceLists.id, listId))
  if (!list) throw notFound()
  return list
}

/** Refuses `ceremonies.list-moved-on` when somebody else was quicker. */
async function save({ tx }: Change, list: PrecedenceList, facts: Partial<PrecedenceList>): Promise<void> {
  const asRead = and(eq(precedenceLists.id, list.id), eq(precedenceLists.state, list.state))
  const saved = await tx.update(precedenceLists).set(facts).where(asRead).returning({ id: precedenceLists.id })
  if (saved.length === 0) throw new Refusal('ceremonies.list-moved-on')
}
