import { randomUUID } from 'node:crypto'
import { persons, posts, units } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { nextOf } from '@cabinet/store/counter.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { CommitmentKind, CommitmentSource } from '../rules/commitment.ts'
import { type Commitment, commitments } from './tables.ts'

export type Noted = {
  kind: CommitmentKind
  text: string
  source: { kind: CommitmentSource; id: string }
  reserved: boolean
  /** On whose word. */
  authorityId: string
  /** `person:…`, `post:…` or `unit:…` */
  lead: string
  /** To whom it was promised. */
  contactId: string | null
  dueOn: Day | null
  /** Heard, and still to be decided by whoever's word it is. */
  proposed?: boolean
}

/**
 * Writes down what was promised or ordered. The caller may see the source and records its own sentence beside.
 * Refuses `commitments.unknown-lead` and `commitments.reserved-to-persons`.
 */
export async function noteCommitment(change: Change, form: Noted): Promise<Commitment> {
  const { source, proposed = false, ...said } = form
  await refuseUnknownLead(change, form)
  const [noted] = await change.tx
    .insert(commitments)
    .values({
      ...said,
      id: randomUUID(),
      seq: await nextOf(change.tx, 'commitments'),
      sourceKind: source.kind,
      sourceId: source.id,
      state: proposed ? 'proposed' : 'issued',
      ...{ stateReason: '', stateAt: change.now, stateBy: change.person.id, proof: '' },
      ...{ notedBy: change.person.id, notedAt: change.now, version: 1 },
    })
    .returning()
  if (!noted) throw new Error('The commitment was not written.')
  await change.record('commitments.commitment.noted', noted.id, { sourceKind: source.kind, sourceId: source.id })
  return noted
}

/** A lead who is not there keeps nothing. */
async function refuseUnknownLead({ tx }: Change, { lead, reserved }: Noted): Promise<void> {
  const [kind, id = ''] = lead.split(':')
  if (reserved && kind !== 'person') throw new Refusal('commitments.reserved-to-persons')
  const found = await {
    person: () => tx.$count(persons, and(eq(persons.id, id), isNull(persons.leftOn))),
    post: () => tx.$count(posts, and(eq(posts.id, id), isNull(posts.closedOn))),
    unit: () => tx.$count(units, and(eq(units.id, id), isNull(units.closedOn))),
  }[kind as 'person' | 'post' | 'unit']?.()
  if (!found) throw new Refusal('commitments.unknown-lead')
}
