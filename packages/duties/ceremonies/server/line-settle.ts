import { randomUUID } from 'node:crypto'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { desc, eq } from 'drizzle-orm'
import type { CeremonyState } from '../rules/ceremony.ts'
import type { SettleForm } from '../rules/line-forms.ts'
import { entriesOf } from '../rules/line-outputs.ts'
import { editableCeremony, movedTo, saveCeremony } from './edit-ceremony.ts'
import { type CeremonyLine, lineOf } from './line-of.ts'
import { type Ceremony, type IssuedPosition, lineIssues } from './tables.ts'

/**
 * Settles the line as it stands now and keeps it whole, with its list: a new issue, numbered. Refuses `ceremonies.line-changed`
 * when the screen shows an older line, `ceremonies.line-empty`, `ceremonies.line-no-list`.
 */
export async function settleLine(change: Change, { ceremonyId, lineVersion, why }: SettleForm): Promise<number> {
  const { tx, person, now } = change
  const ceremony = await editableCeremony(change, ceremonyId)
  if (ceremony.lineVersion !== lineVersion) throw new Refusal('ceremonies.line-changed')
  const line = await lineOf(tx, ceremony)
  if (line.positions.length === 0) throw new Refusal('ceremonies.line-empty')
  if (!line.list) throw new Refusal('ceremonies.line-no-list')
  const { id, title, version, status, source } = line.list
  const issue = (await lastIssue(change, ceremonyId)) + 1
  const list = { id, title, version, status, source }
  const made = { ceremonyId, issue, list, positions: issuedPositions(line), why, madeBy: person.id, madeAt: now }
  await tx.insert(lineIssues).values({ id: randomUUID(), ...made })
  await saveCeremony(change, ceremony, { listId: id, ...settled(change, ceremony) })
  await change.record('ceremonies.line.settled', ceremonyId, { issue, count: line.positions.length })
  return issue
}

/** From where a ceremony becomes settled; one that is held, or settled already, stays what it is. */
const settling: readonly CeremonyState[] = ['preparing', 'inviting']

function settled(change: Change, ceremony: Ceremony): Partial<Ceremony> {
  return settling.includes(ceremony.state) ? movedTo(change, ceremony, 'settled') : {}
}

async function lastIssue({ tx }: Change, ceremonyId: string): Promise<number> {
  const [last] = await tx
    .select({ issue: lineIssues.issue })
    .from(lineIssues)
    .where(eq(lineIssues.ceremonyId, ceremonyId))
    .orderBy(desc(lineIssues.issue))
    .limit(1)
  return last?.issue ?? 0
}

/** The line as it is kept: who, as what, where and why. */
export function issuedPositions({ people, positions }: CeremonyLine): IssuedPosition[] {
  const because = new Map(positions.map((one) => [one.id, one.because]))
  return entriesOf(people, positions).map(({ id, name, civility, salutation, function: as, position }) => ({
    ...{ guestId: id, name, civility, salutation, function: as, position, because: because.get(id) },
  }))
}
