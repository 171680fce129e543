import { commitmentsOf } from '@cabinet/blocks/commitments/server/commitments-of.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { visibleLetter } from './visible.ts'

type Asked = { letterId: string; now: Date }

/** What was ordered or promised on a letter, of what this person may open. */
export async function commitmentsOnLetter(read: Reads, person: Person, { letterId, now }: Asked) {
  await visibleLetter(read, person, letterId)
  const rows = await commitmentsOf(read, person, { kind: 'letter', id: letterId, now, openOnes: true })
  return rows.map(({ id, text, leadName, state, isOpen, dueOn }) => ({ id, text, leadName, state, isOpen, dueOn }))
}
