import type { Page } from '@playwright/test'
import { demoCast } from '../packages/blocks/people/server/demo-cast.ts'
import { choose } from './choose.ts'
import { expect, expectAccessible, listen, test } from './office.ts'
import { giveOpinion, noteArrival, openAudienceDay } from './receive-somebody.ts'
import { registerALetter } from './register-a-letter.ts'
import { english, filled, french, opening } from './words.ts'

test.use({ town: 'audiences' })

const { audiences } = french
const technical = 'Direction des services techniques'
const said = (page: Page, sentence: string, blanks: Record<string, string>) =>
  page.getByRole('status').filter({ hasText: filled(sentence, blanks) })

test('an audience goes from a letter to the answer of the service that follows it', async ({ browser, office }) => {
  test.setTimeout(180_000)
  const visitor = 'Comité de quartier Zongo'
  const subject = 'Inondations de la rue des Filaos'
  const clerk = await office.desk(browser, 'clerk')
  const letter = await registerALetter(clerk, french, {
    ...{ sender: visitor, newAs: 'association', subject, type: 'audience' },
  })

  const { address, number } = await test.step('the clerk registers the request from the letter', async () => {
    await clerk.goto(`/courrier/${letter.id}`)
    await clerk.getByRole('button', { name: audiences.fromLetter.register }).click()
    await expect(clerk).toHaveURL(/\/audiences\/[\w-]{20,}/)
    const title = clerk.getByRole('heading', { level: 1 })
    await expect(title).toHaveText(/^AU-\d{4}-\d{5}$/)
    await expect(clerk.getByRole('link', { name: letter.number }).first()).toBeVisible()
    await expect(clerk.getByRole('heading', { level: 2, name: visitor })).toBeVisible()
    return { address: new URL(clerk.url()).pathname, number: (await title.textContent()) ?? '' }
  })

  const secretary = await office.desk(browser, 'secretary')
  await test.step('the private secretary finds it admissible', async () => {
    await secretary.goto('/audiences?liste=received')
    await expect(secretary.getByRole('heading', { level: 2, name: visitor })).toBeVisible()
    await secretary.getByRole('button', { name: audiences.admit.act, exact: true }).click()
    await expect(said(secretary, audiences.admit.done, { number })).toBeVisible()
  })

  const mayor = await office.desk(browser, 'mayor')
  await test.step('before both opinions are there, the mayor has nothing to decide', async () => {
    await mayor.goto(address)
    await expect(mayor.getByText(audiences.rail.nothing)).toBeVisible()
    await expect(mayor.getByRole('button', { name: audiences.decide.act })).toHaveCount(0)
    const form = { audienceId: address.split('/').at(-1), version: 1, decision: 'receives', note: '' }
    const { status } = await office.send('audiences.decide', form, await office.enter('mayor'))
    expect(status).toBeGreaterThanOrEqual(400)
  })

  const chief = await office.desk(browser, 'chief')
  await test.step('two people give the two opinions, and they differ', async () => {
    await chief.goto(address)
    await giveOpinion(chief, french, { says: 'favourable', note: 'Le quartier attend depuis deux saisons.' })
    await expect(said(chief, audiences.opinion.done, { number })).toBeVisible()
    const general = await office.desk(browser, 'sg')
    await general.goto(address)
    await giveOpinion(general, french, { says: 'unfavourable', note: 'Le marché des caniveaux n’est pas notifié.' })
    await expect(said(general, audiences.opinion.done, { number })).toBeVisible()
  })

  await test.step('the mayor sees both side by side, and receives', async () => {
    await mayor.goto('/audiences')
    const both = mayor.getByRole('region', { name: audiences.opinion.both })
    await expect(both.getByText(audiences.opinion.diverge)).toBeVisible()
    await expect(both).toContainText('Le quartier attend depuis deux saisons.')
    await expect(both).toContainText('Le marché des caniveaux n’est pas notifié.')
    await expectAccessible(mayor)
    await mayor.getByRole('button', { name: audiences.decide.receives, exact: true }).click()
    await mayor.getByRole('button', { name: audiences.decide.act, exact: true }).click()
    await expect(said(mayor, audiences.decide.done.receives, { number })).toBeVisible()
  })

  await test.step('the secretary opens an audience day and gives a slot', async () => {
    await openAudienceDay(secretary, french, new Date())
    await expect(secretary.getByText(filled(audiences.day.inHand, { visitor }))).toBeVisible()
    const slots = secretary.getByRole('list', { name: audiences.day.slots })
    await slots
      .getByRole('button', { name: new RegExp(`${visitor}$`) })
      .first()
      .click()
    await expect(said(secretary, opening(audiences.day.booked, { visitor }), {})).toBeVisible()
    await expect(slots.getByRole('link', { name: visitor })).toBeVisible()
    await secretary.goto(address)
    await expect(secretary.getByRole('link', { name: audiences.appointment.inAgenda })).toBeVisible()
  })

  await test.step('the visitor arrives, is called, is in, has been received', async () => {
    const { reception } = audiences
    await clerk.goto('/audiences/accueil')
    await noteArrival(clerk, french, { visitor, badge: '12' })
    const waiting = clerk.getByRole('list', { name: reception.waiting })
    await expect(waiting).toContainText(filled(reception.badgeIs, { badge: '12' }))
    await clerk.getByRole('button', { name: reception.callNext }).click()
    await expect(said(clerk, reception.called, { visitor })).toBeVisible()
    await expect(waiting.getByText(reception.isCalled, { exact: true })).toBeVisible()
    await mayor.goto(address.replace('/audiences/', '/audiences/dossier/'))
    await expect(mayor.getByText(subject).first()).toBeVisible()
    await expect(mayor.getByText(audiences.known.noAudience)).toBeVisible()
    await clerk.getByRole('button', { name: reception.start, exact: true }).click()
    await expect(clerk.getByRole('list', { name: reception.inside })).toContainText(visitor)
    await clerk.getByRole('button', { name: reception.end, exact: true }).click()
    await expect(said(clerk, reception.ended, { visitor })).toBeVisible()
    await clerk.getByRole('button', { name: filled(reception.returnBadge, { badge: '12' }) }).click()
    await expect(said(clerk, reception.badgeBack, { badge: '12' })).toBeVisible()
  })

  await test.step('the chef de cabinet reports: what was promised, who follows, the letter', async () => {
    const { outcome } = audiences
    await chief.goto(address)
    await chief.getByRole('link', { name: outcome.write }).click()
    await chief.getByRole('textbox', { name: outcome.report }).fill('Le maire a promis une visite des caniveaux.')
    await chief.getByRole('button', { name: outcome.addFirst }).click()
    await chief
      .getByRole('textbox', { name: outcome.what, exact: true })
      .fill('Curer les caniveaux de la rue des Filaos')
    for (const field of [outcome.who, outcome.unit])
      await choose(chief.getByRole('combobox', { name: field }), technical)
    await chief.getByRole('textbox', { name: outcome.when, exact: true }).fill('+20')
    await chief.getByRole('checkbox', { name: outcome.letter }).check()
    await chief.getByRole('button', { name: outcome.act }).click()
    await expect(said(chief, outcome.done, { number })).toBeVisible()
    await expect(chief.getByText(audiences.state['follow-up'])).toBeVisible()
    await expect(chief.getByRole('link', { name: /^Lettre au demandeur/ })).toBeVisible()
  })

  const service = await office.desk(browser, 'technicalHead')
  await test.step('the service keeps the promise, somebody else verifies it, the service answers and closes', async () => {
    const { promise, follow } = audiences
    await service.goto('/audiences/suites')
    await service.getByRole('row').filter({ hasText: number }).click()
    await expect(service).toHaveURL(new RegExp(address))
    await expect(service.getByRole('button', { name: follow.act })).toBeDisabled()
    await service.getByRole('button', { name: promise.claim, exact: true }).first().click()
    const claim = service.getByRole('dialog', { name: promise.title.claim })
    await claim.getByRole('textbox', { name: promise.proof }).fill('Procès-verbal du 3 décembre')
    await claim.getByRole('button', { name: promise.claim, exact: true }).click()
    await expect(said(service, promise.done.claim, {})).toBeVisible()
    await expect(service.getByRole('button', { name: promise.verify, exact: true })).toHaveCount(0)
    await chief.reload()
    await chief.getByRole('button', { name: promise.verify, exact: true }).first().click()
    await expect(said(chief, promise.done.verify, {})).toBeVisible()
    await service.getByRole('textbox', { name: follow.outcome }).fill('Les caniveaux sont curés et le resteront.')
    await service.getByRole('button', { name: follow.act }).click()
    await expect(said(service, follow.done, { number })).toBeVisible()
    await chief.goto(`${address}?onglet=history`)
    await expect(chief.getByText(audiences.state.closed, { exact: true }).first()).toBeVisible()
    for (const [key, sentence] of [
      ['clerk', audiences.history['audiences.request.registered']],
      ['secretary', audiences.history['audiences.request.admitted']],
      ['mayor', audiences.history['audiences.request.decided']],
      ['technicalHead', audiences.history['audiences.request.followed-up']],
    ] as const)
      await expect(
        chief.getByText(`${demoCast[key].name} ${filled(sentence, { number })}`).first(),
        sentence,
      ).toBeVisible()
  })
})

