import type { Fact } from '@cabinet/office/fact.ts'
import type { Change } from '@cabinet/store/store.ts'
import { inArray } from 'drizzle-orm'
import { audienceStates } from '../rules/audience.ts'
import { audienceFact, stillWaits } from '../rules/facts.ts'
import { audiences } from './tables.ts'

/** Requests that wait and were never counted. */
export async function uncountedAudiences({ tx }: Change): Promise<Fact[]> {
  const waiting = await tx
    .select()
    .from(audiences)
    .where(inArray(audiences.state, audienceStates.filter(stillWaits)))
  return waiting.map((one) => audienceFact('audience.requested', one))
}
