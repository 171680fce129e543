import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { contacts } from '@cabinet/blocks/people/server/tables.ts'
import { unitOfReader } from '@cabinet/blocks/people/server/unit-of-reader.ts'
import type { Person } from '@cabinet/office/person.ts'
import { makeFindable } from '@cabinet/store/search.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { actingAs, followsAll, leadKeysOf } from '../rules/parts.ts'
import { helpersOf } from './helpers-of.ts'
import type { Commitment } from './tables.ts'

/** Under this key the search knows what whoever follows up for the whole office may see. */
const theWhole = 'circle:whole'

/** Under which keys this person finds commitments, also in the place of somebody absent. */
export function findingKeysOf(person: Person): string[] {
  const as = actingAs(person).map((one) => one.held)
  return [...as.flatMap(leadKeysOf), ...(as.some(followsAll) ? [theWhole] : [])]
}

/**
 * The search entry of a commitment: its words, its proof, to whom it was promised. It is found by more people than may see
 * it (the colleagues of its lead), so whoever searches begins with `visibleCommitments` all the same.
 */
export async function makeCommitmentFindable(change: Pick<Change, 'tx' | 'now'>, one: Commitment): Promise<void> {
  const { tx } = change
  const [contact] = one.contactId
    ? await tx.select({ name: contacts.name }).from(contacts).where(eq(contacts.id, one.contactId))
    : []
  const unit = one.reserved ? null : await unitOfReader(tx, one.lead, await today(change))
  const named = [one.lead, `person:${one.authorityId}`, `person:${one.notedBy}`, ...(await helpersOf(tx, one.id))]
  await makeFindable(tx, {
    kind: 'commitment',
    subjectId: one.id,
    who: [...new Set([...named, ...(unit ? [unit] : []), ...(one.reserved ? [] : [theWhole])])],
    texts: [one.text, one.proof, contact?.name],
  })
}