test('anybody asks from outside, keeps the receipt, and learns how far it is', async ({ browser, office }) => {
  const { outside } = english.audiences
  const street = await browser.newContext({ baseURL: office.address(), locale: 'en-GB' })
  const page = await street.newPage()
  listen(page, office.complaints)
  await page.goto('/public/audience')
  await page.getByRole('textbox', { name: outside.name }).fill('Grace Ablavi')
  await page.getByRole('combobox', { name: outside.motive }).selectOption({ label: 'Life of the neighbourhood' })
  await page.getByRole('textbox', { name: outside.subject }).fill('A crossing in front of the school')
  await page.getByRole('button', { name: outside.send }).click()
  await expect(page.getByText(english.audiences.refusal['audiences.no-way-to-answer'])).toBeVisible()
  await page.getByRole('textbox', { name: outside.phone }).fill('+229 97 00 00 00')
  await page.getByRole('button', { name: outside.send }).click()
  await expect(page.getByRole('heading', { level: 1, name: outside.received })).toBeVisible()
  const receipt = await page.getByRole('link', { name: /\/public\/audience\// }).getAttribute('href')

  const stage = page.getByRole('listitem').and(page.locator('[aria-current=step]'))
  await page.goto(receipt ?? '')
  await expect(stage).toHaveText(outside.stage.received)
  await expectAccessible(page)
  const secretary = await office.desk(browser, 'secretary')
  await secretary.goto('/audiences?liste=received')
  await secretary.getByRole('link').filter({ hasText: 'A crossing in front of the school' }).click()
  await expect(secretary.getByRole('heading', { level: 2, name: 'Grace Ablavi' })).toBeVisible()
  await expect(secretary.getByText(new RegExp(audiences.channel.form)).first()).toBeVisible()
  await secretary.getByRole('button', { name: audiences.admit.act, exact: true }).click()
  await expect(secretary.getByText(/va à la pré-audience/).first()).toBeVisible()
  await page.reload()
  await expect(stage).toHaveText(outside.stage.studied)
  await page.goto('/public/audience/un-lien-qui-n-existe-pas')
  await expect(page.getByRole('alert')).toHaveText(outside.unknown)
})

test('of a reserved request the counter knows nothing; whoever took it down and the direction read it', async ({
  browser,
  office,
}) => {
  const { entry } = audiences
  const secretary = await office.desk(browser, 'secretary')
  await secretary.goto('/audiences/nouvelle')
  const asker = 'Rosalie Mensanh'
  await choose(secretary.getByRole('combobox', { name: entry.asker }), asker, filled(entry.newAsker, { name: asker }))
  await secretary.getByRole('combobox', { name: entry.motive }).selectOption({ label: 'Aide sociale' })
  await secretary.getByRole('textbox', { name: entry.subject }).fill('Violences signalées par une mère')
  await secretary.getByRole('checkbox', { name: entry.reserved }).check()
  await secretary.getByRole('button', { name: entry.submit }).click()
  await secretary.getByRole('link', { name: entry.see }).click()
  await expect(secretary.getByRole('heading', { level: 2, name: 'Rosalie Mensanh' })).toBeVisible()
  const address = new URL(secretary.url()).pathname

  const general = await office.desk(browser, 'sg')
  await general.goto(address)
  await expect(general.getByText('Violences signalées par une mère').first()).toBeVisible()

  for (const key of ['clerk', 'protocol', 'adviserSocial'] as const) {
    const other = await office.desk(browser, key)
    await other.goto(address)
    await expect(other.getByRole('heading', { level: 1, name: audiences.missing.title })).toBeVisible()
    await other.goto('/audiences?liste=all')
    await expect(other.getByRole('heading', { level: 1, name: audiences.queue.title })).toBeVisible()
    await expect(other.getByText(/Mensanh|Violences/)).toHaveCount(0)
    await other.goto('/recherche?q=violences')
    await expect(other.getByText('Aucun résultat pour « violences ».')).toBeVisible()
  }
})
