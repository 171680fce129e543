import { randomUUID } from 'node:crypto'
import type { Change } from '@cabinet/store/store.ts'
import { shippedLists } from '../rules/shipped-lists/shipped-lists.ts'
import { precedenceLists } from './tables.ts'

/**
 * Puts the shipped lists on the shelf when there is none yet: in force in their country, all of them still to be validated and
 * saying so, because an order marked as doubtful is of more use than none. The office's country is not known on the first day.
 */
export async function shipPrecedenceLists(change: Change): Promise<void> {
  const { tx, now } = change
  const [known] = await tx.select({ id: precedenceLists.id }).from(precedenceLists).limit(1)
  if (known) return
  const unmade = { from: null, to: null, proposedBy: null, proposedAt: null, validatedBy: null, validatedAt: null }
  const made = { version: 1, territory: '', state: 'in-force' as const, draftedBy: 'office', draftedAt: now }
  await tx
    .insert(precedenceLists)
    .values(shippedLists.map((list) => ({ ...list, ...unmade, ...made, id: randomUUID() })))
  await change.record('ceremonies.list.shipped', 'ceremonies', { count: shippedLists.length })
}
