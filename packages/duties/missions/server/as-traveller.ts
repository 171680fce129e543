import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import type { Change } from '@cabinet/store/store.ts'

/**
 * A signed order speaks for whoever it sends away: their absence and the acts they lend are theirs to announce, whoever
 * signed or noted the signature. The journal keeps the name of the person at the desk. Null for somebody who has left.
 */
export async function asTraveller(change: Change, personId: string): Promise<Change | null> {
  const person = await personAt(change.tx, personId, change.now)
  return person && { ...change, person }
}
