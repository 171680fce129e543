import type { Change, Reads } from '@cabinet/store/store.ts'
import { type Delay, escalationLevels } from '../rules/escalation.ts'
import type { DelaysForm } from '../rules/forms.ts'
import { escalationDelays } from './tables.ts'

/** How long silence may last before each step, in the order of the steps. */
export async function delaysOf(read: Pick<Reads, 'select'>): Promise<Delay[]> {
  const rows = await read.select().from(escalationDelays)
  return escalationLevels.flatMap((level) => rows.find((row) => row.level === level) ?? [])
}

/** The office's own delays; every step is said, one left empty is not taken. */
export async function saveDelays(change: Change, { delays }: DelaysForm): Promise<void> {
  for (const { level, afterIssue, afterDue } of delays)
    await change.tx
      .insert(escalationDelays)
      .values({ level, afterIssue, afterDue })
      .onConflictDoUpdate({ target: escalationDelays.level, set: { afterIssue, afterDue } })
  await change.record('commitments.delays.changed', 'escalation')
}
