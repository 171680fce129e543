import type { Page } from '@playwright/test'
import { pdfText } from '../packages/paper/pdf-text.ts'
import { choose } from './choose.ts'
import { expect, type Office, test } from './office.ts'
import { done } from './set-the-scene.ts'
import { beginning, english, filled, french } from './words.ts'

test.use({ town: 'reports', demonstration: true })

const { drafting, issue } = french.reports
type Row = { id: string; state: string; year: number; quarter: number; number: string | null }

async function reportIn(office: Office, state: string): Promise<Row> {
  const { data } = await office.ask('reports.draftReports', {}, await office.enter('chief'))
  const found = (data as { rows: Row[] }).rows.find((one) => one.state === state)
  if (!found) throw new Error(`No report is ${state}.`)
  return found
}

/** Writes one text, waits until it is safe, and hands the page in. */
async function handIn(page: Page, at: { id: string; bureau: 'audiences' | 'ceremonies' | 'missions'; text: string }) {
  await page.goto(`/rapports/${at.id}/pages/${at.bureau}`)
  await page.getByRole('textbox', { name: drafting.field.results }).fill(at.text)
  await page.getByRole('button', { name: drafting.page.handIn }).click()
  const bureau = drafting.bureau[at.bureau]
  await expect(page.getByText(filled(drafting.page.doneHandIn, { bureau }))).toBeVisible()
}

test('a quarter goes from its draft to a frozen number through six people, and to the council', async ({
  browser,
  office,
}) => {
  test.setTimeout(240_000)
  const { id } = await reportIn(office, 'drafting')

  const mayor = await office.desk(browser, 'mayor', { phone: true })
  const protocol = await office.desk(browser, 'protocol')
  await handIn(protocol, { id, bureau: 'ceremonies', text: 'La fête nationale et deux inaugurations.' })
  const secretary = await office.desk(browser, 'secretary')
  await handIn(secretary, { id, bureau: 'audiences', text: 'Douze audiences publiques tenues.' })

  // Until it is frozen it is nobody else’s to read.
  await mayor.goto(`/rapports/${id}`)
  const clerk = await office.desk(browser, 'clerk')
  await clerk.goto(`/rapports/${id}`)
  await expect(clerk.getByText(drafting.frame.unknown)).toBeVisible()

  const chief = await office.desk(browser, 'chief')
  await chief.goto(`/rapports/${id}/consolidation`)
  await chief.getByRole('button', { name: issue.pages.goOnWithout }).click()
  const reason = chief.getByRole('dialog')
  await reason.getByLabel(issue.pages.reason).fill('La coopération n’a pas répondu, rappelée deux fois.')
  await reason.getByRole('button').last().click()
  await expect(chief.getByText(issue.pages.consolidated)).toBeVisible()
  await chief.goto(`/rapports/${id}/pages/mayor`)
  await chief.getByRole('textbox', { name: drafting.field.successes }).fill('Le registre unique est en service.')
  await chief.getByRole('textbox', { name: drafting.field.difficulties }).click()
  await expect(chief.getByText(beginning(drafting.text.saved.split('{{')[0] ?? '')).first()).toBeVisible()

  await chief.goto(`/rapports/${id}/consolidation`)
  await chief.getByRole('button', { name: issue.visa.send }).click()
  const round = chief.getByRole('dialog')
  await round.getByRole('combobox', { name: issue.visa.addGiver }).click()
  await chief.getByRole('option', { name: /Nadège/ }).click()
  await round.getByRole('button', { name: issue.visa.send }).click()
  await expect(chief.getByText(issue.visa.sent)).toBeVisible()

  const deputy = await office.desk(browser, 'deputyChief')
  for (const page of [deputy, chief]) {
    await page.goto(`/rapports/${id}/consolidation`)
    await page.getByRole('button', { name: issue.visa.give, exact: true }).click()
    await expect(page.getByText(issue.visa.given)).toBeVisible()
  }
  await chief.getByRole('button', { name: issue.freeze.act }).click()
  await chief.getByRole('dialog').getByRole('button', { name: issue.freeze.act }).click()
  await expect(chief.getByText(/^Le rapport RT-\d{4}-2 est arrêté/)).toBeVisible({ timeout: 30_000 })

  // Six months of the demonstration: the page that never came says so, and the mayor reads it all on a telephone.
  await expect(chief.getByText(issue.reading.silentPage).first()).toBeVisible()
  await mayor.goto(`/rapports/${id}`)
  await expect(mayor.getByText('Le registre unique est en service.').first()).toBeVisible()
  await clerk.goto(`/rapports/${id}`)
  await expect(clerk.getByRole('heading', { name: issue.edition.council }).first()).toBeVisible()

  await chief.getByRole('button', { name: issue.print.ask }).click()
  const file = chief.getByRole('link', { name: issue.print.download }).first()
  await expect(file).toBeVisible({ timeout: 60_000 })
  const printed = await chief.request.get((await file.getAttribute('href')) ?? '')
  const text = await pdfText(await printed.body())
  for (const said of ['Le registre unique est en service.', 'Douze audiences publiques tenues.', issue.reading.method])
    expect(text).toContain(said)

  await chief.getByRole('button', { name: issue.present.act }).click()
  const present = chief.getByRole('dialog')
  await present.getByLabel(issue.present.paste).fill('Donner le coût de chaque cérémonie.')
  await present.getByRole('button', { name: issue.present.split }).click()
  await choose(present.getByLabel(issue.present.lead), 'Anselme', /Anselme/)
  await present.getByRole('button', { name: issue.present.act }).click()
  await expect(chief.getByText(issue.present.done)).toBeVisible()
  await protocol.goto('/suivi')
  await expect(protocol.getByRole('row', { name: 'Donner le coût de chaque cérémonie.' })).toBeVisible()
})

