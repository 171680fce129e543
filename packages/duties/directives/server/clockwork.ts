import type { Tools } from '@cabinet/api/errand.ts'
import { giveOccurrence, seriesDue, stopSeries } from '@cabinet/blocks/commitments/server/series.ts'
import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { localOf } from '@cabinet/duties/agenda/rules/wall-clock.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Store } from '@cabinet/store/store.ts'
import { carrySilence, silencesDue } from './act-silence.ts'

/** Nobody is reminded in the middle of the night. */
const firstHour = 'T07:00'

/** What this duty does by the clock: asked every minute, by every server process, and does no harm twice. */
export async function directivesClockwork({ store }: Pick<Tools, 'store'>): Promise<void> {
  const office = await officeOf(store.read)
  if (!office) return
  for (const series of await seriesDue(store.read, store.clock())) {
    const refusal = await once(store, (change) => giveOccurrence(change, series))
    if (refusal?.code === 'commitments.unknown-lead') await once(store, (change) => stopSeries(change, series))
  }
  if (localOf(store.clock(), office.timeZone).slice(10) < firstHour) return
  for (const silence of await silencesDue(store.read, store.clock()))
    await once(store, (change) => carrySilence(change, silence))
}

/** Another process that was quicker leaves nothing of ours. */
async function once(store: Store, work: (change: Change) => Promise<void>): Promise<Refusal | undefined> {
  try {
    await store.change(theOffice, work)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error
  }
}
