import type { Page } from '@playwright/test'
import type { DemoKey } from '../packages/blocks/people/server/demo-cast.ts'
import { expect, expectAccessible, type Office, test } from './office.ts'
import { directory, done } from './set-the-scene.ts'

test.use({ town: 'day' })

type Me = { office: { timeZone: string } }
type Diary = { id: string; personId: string | null }
let day = ''
let timeZone = ''
let mayorsDiary = ''

/** An engagement of the mayor's today, between these hours of the office's clock. */
async function engage(office: Office, key: DemoKey, more: Record<string, unknown> & { from: string; to: string }) {
  const { from, to, ...rest } = more
  const form = { requestKey: crypto.randomUUID(), diaryId: mayorsDiary, kind: 'meeting', ...rest }
  const hours = { start: `${day}T${from}`, end: `${day}T${to}` }
  return (await done(office, key, ['agenda.make', { ...form, ...hours }])) as { id: string; version: number }
}

async function ask<T>(office: Office, key: DemoKey, path: string, input?: unknown): Promise<T> {
  return (await office.ask(path, input, await office.enter(key))).data as T
}

/** The diary the clock opens within its first minute; here it is opened by hand, or was already. */
async function diaryOfTheMayor(office: Office): Promise<string> {
  const { people } = await directory(office)
  const personId = people.find(({ name }) => name === 'Adjoua Kpassélo')?.id
  await office.send('agenda.addDiary', { kind: 'person', personId }, await office.enter('protocol'))
  const diaries = await ask<Diary[]>(office, 'protocol', 'agenda.diaries')
  return diaries.find((one) => one.personId === personId)?.id ?? ''
}

test.beforeAll(async ({ office }) => {
  timeZone = (await ask<Me>(office, 'protocol', 'people.me')).office.timeZone
  day = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date())
  mayorsDiary = await diaryOfTheMayor(office)
  const school = await done(office, 'protocol', [
    'agenda.savePlace',
    { name: 'Lycée municipal n° 2', address: 'rue des Écoles' },
  ])
  await engage(office, 'protocol', {
    ...{ from: '09:45', to: '10:30', title: 'Inauguration du laboratoire', placeId: (school as { id: string }).id },
    ...{
      travelBefore: 25,
      speechMinutes: 4,
      dress: 'Écharpe',
      contactName: 'Mme Reine Ablavi',
      contactPhone: '+229 97 00 00 00',
    },
    participants: [
      { name: 'Reine Ablavi', function: 'Proviseur', salutation: 'Madame le Proviseur' },
      { name: 'M. Houétou', role: 'driver' },
    ],
  })
  await engage(office, 'protocol', {
    ...{ from: '11:00', to: '11:30', title: 'Chambre des métiers', place: 'Bureau', decisionOwed: 'site de la foire' },
  })
  await engage(office, 'mayor', { from: '11:30', to: '12:30', title: 'Médecin', confidentiality: 'personal' })
  await engage(office, 'protocol', { from: '17:00', to: '18:00', title: 'Point cabinet' })
})

/** The day on a phone, at five to nine of the office's clock, kept for when there is no network. */
async function dayOf(page: Page, { atFiveToNine = true } = {}): Promise<void> {
  if (atFiveToNine) await page.clock.setFixedTime(await fiveToNine(page))
  await page.goto('/m')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true)
  await expect.poll(() => kept(page)).toContain('/trpc/agenda.phoneDay')
}

async function fiveToNine(page: Page): Promise<Date> {
  const shown = await page.evaluate(
    ([zone, at]) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
        new Date(at ?? ''),
      ),
    [timeZone, `${day}T08:55:00Z`],
  )
  const [hours = 0, minutes = 0] = shown.split(':').map(Number)
  const ahead = hours * 60 + minutes - (8 * 60 + 55)
  return new Date(Date.parse(`${day}T08:55:00Z`) - ahead * 60_000)
}

