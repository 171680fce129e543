import { demoCast } from '../packages/blocks/people/server/demo-cast.ts'
import { choose } from './choose.ts'
import { diaryOf, openDay } from './diaries.ts'
import { expect, expectAccessible, test } from './office.ts'
import { beginOrder, fillSection, section } from './prepare-a-mission.ts'
import { beginning, english, filled, french } from './words.ts'

test.use({ town: 'missions' })

const { missions, agenda } = french
const [mayor, deputy, chiefName, general] = [
  demoCast.mayor.name,
  demoCast.deputyMayor.name,
  demoCast.chief.name,
  demoCast.sg.name,
]
/** The office keeps the time of Abidjan, which is that of the clocks of machines. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('an order is held back until nothing is missing, then signed; the interim stands in the agenda; the report comes', async ({
  browser,
  office,
}) => {
  test.setTimeout(150_000)
  const { act, field } = missions
  const [departs, returns] = [inDays(0), inDays(1)]
  const purpose = 'Rencontre des villes jumelées à Genève'
  const secretary = await office.desk(browser, 'secretary')
  const alert = secretary.getByRole('alert')
  const lacking = secretary.getByRole('region', { name: /avant la dernière signature$/ })

  const address = await test.step('the secretary begins it; the page says what is missing', async () => {
    const begun = await beginOrder(secretary, french, { purpose, departs, returns, abroad: true })
    for (const code of ['objectives', 'no-stages', 'no-members'] as const)
      await expect(lacking.getByRole('link', { name: missions.missing[code] })).toBeVisible()
    await expectAccessible(secretary)
    return begun
  })

  await test.step('it cannot go round like that, and the refusal says how much is missing', async () => {
    await secretary.getByRole('button', { name: act.round }).click()
    const dialog = secretary.getByRole('dialog', { name: act.round })
    await choose(dialog.getByRole('combobox', { name: missions.round.signer }), general)
    await dialog.getByRole('button', { name: act.round }).click()
    await expect(alert).toHaveText(filled(missions.refusal['missions.incomplete_other'], { count: '3' }))
    await secretary.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('completed: objectives, places, delegation, interim', async () => {
    await fillSection(secretary, french, {
      title: missions.section.purpose,
      fill: (form) => form.getByRole('textbox', { name: field.objectives }).fill('Signer l’accord de jumelage.'),
    })
    await fillSection(secretary, french, {
      title: missions.section.stages,
      fill: async (form) => {
        await form.getByRole('button', { name: missions.stage.add }).click()
        await form.getByRole('textbox', { name: missions.stage.place, exact: true }).fill('Genève')
        await choose(form.getByRole('combobox', { name: missions.stage.country }), 'Suisse')
        await choose(form.getByRole('combobox', { name: missions.stage.zone }), 'Europe/Zurich')
      },
    })
    await expect(section(secretary, missions.section.stages)).toContainText('Genève, Suisse')
    await fillSection(secretary, french, {
      title: missions.section.members,
      fill: async (form) => {
        await form.getByRole('button', { name: missions.member.add }).click()
        await choose(form.getByRole('combobox', { name: missions.member.person }), mayor)
      },
    })
    await expect(secretary.getByText(missions.approval['ci-elected-abroad'])).toBeVisible()
    await fillSection(secretary, french, {
      title: missions.section.interim,
      fill: async (form) => {
        await choose(form.getByRole('combobox', { name: missions.interim.who }), deputy)
        await form.getByRole('checkbox', { name: agenda.acts.agenda.answer }).check()
      },
    })
    for (const code of ['authorisation', 'financial-incidence', 'budget-line'] as const)
      await expect(lacking.getByRole('link', { name: missions.missing[code] })).toBeVisible()
  })

  await test.step('it goes round: a visa, then the signature of somebody who stays', async () => {
    await secretary.getByRole('button', { name: act.round }).click()
    const dialog = secretary.getByRole('dialog', { name: act.round })
    await dialog.getByRole('button', { name: missions.round.addVisa }).click()
    await choose(dialog.getByRole('combobox', { name: missions.round.visa }), chiefName)
    await choose(dialog.getByRole('combobox', { name: missions.round.signer }), general)
    await dialog.getByRole('button', { name: act.round }).click()
    await expect(secretary.getByText(act.roundDone)).toBeVisible()

    const chief = await office.desk(browser, 'chief')
    await chief.goto('/missions?file=desk')
    await chief.getByRole('row').filter({ hasText: purpose }).click()
    await chief.getByRole('button', { name: act.visa }).click()
    await expect(chief.getByText(act.visaDone)).toBeVisible()

    const signs = await office.desk(browser, 'sg', { phone: true })
    await signs.goto(address)
    await signs.getByRole('button', { name: act.sign }).click()
    const signature = signs.getByRole('dialog', { name: act.sign })
    await signature.getByRole('textbox', { name: missions.sign.code }).fill(office.code('sg'))
    await signature.getByRole('button', { name: act.sign }).click()
    await expect(signs.getByText(act.signed)).toBeVisible()
  })

  await test.step('the prefect gets it only with the council’s act and the line of the budget', async () => {
    const send = async () => {
      await secretary.getByRole('button', { name: act.send }).click()
      await secretary.getByRole('dialog').getByRole('button', { name: act.send }).click()
    }
    await secretary.reload()
    await send()
    await expect(alert).toHaveText(filled(missions.refusal['missions.incomplete_other'], { count: '3' }))
    await secretary.keyboard.press('Escape')
    await fillSection(secretary, french, {
      title: missions.section.authorisation,
      fill: async (form) => {
        await form.getByRole('textbox', { name: missions.authorisation.act }).fill('Délibération n° 12')
        await form.getByRole('textbox', { name: missions.authorisation.on }).fill(inDays(-20))
        await form.getByRole('checkbox', { name: missions.authorisation.incidenceTick }).check()
        await form.getByRole('textbox', { name: missions.authorisation.budgetLine }).fill('6251')
      },
    })
    await expect(lacking).toHaveCount(0)
    await send()
    await expect(secretary.getByText(act.sent)).toBeVisible()
    await secretary.getByRole('button', { name: act.decide }).click()
    const decision = secretary.getByRole('dialog', { name: act.decide })
    await decision.getByRole('textbox', { name: missions.decision.reference }).fill('Arrêté n° 9')
    await decision.getByRole('button', { name: act.decide }).click()
    await expect(secretary.getByText(act.decided)).toBeVisible()
    await expect(secretary.getByRole('heading', { level: 1 })).toHaveText(/^OM-\d{4}-\d+$/)
    const paper = await secretary.getByRole('link', { name: missions.page.print }).getAttribute('href')
    const printed = await secretary.request.get(paper ?? '')
    expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf'])
  })

  const mayors = await diaryOf(office, 'mayor')
  const isInterim = `l’intérim est assuré par ${deputy}`
  await test.step('the interim stands in the agenda and among the stand-ins by itself', async () => {
    const protocol = await office.desk(browser, 'protocol')
    await openDay(protocol, departs, mayors)
    await expect(protocol.getByRole('note').filter({ hasText: isInterim })).toContainText(mayor)
    await expect(protocol.getByRole('button', { name: beginning(purpose) }).first()).toBeVisible()
    const administrator = await office.desk(browser, 'administrator')
    await administrator.goto('/admin/interims')
    await expect(administrator.getByText(deputy).first()).toBeVisible()
  })

  await test.step('the mayor is back a day early: the chair is hers again, and the report is owed', async () => {
    await secretary.reload()
    await secretary.getByRole('button', { name: act.noteReturn }).click()
    await secretary.getByRole('dialog').getByRole('button', { name: act.noteReturn }).click()
    await expect(secretary.getByText(act.back)).toBeVisible()
    await openDay(secretary, returns, mayors)
    await expect(secretary.getByRole('heading', { level: 1, name: agenda.board.title })).toBeVisible()
    await expect(secretary.getByText(isInterim)).toHaveCount(0)

    const again = { purpose: 'Suite de la rencontre', departs: inDays(30), returns: inDays(31), abroad: true }
    await beginOrder(secretary, french, again)
    await fillSection(secretary, french, {
      title: missions.section.members,
      fill: async (form) => {
        await form.getByRole('button', { name: missions.member.add }).click()
        await choose(form.getByRole('combobox', { name: missions.member.person }), mayor)
      },
    })
    await expect(lacking.getByRole('link', { name: /^Le rapport de la mission OM-.* n’est pas déposé/ })).toBeVisible()
    const next = secretary.url()

    const report = 'L’accord de jumelage est signé ; deux ingénieurs viendront au printemps.'
    const traveller = await office.desk(browser, 'mayor')
    await traveller.goto('/missions?file=report-owed')
    await traveller.getByRole('row').filter({ hasText: purpose }).click()
    await fillSection(traveller, french, {
      title: missions.section.report,
      fill: (form) => form.getByRole('textbox', { name: missions.report.text, exact: true }).fill(report),
    })
    await expect(section(traveller, missions.section.report)).toContainText(report)
    await expect(traveller.getByText(missions.state.reported).first()).toBeVisible()
    await secretary.goto(next)
    await expect(lacking.getByRole('link', { name: missions.missing['no-stages'] })).toBeVisible()
    await expect(lacking.getByRole('link', { name: /^Le rapport de la mission/ })).toHaveCount(0)
  })
})

test('in English: whoever does not travel and is not asked for anything knows of no order', async ({
  browser,
  office,
}) => {
  const at = { locale: 'en' } as const
  const words = english.missions
  const purpose = 'Visit of the water works of Bouaké'
  const head = await office.desk(browser, 'technicalHead', at)
  const days = { departs: inDays(10), returns: inDays(12), abroad: false }
  const address = await beginOrder(head, english, { purpose, ...days })
  await expect(head.getByRole('link', { name: words.missing.objectives })).toBeVisible()
  await expect(head.getByText(words.approval.staff)).toBeVisible()
  const other = await office.desk(browser, 'socialHead', at)
  await other.goto(address)
  await expect(other.getByRole('heading', { level: 1, name: words.page.unknownTitle })).toBeVisible()
  await other.goto('/missions')
  await expect(other.getByText(words.lists.empty.all)).toBeVisible()
  await other.goto('/recherche?q=water works')
  await expect(other.getByText('No result for “water works”.')).toBeVisible()
  const paper = await other.request.get(`/prints/missions/order?missionId=${address.split('/').at(-1)}`)
  expect(paper.status()).toBe(404)
})
