import { facts } from '@cabinet/store/store.tables.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeDays } from './close-day.ts'
import { meeting, nextKey, type SmallAgenda, smallAgenda } from './small-agenda.ts'

let office: SmallAgenda
beforeEach(async () => {
  office = await smallAgenda()
})
afterEach(() => office.close())

const held = () =>
  office.store.read
    .select({ day: facts.day, minutes: facts.amount, sort: facts.sort })
    .from(facts)
    .where(eq(facts.kind, 'engagement.held'))
    .orderBy(facts.seq, facts.place)

test('the morning after, what stood in the mayor’s diary is counted, each day of a series for itself, once', async () => {
  await office.engage({ rule: 'FREQ=WEEKLY;COUNT=2' })
  const off = await office.engage({
    requestKey: nextKey(),
    title: 'Annulé',
    start: '2026-03-09T14:00',
    end: '2026-03-09T15:00',
  })
  await office.engage(
    {
      requestKey: nextKey(),
      title: 'Dentiste',
      confidentiality: 'personal',
      start: '2026-03-09T16:00',
      end: '2026-03-09T17:00',
    },
    'mayor',
  )
  await office
    .agenda('protocol')
    .cancel({ ref: off.id, version: off.version, reason: 'Reporté par le préfet', scope: 'this' })
  office.at('2026-03-09T06:00:00Z')
  await closeDays(office)
  expect(await held()).toEqual([])
  office.at('2026-03-10T06:00:00Z')
  await closeDays(office)
  await closeDays(office)
  expect(await held()).toEqual([{ day: '2026-03-09', minutes: 60, sort: meeting().kind }])
  // Written down the day after, it is counted at once.
  await office.engage({ requestKey: nextKey(), title: 'Oublié', start: '2026-03-09T18:00', end: '2026-03-09T18:30' })
  expect((await held()).map((one) => one.minutes)).toEqual([60, 30])
})
