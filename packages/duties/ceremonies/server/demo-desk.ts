import { randomUUID } from 'node:crypto'
import type { DemoKey } from '@cabinet/blocks/people/server/demo-cast.ts'
import type { DemoCourse, DemoSetting } from '@cabinet/blocks/people/server/demo-setting.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { addDays, type Day } from '@cabinet/office/day.ts'
import { allow } from '@cabinet/office/permission.ts'
import { isWorkingDay } from '@cabinet/office/working-days.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, asc, eq } from 'drizzle-orm'
import { type CeremoniesAct, ceremoniesPermissions } from '../rules/permissions.ts'
import { makeBatch } from './batch-errand.ts'
import { handOverBatch } from './batch-hand-over.ts'
import { startBatch } from './batch-start.ts'
import { answerFor } from './guest-answer.ts'
import { type Ceremony, type Guest, guests } from './tables.ts'
import { visibleCeremony } from './visible.ts'

export type Desk = ReturnType<typeof openDesk>

/** The desks of the demonstration: people act in their own right, by the office's own commands. */
export function openDesk({ store, files, ids, calendar }: DemoSetting) {
  const person = async (key: DemoKey) => {
    const found = await personAt(store.read, ids[key], store.clock())
    if (!found) throw new Error(`Nobody plays ${key} at the demonstration.`)
    return found
  }
  const act = async <T>(key: DemoKey, right: CeremoniesAct, work: (change: Change) => Promise<T>): Promise<T> => {
    const who = await person(key)
    return store.change(who, work, allow(ceremoniesPermissions, who, right).inPlaceOf)
  }
  const ceremonyNow = async (id: string): Promise<Ceremony> => visibleCeremony(store.read, await person('protocol'), id)
  return { store, files, ids, calendar, person, act, ceremonyNow }
}

/** That day, or the next one that is worked. */
export function workedDay({ calendar }: Desk, day: Day): Day {
  let worked = day
  while (!isWorkingDay(worked, calendar)) worked = addDays(worked, 1)
  return worked
}

/** Lets office hours go by until that moment, or just after it. */
export async function* waitUntil(desk: Desk, moment: Date): DemoCourse {
  for (;;) {
    const left = moment.getTime() - desk.store.clock().getTime()
    if (left <= 0) return
    yield left > 3 * 86_400_000 ? 240 : left > 3_600_000 ? 30 : 2
  }
}

/** Everybody on the list of a ceremony, by name. */
export function guestsOf({ store }: Desk, ceremonyId: string): Promise<Guest[]> {
  return store.read
    .select()
    .from(guests)
    .where(and(eq(guests.ceremonyId, ceremonyId)))
    .orderBy(asc(guests.folded), asc(guests.id))
}

/** Cards are printed, put into envelopes and carried. */
export async function sendCards(desk: Desk, ceremonyId: string): Promise<void> {
  const guestIds = (await guestsOf(desk, ceremonyId)).map(({ id }) => id)
  const asked = { ceremonyId, kind: 'cards' as const, format: 'pdf' as const, guestIds, subject: '', text: '' }
  const form = { ...asked, requestKey: randomUUID(), links: 'missing' as const }
  const { batchId } = await desk.act('protocolAgent', 'ceremonies.invite', (change) => startBatch(change, form))
  await makeBatch.run({ batchId }, { store: desk.store, files: desk.files, mailer: nobodyWrites })
  await desk.act('protocolAgent', 'ceremonies.invite', (change) =>
    handOverBatch(change, { batchId, note: 'Portés par le chauffeur' }),
  )
}

const nobodyWrites = { send: () => Promise.reject(new Error('Nothing is sent at the demonstration.')) }

/** They telephone, one after the other: most come, some do not, a few have not answered. */
export async function answerCalls(desk: Desk, ceremonyId: string, keep: (guest: Guest) => boolean): Promise<void> {
  for (const [i, guest] of (await guestsOf(desk, ceremonyId)).entries()) {
    if (!keep(guest) || i % 7 === 6) continue
    const answer = i % 9 === 4 ? ('declined' as const) : ('accepted' as const)
    const said = { answer, coming: guest.spouse && answer === 'accepted' ? 2 : 1, companions: '', note: '' }
    const form = { guestId: guest.id, version: guest.version, ...said, substitute: null }
    const channel = i % 3 === 0 ? ('letter' as const) : ('telephone' as const)
    await desk.act('protocolAgent', 'ceremonies.guests', (change) => answerFor(change, { ...form, channel }))
  }
}
