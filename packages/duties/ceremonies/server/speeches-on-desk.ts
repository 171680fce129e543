import { circuitSteps } from '@cabinet/blocks/circuits/server/tables.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { speechVisible } from './speech-visible.ts'
import { speeches } from './tables.ts'

/** Speeches somebody else has to read or to approve, the longest-waiting first: those of them the reader may see. */
export async function speechesOnDesk(
  read: Reads,
  reader: Person,
  { personIds, limit }: { personIds: readonly string[]; limit: number },
) {
  if (!personIds.length) return []
  const onDesk = and(
    ...[eq(circuitSteps.subjectKind, 'speech'), eq(circuitSteps.state, 'current')],
    inArray(circuitSteps.personId, [...personIds]),
  )
  return read
    .select({
      ...{ id: speeches.id, title: speeches.title, dueOn: speeches.dueOn },
      ...{ kind: circuitSteps.kind, since: circuitSteps.reachedAt },
    })
    .from(circuitSteps)
    .innerJoin(speeches, eq(speeches.id, circuitSteps.subjectId))
    .where(and(onDesk, eq(speeches.state, 'circuit'), speechVisible(read, reader)))
    .orderBy(asc(circuitSteps.reachedAt))
    .limit(limit)
}
