import { escalationDelays } from '@cabinet/blocks/commitments/server/tables.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'

/** Whether the office has not received what is shipped yet. */
export async function lacksDirectivesChoices(read: Pick<Reads, '$count'>): Promise<boolean> {
  return (await read.$count(escalationDelays)) === 0
}

/** What the office finds on the first day. */
export async function shipDirectivesChoices(change: Change): Promise<void> {
  await change.tx.insert(escalationDelays).values([
    { level: 'lead', afterIssue: 2, afterDue: 0 },
    { level: 'head', afterIssue: 4, afterDue: 2 },
    { level: 'chief', afterIssue: 6, afterDue: 5 },
    { level: 'mayor', afterIssue: null, afterDue: 10 },
  ])
  await change.record('directives.choices.shipped', 'directives')
}
