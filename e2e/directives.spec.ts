import type { Page } from '@playwright/test'
import { pdfText } from '../packages/paper/pdf-text.ts'
import { choose } from './choose.ts'
import { expect, type Office, test } from './office.ts'
import { directory, done } from './set-the-scene.ts'
import { beginning, english, filled, french, type Words } from './words.ts'

test.use({ town: 'directives' })

const board = french.directives.board

/** Two words typed, Enter, and it is written down: the words, who answers for it, by when. */
async function capture(page: Page, { directives }: Words, said: { text: string; lead: RegExp; quick: string }) {
  const dialog = page.getByRole('dialog', { name: directives.nav.note })
  await dialog.getByLabel(directives.board.capture.text).fill(said.text)
  await choose(dialog.getByLabel(directives.board.capture.lead), said.lead.source, said.lead)
  await dialog.getByRole('button', { name: beginning(said.quick) }).click()
  await dialog.getByRole('button', { name: directives.board.capture.save, exact: true }).click()
  await expect(page.getByText(directives.board.capture.done)).toBeVisible()
  await expect(dialog).toBeHidden()
}

test('an order of the mayor is noted on a telephone, read, done with its proof, and seen by somebody else', async ({
  browser,
  office,
}) => {
  const text = 'Réparer l’éclairage de la rue du Phare'
  const mayor = await office.desk(browser, 'mayor', { phone: true })
  await mayor.goto('/')
  await mayor.getByRole('button', { name: french.directives.nav.note }).click()
  await capture(mayor, french, { text, lead: /Solange/, quick: board.capture.quick.week })

  const head = await office.desk(browser, 'technicalHead')
  await head.goto('/suivi')
  await head.getByRole('row', { name: text }).click()
  await head.getByRole('button', { name: board.act.acknowledge }).click()
  await expect(head.getByText(board.act.done.acknowledge)).toBeVisible()
  await head.getByRole('button', { name: board.act.claim, exact: true }).click()
  const claim = head.getByRole('dialog')
  await claim.getByRole('button', { name: board.act.claim, exact: true }).click()
  await expect(claim.getByText(board.act.proofMissing)).toBeVisible()
  await claim.getByLabel(board.act.proof).fill('Douze lampes posées, procès-verbal du jour.')
  await claim.getByRole('button', { name: board.act.claim, exact: true }).click()
  await expect(head.getByText(board.act.done.claim)).toBeVisible()
  await expect(head.getByRole('button', { name: board.act.verify, exact: true })).toBeHidden()

  await mayor.goto('/suivi?tableau=attendu')
  await mayor.getByRole('row', { name: text }).click()
  await expect(mayor.getByText('Douze lampes posées, procès-verbal du jour.')).toBeVisible()
  await mayor.getByRole('button', { name: board.act.verify, exact: true }).click()
  await expect(mayor.getByText(board.act.done.verify)).toBeVisible()
})

test('several from one text: the sentences that bind are ticked, and each has its own lead', async ({
  browser,
  office,
}) => {
  const chief = await office.desk(browser, 'chief')
  await chief.goto('/suivi/texte')
  const minutes =
    'La séance est ouverte. La direction technique cure les caniveaux avant lundi. Les finances versent la subvention.'
  await chief.getByLabel(board.text.text, { exact: true }).fill(minutes)
  await chief.getByRole('button', { name: board.text.read }).click()
  for (const sentence of [
    'La direction technique cure les caniveaux avant lundi.',
    'Les finances versent la subvention.',
  ])
    await chief.getByRole('checkbox', { name: sentence }).check()
  const leads = chief.getByLabel(board.capture.lead)
  await expect(leads).toHaveCount(2)
  for (const [i, name] of ['Solange', 'Eugénie'].entries()) await choose(leads.nth(i), name, new RegExp(name))
  await chief.getByRole('button', { name: board.text.save_other.replace('{{count}}', '2') }).click()
  await expect(chief.getByText(board.text.done_other.replace('{{count}}', '2'))).toBeVisible()
  await chief.goto('/suivi?tableau=autorites')
  await expect(chief.getByText(board.authority.mayor).first()).toBeVisible()
})

test('the network is cut while noting: what was typed stays, and goes through afterwards', async ({
  browser,
  office,
}) => {
  const chief = await office.desk(browser, 'chief', { locale: 'en' })
  const words = english.directives.board
  await chief.goto('/suivi')
  await chief.getByRole('button', { name: english.directives.nav.note }).first().click()
  const dialog = chief.getByRole('dialog', { name: english.directives.nav.note })
  await dialog.getByLabel(words.capture.text).fill('Call the contractor of the market')
  await choose(dialog.getByLabel(words.capture.lead), 'Ulrich', /Ulrich/)
  await chief.context().setOffline(true)
  await dialog.getByRole('button', { name: words.capture.save, exact: true }).click()
  await expect(dialog.getByText(words.capture.waiting)).toBeVisible()
  await chief.context().setOffline(false)
  await expect(chief.getByText(words.capture.done)).toBeVisible()
})

