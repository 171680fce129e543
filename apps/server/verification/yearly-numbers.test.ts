import { type SmallReception, smallReception, typedRequest } from '@cabinet/duties/audiences/server/small-reception.ts'
import { openHarm } from '@cabinet/store/harm.ts'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { verifyYearlyNumbers } from './yearly-numbers.ts'

let office: SmallReception
let harm: Awaited<ReturnType<typeof openHarm>>
beforeAll(async () => {
  office = await smallReception()
  for (let n = 0; n < 3; n += 1) await office.desk('secretary').register(typedRequest())
})
afterAll(() => office.close())
beforeEach(async () => {
  harm = await openHarm(office.url)
  await harm.run('begin')
})
afterEach(async () => {
  await harm.run('rollback')
  await harm.close()
})

test('three requests have the numbers one to three', async () => {
  const { did, problems } = await verifyYearlyNumbers(harm.read)
  expect(problems).toEqual([])
  expect(did).toContain('3 audiences')
})

test.each([
  ['erases a request', "delete from audiences where number = 'AU-2026-00002'", 'AU-2026-00002 is missing'],
  ['erases the last one', "delete from audiences where number = 'AU-2026-00003'", 'the counter is at 3'],
  ['writes a number otherwise', "update audiences set number = 'AU-1' where position = 1", 'AU-2026-00001 is missing'],
  ['turns the counter back', "update counters set last = 2 where series = 'audiences:2026'", 'the counter is at 2'],
])('whoever %s is found out', async (_what, statement, found) => {
  await harm.run(statement)
  expect((await verifyYearlyNumbers(harm.read)).problems.join('\n')).toContain(found)
})
