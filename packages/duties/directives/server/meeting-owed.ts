import { openCommitmentStates } from '@cabinet/blocks/commitments/rules/commitment.ts'
import type { EscalationLevel } from '@cabinet/blocks/commitments/rules/escalation.ts'
import { commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import { visibleCommitments } from '@cabinet/blocks/commitments/server/visible.ts'
import { addresseeNames } from '@cabinet/duties/mail/server/addressees.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, inArray, lt, or } from 'drizzle-orm'
import type { Proposal } from '../rules/meeting-agenda.ts'
import type { Looking } from './meeting-proposals.ts'

/** Carried further than the lead: somebody else must look at it. */
const carried: EscalationLevel[] = ['head', 'chief', 'mayor']
const most = 40

/** What is overdue, or whose silence was carried up; among heads only what those who come have to keep. */
export async function owedCommitments(read: Reads, person: Person, { meeting, keys, today }: Looking) {
  const rows = await read
    .select()
    .from(commitments)
    .where(
      and(
        inArray(commitments.state, [...openCommitmentStates]),
        or(lt(commitments.dueOn, today), inArray(commitments.escalation, carried)),
        meeting.kind === 'point-cabinet' ? undefined : inArray(commitments.lead, keys),
        await visibleCommitments(read, person, today),
      ),
    )
    .orderBy(asc(commitments.dueOn), asc(commitments.seq))
    .limit(most)
  const leads = await addresseeNames(
    read,
    rows.map((row) => row.lead),
  )
  return rows.map(
    (row): Proposal => ({
      ...{ sourceKind: 'commitment', sourceId: row.id, title: row.text, detail: leads.get(row.lead) ?? '' },
      reason: row.escalation && carried.includes(row.escalation) ? 'escalated' : 'late',
      ...{ day: row.dueOn, from: null },
    }),
  )
}