/** Every address this browser keeps a copy of. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
}

test('the mayor sees when to leave, whom to call, what is expected of her', async ({ browser, office }) => {
  const page = await office.desk(browser, 'mayor', { phone: true })
  await dayOf(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('9 h 20Partir pour Lycée municipal n° 2')
  await expect(page.getByText('dans 25 min · M. Houétou conduit · Écharpe')).toBeVisible()
  const inauguration = page.getByRole('article').filter({ hasText: 'Inauguration du laboratoire' })
  await expect(inauguration.getByText('Discours · 4 min')).toBeVisible()
  await expect(inauguration.getByText('Madame le Proviseur')).toBeVisible()
  await expect(inauguration.getByRole('link', { name: 'Appeler Mme Reine Ablavi' })).toHaveAttribute(
    'href',
    'tel:+22997000000',
  )
  await expect(inauguration.getByRole('link', { name: 'Itinéraire' })).toHaveAttribute(
    'href',
    /^(geo:|maps:|https:\/\/www\.openstreetmap)/,
  )
  await expect(page.getByText('25 min de route')).toBeVisible()
  await expect(page.getByText('libre jusqu’à 17 h')).toBeVisible()
  await expect(page.getByText('Décision attendue site de la foire')).toBeVisible()
  await expect(page.getByText('Médecin')).toBeVisible()
  await expect(page.getByText(/à jour à \d+\sh/)).toBeVisible()
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expectAccessible(page, ['color-contrast'])
})

test('whoever keeps her diary sees her day, and "busy" where it is nobody else’s affair', async ({
  browser,
  office,
}) => {
  const page = await office.desk(browser, 'protocol', { phone: true, locale: 'en' })
  await dayOf(page)
  await expect(page.getByText('Day of Adjoua Kpassélo')).toBeVisible()
  await expect(page.getByRole('article').filter({ hasText: 'Busy' })).toContainText('personal')
  await expect(page.getByText('Médecin')).toHaveCount(0)
  await expectAccessible(page)
})

test('without a network the day can be read, and nothing else of the office', async ({ browser, office }) => {
  const page = await office.desk(browser, 'mayor', { phone: true })
  await dayOf(page, { atFiveToNine: false })
  for (const address of await kept(page))
    expect(address).toMatch(/^\/(m|m\/porte|trpc\/agenda\.phoneDay|assets\/.+\.(js|css|woff2))$/)
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByText('Inauguration du laboratoire').first()).toBeVisible()
  await expect(page.getByText(/hors ligne · à jour à \d+\sh/)).toBeVisible()
  await expect(page.getByText('Chambre des métiers').first()).toBeVisible()
  // What begins with the same letter is on the same keeper's ground, and is not kept either.
  for (const address of ['/missions', '/parapheur', '/']) {
    const other = await page.context().newPage()
    await expect(other.goto(address)).rejects.toThrow('ERR_INTERNET_DISCONNECTED')
    await other.close()
  }
  // Back in the network the page is up to date again by itself.
  await page.context().setOffline(false)
  await expect(page.getByText(/hors ligne/)).toHaveCount(0)
})

test('signing out leaves nothing of the day on the phone', async ({ browser, office }) => {
  const page = await office.desk(browser, 'deputyMayor', { phone: true })
  await dayOf(page)
  const signedOut = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json', 'x-cabinet': '1' }
    return (await fetch('/trpc/people.signOut', { method: 'POST', headers, body: '{}' })).status
  })
  expect(signedOut).toBe(200)
  await expect.poll(() => kept(page)).toEqual([])
  await page.goto('/m')
  await expect(page).toHaveURL(/\/connexion\?retour=%2Fm$/)
})

test('the sheet is handed out at the desk, and what changed afterwards is marked', async ({ browser, office }) => {
  const page = await office.desk(browser, 'protocol')
  await page.goto(`/agenda/feuille/${day}`)
  await expect(page.getByText('Inauguration du laboratoire')).toBeVisible()
  await expectAccessible(page)
  const issue = page.getByRole('button', { name: 'Émettre maintenant' })
  // The clock may have been quicker.
  if (await issue.isEnabled()) await issue.click()
  await expect(page.getByText('La feuille émise est à jour.')).toBeVisible()
  await engage(office, 'protocol', { from: '14:00', to: '15:00', title: 'Visite du marché' })
  await expect(page.getByRole('heading', { name: 'Visite du marché Nouveau' })).toBeVisible()
  await issue.click()
  await expect(page.getByText('La feuille émise est à jour.')).toBeVisible()
  await page.getByRole('button', { name: /Émission n° 2/ }).click()
  await expect(page.getByRole('heading', { name: 'Visite du marché Nouveau' })).toBeVisible()
  const paper = await page.getByRole('link', { name: 'Imprimer' }).getAttribute('href')
  const printed = await page.request.get(paper ?? '')
  expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf'])
})
