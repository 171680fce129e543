import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, eq, inArray, or, type SQL } from 'drizzle-orm'
import { sightOf } from '../rules/readers.ts'
import { type Audience, audiences } from './tables.ts'

/** The one `where` with which every list, count and page of this duty begins: the requests this person may know of. */
export function visible(person: Person): SQL {
  const { ordinary, reserved, registrar, delegates, namedDelegates, units } = sightOf(person)
  const open = eq(audiences.reserved, false)
  return (
    or(
      ordinary ? open : undefined,
      reserved ? eq(audiences.reserved, true) : undefined,
      registrar ? eq(audiences.registeredBy, registrar) : undefined,
      delegates.length ? and(open, inArray(audiences.delegateId, [...delegates])) : undefined,
      namedDelegates.length
        ? and(eq(audiences.reserved, true), inArray(audiences.delegateId, [...namedDelegates]))
        : undefined,
      units.length ? and(open, inArray(audiences.unitId, [...units])) : undefined,
    ) ?? inArray(audiences.id, [])
  )
}

/** One request, or the same answer as for one that does not exist. */
export async function visibleAudience(
  read: Pick<Reads, 'select'>,
  person: Person,
  audienceId: string,
): Promise<Audience> {
  const [audience] = await read
    .select()
    .from(audiences)
    .where(and(eq(audiences.id, audienceId), visible(person)))
  if (!audience) throw notFound()
  return audience
}

/** The same inside a change. */
export const audienceInHand = ({ tx, person }: Pick<Change, 'tx' | 'person'>, audienceId: string) =>
  visibleAudience(tx, person, audienceId)

/** Whether this person may read what is attached to a request. */
export async function mayReadAudience(read: Reads, person: Person, audienceId: string): Promise<boolean> {
  return (await read.$count(audiences, and(eq(audiences.id, audienceId), visible(person)))) > 0
}
