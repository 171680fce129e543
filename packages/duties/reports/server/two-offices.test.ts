import { noteCommitment } from '@cabinet/blocks/commitments/server/note-commitment.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { shipAgendaChoices } from '@cabinet/duties/agenda/server/ship-choices.ts'
import { requestForm } from '@cabinet/duties/audiences/rules/forms.ts'
import { registerRequest } from '@cabinet/duties/audiences/server/register-request.ts'
import { shipAudiencesChoices } from '@cabinet/duties/audiences/server/ship-choices.ts'
import { typedRequest } from '@cabinet/duties/audiences/server/small-reception.ts'
import { assignForm, letterForm } from '@cabinet/duties/mail/rules/forms.ts'
import { assignLetter } from '@cabinet/duties/mail/server/assign-letter.ts'
import { closeLetter } from '@cabinet/duties/mail/server/close-letter.ts'
import { registerLetter } from '@cabinet/duties/mail/server/register-letter.ts'
import { type StaffKey, typedLetter } from '@cabinet/duties/mail/server/small-office.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { closePaper } from '@cabinet/paper/press.ts'
import { inOrder } from '@cabinet/store/chain.ts'
import type { Change, Store } from '@cabinet/store/store.ts'
import { copiedStore, type FreshStore } from '@cabinet/store/testing.ts'
import { afterAll, afterEach, expect, test } from 'vitest'
import { type Edition, pressFormats } from '../rules/report.ts'
import { buildContent } from './build-content.ts'
import { openReport } from './draft-open.ts'
import { writeReport } from './papers/report-paper.ts'
import { sealOf } from './report-seals.ts'
import { type SmallReports, smallReports } from './small-reports.ts'
import { reportCalendar } from './tables.ts'

let office: SmallReports
let copy: FreshStore | undefined
afterEach(async () => {
  await copy?.close()
  await office.close()
})
afterAll(() => closePaper())

let now = new Date()
const asOf = new Date('2026-04-07T08:00:00Z')

/** Something done by one of the small office, in either of the two databases, at a moment. */
async function does<T>(store: Store, key: StaffKey, [at, work]: [at: string, work: (change: Change) => Promise<T>]) {
  office.at(at)
  now = new Date(at)
  const person = await personAt(store.read, office.ids[key], now)
  if (!person) throw new Error(`Nobody is ${key}.`)
  return store.change(person, work)
}

const moment = (day: string) => `${day}T09:00:00Z`

const letter = (store: Store, day: string, more: Record<string, unknown> = {}) =>
  does(store, more.confidentiality === 'reserved' ? 'chief' : 'clerk', [
    moment(day),
    (change) => registerLetter(change, letterForm.parse(typedLetter({ receivedOn: day, ...more }))),
  ])

const audience = (store: Store, day: string, reserved = false) =>
  does(store, reserved ? 'chief' : 'secretary', [
    moment(day),
    (change) => registerRequest(change, requestForm.parse(typedRequest({ receivedOn: day, reserved }))),
  ])

const commitment = (store: Store, day: string, more: { lead: string; text: string; reserved?: boolean }) =>
  does(store, 'mayor', [
    moment(day),
    (change) =>
      noteCommitment(change, {
        ...{ kind: 'directive', dueOn: '2026-03-20', contactId: null, source: { kind: 'note', id: 'note' } },
        ...{ reserved: false, authorityId: office.ids.mayor, ...more },
      }),
  ])

const days = ['2026-01-08', '2026-01-19', '2026-02-03', '2026-02-17', '2026-03-04', '2026-03-18']

/** A quarter in which nothing is reserved, small enough to be counted by eye. */
async function quarter(): Promise<void> {
  office = await smallReports({ at: '2026-01-05T08:00:00Z' })
  const { store } = office
  await store.change(theOffice, async (change) => {
    await shipAgendaChoices(change)
    await shipAudiencesChoices(change)
    await change.tx.update(reportCalendar).set({ minimumInside: 2, minimumOutside: 3 })
  })
  const lead = await office.unit('Services techniques')
  for (const [n, day] of days.entries()) {
    const { id: letterId, version } = await letter(store, day, { dueOn: '2026-03-25' })
    const lines = [{ addressee: lead, instruction: 'ATTR' }]
    const form = assignForm.parse({ letterId, version, lines })
    if (n < 4) await does(store, 'chief', [moment(day), (change) => assignLetter(change, form)])
    else
      await does(store, 'chief', [
        moment(day),
        (change) => closeLetter(change, { letterId, as: 'filed', reason: 'Pour information' }),
      ])
    await audience(store, day)
    await commitment(store, day, { lead, text: `Réparer la pompe n° ${n + 1}` })
  }
}

async function reservedThings(store: Store): Promise<void> {
  const named = [office.ids.chief, office.ids.adviser]
  const lead = `person:${office.ids.adviser}`
  for (const day of days) {
    const reserved = { confidentiality: 'reserved', named, subject: 'Affaire réservée', dueOn: '2026-03-26' }
    await letter(store, day, reserved)
    await letter(store, day, { ...reserved, type: 'invitation', channel: 'bearer' })
    await audience(store, day, true)
    await commitment(store, day, { lead, text: 'Affaire réservée', reserved: true })
  }
}

/** Its report is opened after the quarter, as in any office. */
async function reported(store: Store) {
  const { id } = await does(store, 'chief', [
    '2026-04-06T08:00:00Z',
    (change) => openReport(change, { year: 2026, quarter: 1 }),
  ])
  const period = { from: '2026-01-01', to: '2026-03-31' }
  const report = { id, year: 2026, quarter: 1, ...period, number: 'RT-2026-1', asOf }
  return (edition: Edition) => buildContent(store.read, report, edition)
}

test('two offices that differ only in what is reserved hand the council the same report, byte for byte', async () => {
  await quarter()
  copy = await copiedStore(office.store, () => now)
  await reservedThings(copy)
  const [plain, secret] = [await reported(office.store), await reported(copy)]
  const [council, same] = [await plain('council'), await secret('council')]
  expect(inOrder(same)).toBe(inOrder(council))
  // The complete editions are told apart, so there was something to leave out.
  expect(inOrder(await secret('mayor'))).not.toBe(inOrder(await plain('mayor')))
  const said = (code: string) => council.pages.flatMap((page) => page.figures).find((one) => one.code === code)?.now
  expect([said('ML1i')?.value, said('AU1i')?.value, said('ML5r')?.among]).toEqual([6, 6, 4])
  expect(council.directives.overdue).toHaveLength(6)
  for (const format of pressFormats) {
    const made = async (store: Store, content: typeof council) =>
      writeReport(store.read, { content, format, locale: 'fr', sha256: sealOf(content) })
    const [ours, theirs] = [await made(office.store, council), await made(copy, same)]
    expect(ours.length).toBeGreaterThan(10_000)
    expect(Buffer.from(theirs).equals(Buffer.from(ours)), format).toBe(true)
  }
}, 60_000)
