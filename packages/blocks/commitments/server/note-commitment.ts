import { randomUUID } from 'node:crypto'
import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { persons, posts, units } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { nextOf } from '@cabinet/store/counter.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { CommitmentAuthority, CommitmentKind, CommitmentSource } from '../rules/commitment.ts'
import type { DueRule } from '../rules/due-rule.ts'
import { factsOf } from './commitment-facts.ts'
import { agreedDays } from './due-day.ts'
import { makeCommitmentFindable } from './findable.ts'
import { writeHelpers } from './helpers-of.ts'
import { type Commitment, commitments } from './tables.ts'

export type Noted = {
  kind: CommitmentKind
  text: string
  source: { kind: CommitmentSource; id: string }
  reserved: boolean
  /** On whose authority it binds; the mayor's unless said. */
  authority?: CommitmentAuthority | undefined
  /** On whose word. */
  authorityId: string
  /** `person:…`, `post:…` or `unit:…` */
  lead: string
  /** Who lends the lead a hand, by the same keys. */
  helpers?: readonly string[] | undefined
  /** To whom it was promised. */
  contactId: string | null
  dueOn: Day | null
  /** So long after it is given; a day said outright comes first. */
  dueRule?: DueRule | null | undefined
  /** The day it was given, when that was before today. */
  issuedOn?: Day | null | undefined
  /** Heard, and still to be decided by whoever's word it is. */
  proposed?: boolean
  requestKey?: string | undefined
  seriesId?: string
  /** Who set it going, when the clock writes it down. */
  notedBy?: string
}

/**
 * Writes down what was promised or ordered. The caller may see the source and records its own sentence beside. Asked again
 * with the same key, it answers with the one already there. Refuses `commitments.unknown-lead`,
 * `commitments.reserved-to-persons`, `commitments.unknown-authority`, `commitments.issued-later` and
 * `commitments.due-before-issue`.
 */
export async function noteCommitment(change: Change, form: Noted): Promise<Commitment> {
  const already = form.requestKey && (await commitmentOfRequest(change, form.requestKey))
  if (already) return already
  await refuseUnknownPeople(change, form)
  const [noted] = await change.tx
    .insert(commitments)
    .values(await rowOf(change, form))
    .returning()
  if (!noted) throw new Error('The commitment was not written.')
  await writeHelpers(change, noted, form.helpers ?? [])
  await makeCommitmentFindable(change, noted)
  const { source } = form
  const facts = await factsOf(change, noted, { kind: 'commitment.issued' })
  await change.record('commitments.commitment.noted', noted.id, { sourceKind: source.kind, sourceId: source.id, facts })
  return noted
}

async function rowOf(change: Change, form: Noted): Promise<typeof commitments.$inferInsert> {
  const { source, proposed = false, notedBy = change.person.id, requestKey = null, seriesId = null } = form
  const { kind, text, reserved, authority = 'mayor', authorityId, lead, contactId, dueRule = null } = form
  const issuedOn = proposed ? null : await dayGiven(change, form.issuedOn)
  return {
    ...{ id: randomUUID(), seq: await nextOf(change.tx, 'commitments'), kind, text, reserved },
    ...{ authority, authorityId, lead, contactId, requestKey, seriesId, dueRule, issuedOn },
    ...(await agreedDays(change, { dueOn: form.dueOn, dueRule, issuedOn })),
    ...{ sourceKind: source.kind, sourceId: source.id, state: proposed ? 'proposed' : 'issued' },
    ...{ stateReason: '', stateAt: change.now, stateBy: notedBy, proof: '' },
    ...{ notedBy, notedAt: change.now, version: 1 },
  }
}

/** Today, or the day of the meeting whose minutes are written the morning after. */
async function dayGiven(change: Change, asked: Day | null | undefined): Promise<Day> {
  const day = await today(change)
  if (asked && asked > day) throw new Refusal('commitments.issued-later', { day })
  return asked ?? day
}

/** The same press of the button, sent twice. The key of somebody else is nobody's business. */
export async function commitmentOfRequest(change: Change, requestKey: string): Promise<Commitment | undefined> {
  const [already] = await change.tx.select().from(commitments).where(eq(commitments.requestKey, requestKey))
  if (!already) return
  if (already.notedBy !== change.person.id) throw new Refusal('commitments.request-of-another')
  await change.record('commitments.commitment.asked-again', already.id)
  return already
}

/** A lead who is not there keeps nothing, and nobody speaks for somebody who is not there. */
async function refuseUnknownPeople(change: Change, { lead, helpers = [], reserved, authorityId }: Noted) {
  for (const key of [lead, ...helpers]) await refuseUnknownLead(change, { key, reserved })
  const isKnown = await change.tx.$count(persons, eq(persons.id, authorityId))
  if (!isKnown) throw new Refusal('commitments.unknown-authority')
}

/** Refuses `commitments.unknown-lead`, and anything but a person for what is reserved. */
export async function refuseUnknownLead({ tx }: Change, { key, reserved }: { key: string; reserved: boolean }) {
  const [kind, id = ''] = key.split(':')
  if (reserved && kind !== 'person') throw new Refusal('commitments.reserved-to-persons')
  const found = await {
    person: () => tx.$count(persons, and(eq(persons.id, id), isNull(persons.leftOn))),
    post: () => tx.$count(posts, and(eq(posts.id, id), isNull(posts.closedOn))),
    unit: () => tx.$count(units, and(eq(units.id, id), isNull(units.closedOn))),
  }[kind as 'person' | 'post' | 'unit']?.()
  if (!found) throw new Refusal('commitments.unknown-lead')
}