test('what is reserved is known to those named on it, and to nobody else', async ({ browser, office }) => {
  const id = await reserved(office)
  const head = await office.desk(browser, 'socialHead')
  await head.goto(`/suivi/${id}`)
  await expect(head.getByText(/Affaire de la parcelle/)).toBeHidden()
  await expect(head.getByRole('heading', { level: 1 })).toBeVisible()
  const lead = await office.desk(browser, 'adviserLegal')
  await lead.goto(`/suivi/${id}`)
  await expect(lead.getByText(/Affaire de la parcelle/).first()).toBeVisible()
})

async function reserved(office: Office): Promise<string> {
  const { people } = await directory(office)
  const lead = `person:${people.find(({ name }) => name === 'Casimir Dossavi')?.id}`
  const form = { requestKey: crypto.randomUUID(), text: 'Affaire de la parcelle 12 : avis écrit', lead, reserved: true }
  return ((await done(office, 'mayor', ['directives.commitmentNote', form])) as { id: string }).id
}

test('a point-cabinet: a point is settled in one click, a sentence of the minutes binds somebody, the minutes are adopted', async ({
  browser,
  office,
}) => {
  const words = french.directives.meeting
  const { people } = await directory(office)
  const of = (name: string) => people.find((one) => one.name === name)?.id
  const chief = await office.desk(browser, 'chief')
  const form = {
    ...{
      requestKey: crypto.randomUUID(),
      kind: 'point-cabinet',
      title: '',
      startsAt: '09:00',
      place: 'Bureau du Maire',
    },
    ...{ on: new Date().toISOString().slice(0, 10), reserved: false, chairId: of('Adjoua Kpassélo') },
    people: [of('Ekoué Brandéza'), of('Rosine Gnamédji')],
  }
  const { id } = (await done(office, 'chief', ['directives.meetingCall', form])) as { id: string }
  const free = { sourceKind: 'free', title: 'Marché Ahouan' }
  await done(office, 'chief', ['directives.meetingPointsAdd', { meetingId: id, points: [free] }])
  await chief.goto(`/reunions/${id}`)
  await chief.getByRole('button', { name: words.act.begin }).click()
  await chief.getByRole('button', { name: words.outcome.decided, exact: true }).first().click()
  await expect(chief.getByRole('button', { name: words.outcome.decided, exact: true }).first()).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  for (const name of ['Adjoua Kpassélo', 'Ekoué Brandéza', 'Rosine Gnamédji'])
    await chief
      .getByRole('group', { name: filled(words.presence.of, { name }) })
      .getByRole('button', { name: words.presence.present, exact: true })
      .click()
  await chief.getByRole('tab', { name: words.page.minutes }).click()
  const minutes = chief.getByRole('textbox', { name: words.minutes.label })
  await minutes.fill('Le marché avance. Le chef de cabinet voit le bailleur avant lundi.')
  await minutes.press('End')
  await chief.getByRole('button', { name: words.minutes.commit }).click()
  const commit = chief.getByRole('dialog')
  await expect(commit.getByLabel(words.commit.what)).toHaveValue('Le chef de cabinet voit le bailleur avant lundi.')
  await choose(commit.getByLabel(words.commit.lead), 'Ekoué', /Ekoué/)
  await commit.getByRole('button', { name: words.commit.send }).click()
  await expect(chief.getByText(words.commit.noted)).toBeVisible()
  await chief.getByRole('button', { name: words.act.hold, exact: true }).click()
  await expect(chief.getByText(words.done.hold)).toBeVisible()
  await chief.getByRole('button', { name: words.act.close, exact: true }).click()
  await chief.getByRole('dialog').getByRole('button', { name: words.act.close, exact: true }).click()
  await expect(chief.getByText(words.done.close)).toBeVisible()
  const paper = await chief.request.get(`/prints/directives/minutes?meetingId=${id}`)
  expect(await pdfText(await paper.body())).toContain('Le chef de cabinet voit le bailleur avant lundi.')
  const secretary = await office.desk(browser, 'secretary')
  await secretary.goto('/suivi?tableau=tous')
  await expect(secretary.getByText('Le chef de cabinet voit le bailleur avant lundi.')).toBeVisible()
})
