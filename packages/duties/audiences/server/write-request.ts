import { randomUUID } from 'node:crypto'
import { calendarOf, today } from '@cabinet/blocks/people/server/office-now.ts'
import { yearOf } from '@cabinet/office/day.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { nextOf } from '@cabinet/store/counter.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { answerDue } from '../rules/clock.ts'
import { audienceFact } from '../rules/facts.ts'
import { audienceNumber, audienceSeries } from '../rules/numbering.ts'
import { makeAudienceFindable } from './findable.ts'
import { motiveOf } from './motives.ts'
import { type Audience, audiences } from './tables.ts'

type Told = Pick<
  Audience,
  | 'requestKey'
  | 'contactId'
  | 'visitor'
  | 'companions'
  | 'partySize'
  | 'phone'
  | 'email'
  | 'motive'
  | 'subject'
  | 'details'
  | 'wishes'
  | 'channel'
  | 'letterId'
  | 'reserved'
  | 'receivedOn'
> & { tokenHash?: string | null; registeredBy?: string; urgent?: boolean }

/**
 * Writes a request under the next number of its year, in one transaction: no gap, no duplicate. The clock of whoever asks
 * starts on the day it came in. Refuses `audiences.received-in-future` and `audiences.unknown-motive`.
 */
export async function writeRequest(change: Change, told: Told): Promise<Audience> {
  const day = await today(change)
  if (told.receivedOn > day) throw new Refusal('audiences.received-in-future', { today: day })
  const motive = await motiveOf(change.tx, told.motive)
  const year = yearOf(day)
  const position = await nextOf(change.tx, audienceSeries(year))
  const registeredBy = told.registeredBy ?? change.person.id
  const [written] = await change.tx
    .insert(audiences)
    .values({
      ...told,
      ...{ id: randomUUID(), seq: await nextOf(change.tx, 'audiences'), year, position },
      number: audienceNumber(year, position),
      ...{ urgent: told.urgent ?? false, urgencyReason: '' },
      dueOn: answerDue(told.receivedOn, motive.workingDays, await calendarOf(change.tx)),
      ...{ state: 'received', stateReason: '', stateAt: change.now, stateBy: registeredBy, round: 1 },
      ...{ decisionNote: '', report: '', registeredBy, registeredAt: change.now, version: 1 },
    })
    .returning()
  if (!written) throw new Error('The request was not written.')
  await makeAudienceFindable(change, written)
  change.count(audienceFact('audience.requested', written))
  return written
}

/** The request this very form has written already. */
export async function requestOfKey(change: Change, requestKey: string): Promise<Audience | undefined> {
  const [audience] = await change.tx.select().from(audiences).where(eq(audiences.requestKey, requestKey))
  return audience
}
