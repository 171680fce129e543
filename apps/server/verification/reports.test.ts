import { type SmallReports, smallReports } from '@cabinet/duties/reports/server/small-reports.ts'
import { dialect } from '@cabinet/store/dialect.ts'
import { openHarm } from '@cabinet/store/harm.ts'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { verifyReports } from './reports.ts'
import { verifyYearlyNumbers } from './yearly-numbers.ts'

let office: SmallReports
let harm: Awaited<ReturnType<typeof openHarm>>
beforeAll(async () => {
  office = await smallReports({ at: '2026-01-05T08:00:00Z' })
  await office.desk('clerk').registerLetter({
    requestKey: 'request-of-january',
    sender: { name: 'Comité de quartier de Kpota', kind: 'association' },
    ...{ subject: 'Éclairage', type: 'complaint', receivedOn: '2026-01-05', channel: 'counter' },
  })
  office.at('2026-04-07T08:00:00Z')
  const reportId = await office.openReport(2026, 1)
  const chief = office.reports('chief')
  const version = async () => (await chief.issue({ reportId })).report.version
  await chief.issueConsolidate({ reportId, version: await version(), reason: 'Essai' })
  const steps = [{ kind: 'signature' as const, personId: office.ids.chief }]
  await chief.issueSendRound({ reportId, version: await version(), steps })
  await chief.issueVisa({ reportId, version: await version() })
  office.later(1)
  await chief.issueFreeze({ reportId, version: await version() })
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

test('a frozen report is what it was, and has its number', async () => {
  const { did, problems } = await verifyReports(harm.read)
  expect(problems).toEqual([])
  expect(did).toContain('1 frozen')
  expect((await verifyYearlyNumbers(harm.read)).problems).toEqual([])
})

const otherwise =
  dialect === 'postgres'
    ? "update report_editions set content = jsonb_set(content::jsonb, '{office}', '\"Ville\"') where edition = 'council'"
    : "update report_editions set content = json_set(content, '$.office', 'Ville') where edition = 'council'"

test.each([
  ['writes a word of an edition otherwise', otherwise, "the council's edition is not what was frozen"],
  ['empties a list', "update report_counted set ids = '[]' where code = 'ML1i'", 'the list behind ML1i'],
  ['takes a list away', "delete from report_counted where code = 'ML1i'", 'its seal is not over what it holds'],
  ['gives it another seal', "update reports set sha256 = 'x'", 'its seal is not the one in the journal'],
  ['gives it another number', "update reports set number = 'RT-2026-2'", 'its seal is not over what it holds'],
])('whoever %s is found out', async (_what, statement, found) => {
  await harm.run(statement)
  expect((await verifyReports(harm.read)).problems.join('\n')).toContain(found)
})

test('a number that was skipped is missed', async () => {
  await harm.run("update reports set number = 'RT-2026-2'")
  expect((await verifyYearlyNumbers(harm.read)).problems.join('\n')).toContain('RT-2026-1 is missing')
})
