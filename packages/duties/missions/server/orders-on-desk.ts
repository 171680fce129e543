import { circuitSteps } from '@cabinet/blocks/circuits/server/tables.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { missions } from './tables.ts'
import { visible } from './visible.ts'

/** Mission orders somebody else has to initial or to sign, the longest-waiting first: those of them the reader may see. */
export async function ordersOnDesk(
  read: Reads,
  reader: Person,
  { personIds, limit }: { personIds: readonly string[]; limit: number },
) {
  if (!personIds.length) return []
  const onDesk = and(
    ...[eq(circuitSteps.subjectKind, 'mission'), eq(circuitSteps.state, 'current')],
    inArray(circuitSteps.personId, [...personIds]),
  )
  return read
    .select({
      ...{ id: missions.id, number: missions.number, purpose: missions.purpose, departsOn: missions.departsOn },
      ...{ kind: circuitSteps.kind, since: circuitSteps.reachedAt },
    })
    .from(circuitSteps)
    .innerJoin(missions, eq(missions.id, circuitSteps.subjectId))
    .where(and(onDesk, eq(missions.state, 'circuit'), visible(read, reader)))
    .orderBy(asc(circuitSteps.reachedAt))
    .limit(limit)
}