test('a figure opens the list it was counted from, and its method; in English, the charts have their figures beside them', async ({
  browser,
  office,
}) => {
  const { data } = await office.ask('reports.draftReports', {}, await office.enter('chief'))
  expect((data as { rows: Row[] }).rows.some((one) => one.number !== null)).toBe(true)
  const chief = await office.desk(browser, 'chief', { locale: 'en' })
  const words = english.reports
  await chief.goto('/statistiques?bureau=mail')
  await expect(chief.getByRole('region', { name: words.drafting.bureau.mail })).toBeVisible()
  await chief.getByRole('link', { name: words.figures.indicators.ML1i.name }).first().click()
  await expect(chief.getByText(words.figures.indicators.ML1i.method)).toBeVisible()
  await chief.locator('main a[href^="/courrier/"]').first().click()
  await expect(chief).toHaveURL(/\/courrier\//)
  await chief.goto('/statistiques?bureau=mail')
  await expect(chief.getByRole('figure').first()).toBeVisible()
  await expect(chief.getByRole('figure').first().getByRole('table')).toBeAttached()
})

test('of one text written in two windows both are kept; the first that was saved stands', async ({
  browser,
  office,
}) => {
  const { data } = await office.ask('reports.draftReports', {}, await office.enter('chief'))
  // The quarter before the first that has a report; the latest stand first.
  const { year, quarter } = (data as { rows: Row[] }).rows.at(-1) ?? { year: 2026, quarter: 2 }
  const before = quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 }
  const { id } = (await done(office, 'chief', ['reports.draftOpen', before])) as { id: string }
  const [one, other] = [await office.desk(browser, 'registryHead'), await office.desk(browser, 'registryHead')]
  const field = (page: Page) => page.getByRole('textbox', { name: drafting.field.lessons })
  for (const page of [one, other]) {
    // What the other writes has not reached this window yet.
    await page.route(/\/trpc\/live/, (route) => route.abort())
    await page.goto(`/rapports/${id}/pages/mail`)
    await expect(field(page)).toBeVisible()
  }
  await field(one).fill('Les lettres imputées à une personne vont plus vite.')
  await expect(one.getByText(beginning(drafting.text.saved.split('{{')[0] ?? ''))).toBeVisible()
  await field(other).fill('Les copies font perdre du temps.')
  await expect(other.getByText(drafting.text.mine)).toBeVisible()
  await expect(other.getByText('Les copies font perdre du temps.').first()).toBeVisible()
  await other.getByRole('button', { name: drafting.text.both }).click()
  await expect(field(other)).toHaveValue(/vont plus vite[\s\S]*perdre du temps/)
  await expect(other.getByText(beginning(drafting.text.saved.split('{{')[0] ?? ''))).toBeVisible()
})
