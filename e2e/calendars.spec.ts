import { diaryOf } from './diaries.ts'
import { expect, test } from './office.ts'
import { english, filled, french } from './words.ts'

test.use({ town: 'calendars' })

const { agenda } = french

/** A series in a zone by its Windows name, and a meeting without end or zone, as another office exports them. */
const exported = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Une autre mairie//FR'],
  ...['BEGIN:VEVENT', 'UID:serie@ailleurs', 'DTSTAMP:20261101T000000Z', 'SUMMARY:Comité du littoral'],
  'DTSTART;TZID=Romance Standard Time:20301210T100000',
  ...['DTEND;TZID=Romance Standard Time:20301210T110000', 'RRULE:FREQ=WEEKLY;COUNT=3', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'UID:seule@ailleurs', 'DTSTAMP:20261101T000000Z', 'SUMMARY:Visite du port'],
  ...['DTSTART:20301212T100000', 'END:VEVENT', 'END:VCALENDAR', ''],
].join('\r\n')

test('a telephone gets an address of its own, and loses it when it is closed', async ({ browser, office }) => {
  await diaryOf(office, 'protocol')
  const protocol = await office.desk(browser, 'protocol')
  await protocol.goto('/agenda/abonnements')
  await protocol.getByLabel(agenda.feeds.name).fill('Téléphone')
  await protocol.getByRole('button', { name: agenda.feeds.make }).click()
  await expect(protocol.getByText(agenda.feeds.made)).toBeVisible()
  const address = (await protocol.locator('code').first().textContent()) ?? ''
  const read = await protocol.request.get(address)
  expect(read.headers()['content-type']).toContain('text/calendar')
  expect(await read.text()).toContain('BEGIN:VCALENDAR')

  const close = filled(agenda.feeds.revokeOf, { name: 'Téléphone' })
  await protocol.getByRole('button', { name: close }).click()
  await protocol.getByRole('dialog').getByRole('button', { name: close }).click()
  await expect(protocol.getByText(agenda.feeds.none)).toBeVisible()
  expect((await protocol.request.get(address)).status()).toBe(404)
})

test('a calendar of another office is looked at before it is written, and a file that is none is refused', async ({
  browser,
  office,
}) => {
  const diaryId = await diaryOf(office, 'protocol')
  const protocol = await office.desk(browser, 'protocol', { locale: 'en' })
  const words = english.agenda.import
  const choose = async (name: string, text: string) => {
    const chooser = protocol.waitForEvent('filechooser')
    await protocol.getByRole('button', { name: words.choose, exact: true }).click()
    await (await chooser).setFiles({ name, mimeType: 'text/calendar', buffer: Buffer.from(text) })
  }
  await protocol.goto('/agenda/importer')
  await choose('notes.ics', 'Ceci n’est pas un calendrier.')
  await expect(protocol.getByRole('alert')).toBeVisible()
  await choose('littoral.ics', exported)
  await expect(protocol.getByText(filled(words.found_other, { count: '2' }))).toBeVisible()
  await expect(protocol.getByText(words.warning.floating)).toBeVisible()
  await protocol.getByRole('checkbox', { name: filled(words.select, { title: 'Visite du port' }) }).uncheck()
  await protocol.getByRole('button', { name: /^Write 1 engagement/ }).click()
  await expect(protocol.getByText(filled(words.done, { made: '1', updated: '0', skipped: '0' }))).toBeVisible()
  // Named, for the clock opens the mayor's diary when it pleases, and hers is then looked at first.
  await protocol.goto(`/agenda?vue=liste&date=2030-12-09&agenda=${diaryId}`)
  await expect(protocol.getByRole('button', { name: /Comité du littoral/ }).first()).toBeVisible()
})

test('what the office sets is offered at once: a place, the road to it, hours kept free', async ({
  browser,
  office,
}) => {
  const protocol = await office.desk(browser, 'protocol')
  const words = agenda.settings
  await protocol.goto('/admin/agenda?onglet=places')
  for (const name of ['Hôtel de Ville', 'Maison du port']) {
    await protocol.getByRole('button', { name: words.addPlace }).click()
    await protocol.getByLabel(words.placeName).fill(name)
    await protocol.getByRole('button', { name: words.save, exact: true }).click()
    await expect(protocol.getByText(filled(words.saved, { name }))).toBeVisible()
  }
  await protocol.getByLabel(words.roadMinutes).fill('25')
  await protocol.getByRole('button', { name: words.saveRoad }).click()
  await expect(
    protocol.getByText(filled(words.road, { a: 'Hôtel de Ville', b: 'Maison du port' }), { exact: true }).first(),
  ).toBeVisible()

  await protocol.goto('/admin/agenda?onglet=hours')
  await protocol.getByRole('button', { name: words.addHour }).click()
  await protocol.getByLabel(words.hourName, { exact: true }).fill('Courrier du matin')
  await protocol.getByRole('button', { name: words.save, exact: true }).click()
  // Neither a day of the week nor every so many days: the form stays, and says which field.
  await expect(protocol.getByLabel(words.hourName, { exact: true })).toHaveValue('Courrier du matin')
  await protocol.getByLabel('lundi').check()
  await protocol.getByLabel(words.hourFrom, { exact: true }).fill('7h')
  await protocol.getByLabel(words.hourTo, { exact: true }).fill('8h')
  await protocol.getByRole('button', { name: words.save, exact: true }).click()
  await expect(protocol.getByText(filled(words.saved, { name: 'Courrier du matin' }))).toBeVisible()
  await expect(protocol.getByText(/lundi, de 7.h à 8.h/)).toBeVisible()
})

test('a stranger reads what is published, and nothing of what is not', async ({ browser, office }) => {
  const diaryId = await diaryOf(office, 'mayor')
  const cookie = await office.enter('protocol')
  const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  for (const [title, publishable] of [
    ['Inauguration publique', true],
    ['Réunion de cabinet', false],
  ] as const) {
    const form = { requestKey: crypto.randomUUID(), diaryId, kind: 'meeting', title, confidentiality: 'public' }
    const made = await office.send('agenda.make', { ...form, start: `${day}T10:00`, end: `${day}T11:00` }, cookie)
    const { id, version } = made.data as { id: string; version: number }
    await office.send('agenda.publishable', { ref: id, version, publishable }, cookie)
  }
  const stranger = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
  await stranger.goto(`${office.address()}/public/agenda`)
  await expect(stranger.getByText('Inauguration publique')).toBeVisible()
  await expect(stranger.getByText('Réunion de cabinet')).toHaveCount(0)
  const table = await stranger.request.get(`${office.address()}/public/agenda.csv`)
  expect(await table.text()).toContain('Inauguration publique')
  expect(await table.text()).not.toContain('Réunion de cabinet')
})
