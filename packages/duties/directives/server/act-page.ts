import { openCommitmentStates } from '@cabinet/blocks/commitments/rules/commitment.ts'
import { mayMove } from '@cabinet/blocks/commitments/rules/parts.ts'
import { papersOfCommitment } from '@cabinet/blocks/commitments/server/claim-commitment.ts'
import { postponementsOf } from '@cabinet/blocks/commitments/server/commitments-of.ts'
import { leadNames } from '@cabinet/blocks/commitments/server/lead-names.ts'
import { commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import { commitmentFor, visibleCommitments } from '@cabinet/blocks/commitments/server/visible.ts'
import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { contacts } from '@cabinet/blocks/people/server/tables.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import { commitmentHistory } from './act-history.ts'
import { sourceShown } from './act-sources.ts'

type Asked = { commitmentId: string; now: Date }

/** Everything on the page of one commitment, as this person sees it, with what they may do. */
export async function commitmentPage(read: Reads, person: Person, asked: Asked) {
  const one = await commitmentFor(read, person, asked)
  const { requestKey: _key, seq: _seq, ...facts } = one
  const today = await todayOf(read, asked.now)
  const names = await leadNames(read, [
    one.lead,
    ...one.helpers,
    ...[one.authorityId, one.notedBy, one.stateBy].map(keyOf),
  ])
  const postponements = await postponementsOf(read, [one.id])
  const isOpen = openCommitmentStates.includes(one.state)
  return {
    ...facts,
    isOpen,
    late: isOpen && one.dueOn !== null && one.dueOn < today,
    leadName: names.get(one.lead) ?? '',
    helpers: one.helpers.map((key) => ({ key, name: names.get(key) ?? '' })),
    authorityName: names.get(keyOf(one.authorityId)) ?? '',
    notedByName: names.get(keyOf(one.notedBy)) ?? '',
    stateByName: names.get(keyOf(one.stateBy)) ?? '',
    contact: await contactOf(read, one.contactId),
    source: await sourceShown(read, person, { kind: one.sourceKind, id: one.sourceId }),
    supersededBy: await replacement(read, person, { id: one.supersededBy, now: asked.now }),
    postponements: postponements.get(one.id) ?? [],
    papers: await papersOfCommitment(read, one.id),
    history: await commitmentHistory(read, one.id),
    may: mayMove(person, one),
  }
}

const keyOf = (personId: string) => `person:${personId}`

async function contactOf(read: Reads, contactId: string | null) {
  if (!contactId) return null
  const [contact] = await read
    .select({ id: contacts.id, name: contacts.name })
    .from(contacts)
    .where(eq(contacts.id, contactId))
  return contact ?? null
}

/** The one that took its place; known by its text to whoever may see it. */
async function replacement(read: Reads, person: Person, { id, now }: { id: string | null; now: Date }) {
  if (!id) return null
  const seen = await visibleCommitments(read, person, await todayOf(read, now))
  const [by] = await read
    .select({ id: commitments.id, text: commitments.text })
    .from(commitments)
    .where(and(eq(commitments.id, id), seen))
  return by ?? null
}
