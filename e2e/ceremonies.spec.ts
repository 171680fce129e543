import type { Page } from '@playwright/test'
import {
  accepts,
  authorities,
  functionOf,
  guestsByName,
  mayorsFunction,
  openedCeremony,
  today,
} from './ceremony-scene.ts'
import { expect, expectAccessible, listen, type Office, test } from './office.ts'
import { done } from './set-the-scene.ts'
import { english, filled, french, opening } from './words.ts'

test.use({ town: 'ceremonies' })

const { ceremonies: t } = french
const title = 'Inauguration du hangar du Grand Marché'
const [prefect, deputy, king] = ['Bakary Sanogo', 'Awa Diarra', 'Nanan Ékra III']
const nameOf = (n: number) => `Invité Numéro ${String(n).padStart(3, '0')}`

/** A ceremony of today with four hundred guests, most of whom said that they come. */
let ceremonyId: string

test.beforeAll(async ({ office }) => {
  const functionIds = [await mayorsFunction(office)]
  for (const notable of authorities) functionIds.push(await functionOf(office, notable))
  for (let n = 1; n <= 394; n++) {
    const facts = { title: `Délégué du quartier ${n}`, salutation: 'Monsieur le Délégué', rankKey: '' }
    functionIds.push(await functionOf(office, { name: nameOf(n), ...facts }))
  }
  ceremonyId = await openedCeremony(office, title, functionIds)
  const guests = [...(await guestsByName(office, ceremonyId)).values()]
  for (const guest of guests.filter(({ name }) => name !== king)) await accepts(office, guest)
})

const page = (end: string) => `/ceremonies/${ceremonyId}${end}`

test('four hundred guests are counted, an answer by telephone is noted, and the line says why each stands where', async ({
  browser,
  office,
}) => {
  const protocol = await office.desk(browser, 'protocol')
  const guest = (await guestsByName(office, ceremonyId)).get(king)
  await test.step('the king answers by telephone', async () => {
    await protocol.goto(page(`/invites?invite=${guest?.id}`))
    await expect(protocol.getByRole('heading', { name: king })).toBeVisible()
    await expect(protocol.getByText('400').first()).toBeVisible()
    await protocol.getByRole('button', { name: t.guests.answer.enter }).click()
    await protocol.getByRole('button', { name: t.guests.answer.save }).click()
    await expect(protocol.getByText(filled(t.guests.answer.saved, { name: king }))).toBeVisible()
    await expectAccessible(protocol)
  })

  await test.step('the line begins with the préfet, each place with its reason, and the list is loudly to be validated', async () => {
    await protocol.goto(page('/ligne'))
    const line = protocol.getByRole('listitem').filter({ hasText: prefect }).first()
    await expect(line).toContainText('Préfet de région')
    await expect(protocol.getByText(/à valider/i).first()).toBeVisible()
    await expectAccessible(protocol)
  })
})

test('a late substitute: seen before it is accepted, asked for by the personal link, agreed to, and only the difference shown', async ({
  browser,
  office,
}) => {
  const guest = (await guestsByName(office, ceremonyId)).get(deputy)
  const link = await personalLink(office, guest?.id ?? '')
  const stranger = await (await browser.newContext({ baseURL: office.address(), locale: 'fr-FR' })).newPage()
  listen(stranger, office.complaints)
  const protocol = await office.desk(browser, 'protocol')

  await test.step('the line is settled', async () => {
    await protocol.goto(page('/ligne'))
    await protocol.getByRole('button', { name: t.line.settle.act }).click()
    const dialog = protocol.getByRole('dialog', { name: t.line.settle.titleAsk })
    await dialog.getByRole('button', { name: t.line.settle.act }).click()
    await expect(protocol.getByText(filled(t.line.settle.issue, { issue: '1' }))).toBeVisible()
    await expect(protocol.getByText(t.line.settle.noChange)).toBeVisible()
  })

  await test.step('looking at the personal page answers nothing; the guest says who comes in her place', async () => {
    const before = (await guestsByName(office, ceremonyId)).get(deputy)?.version
    await stranger.goto(link)
    await expect(stranger.getByRole('heading', { name: title })).toBeVisible()
    expect((await guestsByName(office, ceremonyId)).get(deputy)?.version).toBe(before)
    await expectAccessible(stranger)
    await stranger.getByRole('button', { name: t.guests.card.change }).click()
    await stranger.getByRole('radio', { name: t.guests.card.represented }).check()
    await stranger.getByRole('textbox', { name: t.guests.card.name }).fill('Yves Tanoh')
    await stranger.getByRole('textbox', { name: t.guests.card.function }).fill('Assistant parlementaire')
    await stranger.getByRole('button', { name: t.guests.card.send }).click()
    await expect(stranger.getByText(t.guests.card.said.asked)).toBeVisible()
  })

  await test.step('before saying yes the protocol sees what the order would be', async () => {
    await protocol.goto(page(`/ligne?simuler=${guest?.id}`))
    await protocol.getByRole('textbox', { name: t.line.whatIf.function }).fill('Assistant parlementaire')
    await protocol.getByRole('button', { name: t.line.whatIf.show }).click()
    await expect(protocol.getByText(t.line.whatIf.result)).toBeVisible()
    await protocol.goto(page(`/invites?invite=${guest?.id}`))
    await protocol.getByRole('button', { name: filled(t.guests.request.agree, { name: 'Yves Tanoh' }) }).click()
    await expect(protocol.getByText(filled(t.guests.request.agreed, { name: 'Yves Tanoh' }))).toBeVisible()
    await protocol.goto(page('/ligne'))
    const changes = protocol.getByRole('list', { name: t.line.difference.label })
    await expect(changes).toContainText('Yves Tanoh')
    await expect(changes).not.toContainText(prefect)
  })
})

test('the hall is filled from the line, and two guests change seats with the keyboard alone, with a reason', async ({
  browser,
  office,
}) => {
  const { seating } = t
  const from = { shape: 'theatre', dais: 9, rows: 20, seats: 20 }
  const made = await done(office, 'protocol', ['ceremonies.seatMakePlan', { ceremonyId, name: 'Hangar', from }])
  const protocol = await office.desk(browser, 'protocol')
  await protocol.goto(page(`/plan/${(made as { id: string }).id}`))
  await protocol.getByRole('button', { name: seating.act.fill }).click()
  const board = protocol.getByRole('group', { name: opening(seating.board.label, {}) })
  const sits = (name: string) => board.getByRole('button', { name: new RegExp(name) })
  const seat = (label: string) =>
    board.getByRole('button', { name: new RegExp(`^${seating.name.dais}, .* ${label}\\s`) })
  const whereOf = async (name: string) => /\d+/.exec((await sits(name).getAttribute('aria-label')) ?? '')?.[0] ?? ''
  await expect(sits(prefect)).toBeVisible()
  await expectAccessible(protocol)

  await test.step('Enter picks the préfet up, an arrow goes to the next seat, Enter puts him there; the reason is asked for', async () => {
    const before = await whereOf(prefect)
    const beside = String(Number(before) - 1)
    await sits(prefect).focus()
    for (const key of ['Enter', 'ArrowLeft', 'Enter']) await protocol.keyboard.press(key)
    const dialog = protocol.getByRole('dialog', { name: seating.why.title })
    await expect(dialog.getByLabel(seating.why.reason)).toBeFocused()
    await protocol.keyboard.type('À la demande de la présidence')
    for (const key of ['Tab', 'Enter']) await protocol.keyboard.press(key)
    await expect(dialog).toBeHidden()
    await expect(seat(beside)).toHaveAccessibleName(new RegExp(`${prefect}, ${seating.board.byHand}`))
    await expect(seat(before)).not.toHaveAccessibleName(new RegExp(prefect))
    await expect(seat(beside)).toBeFocused()
    const reason = filled(seating.seat.reason, { reason: 'À la demande de la présidence' })
    await expect(protocol.getByText(reason)).toBeVisible()
  })

  await test.step('seen from the dais left is right; the hall is drawn without a fault', async () => {
    const left = async () => (await sits(prefect).boundingBox())?.y ?? 0
    const front = await left()
    await protocol.getByText(seating.view.dais).click()
    await expect.poll(left).toBeGreaterThan(front)
    await protocol.getByRole('button', { name: seating.act.draw }).click()
    await expect(protocol.getByRole('button', { name: seating.draw.save })).toBeVisible()
    await expectAccessible(protocol)
  })
})

test('at two doors without a network: by name, closed and opened again, and nobody counted twice', async ({
  browser,
  office,
}) => {
  const [code, { door }] = ['lagune7', t.day]
  const north = await office.desk(browser, 'protocolAgent', { phone: true })
  await openTheDoor(north, 'Entrée nord', code)
  await expect(north.getByText(door.upToDate)).toBeVisible()
  await expectAccessible(north)
  await workerReady(north)
  const south = await office.desk(browser, 'secretary', { phone: true })
  await openTheDoor(south, 'Entrée sud', 'palmier5')
  await expect(south.getByText(door.upToDate)).toBeVisible()

  await test.step('the network is cut at both doors; guests are let in by name', async () => {
    for (const phone of [north, south]) await phone.context().setOffline(true)
    await letIn(north, nameOf(7))
    await letIn(north, nameOf(8))
    await expect(north.getByText(filled(door.waiting_other, { count: '2' }))).toBeVisible()
  })

  await test.step('the page is opened again without a network: the code, and no other, opens what is kept', async () => {
    await north.reload()
    await north.getByLabel(door.code).fill('autre99')
    await north.getByRole('button', { name: door.unlock }).click()
    await expect(north.getByText(door.codeWrong)).toBeVisible()
    await north.getByLabel(door.code).fill(code)
    await north.getByRole('button', { name: door.unlock }).click()
    await letIn(north, nameOf(9))
    await expect(north.getByText(filled(door.waiting_other, { count: '3' }))).toBeVisible()
  })

  await test.step('the other door lets the same guest in; when both are heard there is one', async () => {
    await letIn(south, nameOf(7))
    await expect(south.getByText(filled(door.waiting_other, { count: '1' }))).toBeVisible()
    for (const phone of [north, south]) await phone.context().setOffline(false)
    for (const phone of [north, south]) await expect(phone.getByText(door.upToDate)).toBeVisible()
    const protocol = await office.desk(browser, 'protocol')
    await protocol.goto(page('/entrees'))
    await expect.poll(async () => arrived(office)).toBe(3)
    await expectAccessible(protocol)
  })
})

test('in English: from a template to its tasks; whoever has nothing to do in it knows of no ceremony', async ({
  browser,
  office,
}) => {
  const { ceremonies: en } = english
  const secretary = await office.desk(browser, 'secretary', { locale: 'en' })
  await secretary.goto('/ceremonies/nouvelle')
  await secretary.getByRole('heading', { level: 1 }).waitFor()
  await expectAccessible(secretary)
  await secretary.goto(page(''))
  await expect(secretary.getByRole('heading', { name: title })).toBeVisible()
  await expect(secretary.getByRole('link', { name: en.ceremony.tab.show })).toBeVisible()
  const agent = await office.desk(browser, 'technicalAgent')
  await agent.goto(page(''))
  await expect(agent.getByText(t.ceremony.frame.unknown)).toBeVisible()
})

test('a speech goes from the writer to the mayor, who approves it on a telephone', async ({ browser, office }) => {
  const idOfMe = async (key: 'chief' | 'mayor' | 'deputyChief') => {
    const me = await office.ask('people.me', undefined, await office.enter(key))
    return (me.data as { person: { id: string } }).person.id
  }
  const [writerId, speakerId, viserId] = [await idOfMe('chief'), await idOfMe('mayor'), await idOfMe('deputyChief')]
  const facts = { title: 'Un toit pour le marché', theme: 'Marché', audience: '', locale: 'fr', on: today() }
  const form = { requestKey: crypto.randomUUID(), ...facts, speakerId, writerId, minutes: 5, dueOn: null, ceremonyId }
  const { id: speechId } = (await done(office, 'chief', ['ceremonies.speechNew', form])) as { id: string }
  const content = [
    { type: 'paragraph', content: [{ type: 'text', text: 'Nous nous engageons à éclairer le marché.' }] },
  ]
  const saved = await done(office, 'chief', [
    'ceremonies.speechSave',
    { speechId, version: 1, body: { type: 'doc', content } },
  ])
  const { version } = saved as { version: number }
  const steps = [
    { kind: 'visa', personId: viserId },
    { kind: 'signature', personId: speakerId },
  ]
  await done(office, 'chief', ['ceremonies.speechSendRound', { speechId, version, steps }])
  await done(office, 'deputyChief', ['ceremonies.speechVisa', { speechId, version }])
  const mayor = await office.desk(browser, 'mayor', { phone: true })
  await mayor.goto(`/discours/${speechId}`)
  await expect(mayor.getByText('Nous nous engageons à éclairer le marché.').first()).toBeVisible()
  await mayor.getByRole('button', { name: t.speech.act.approve }).click()
  await expect(mayor.getByText(t.speech.state.approved).first()).toBeVisible()
  await expectAccessible(mayor)
})

/** Sent by e-mail to a guest whose address is known; read from the mail that really left. */
async function personalLink(office: Office, guestId: string): Promise<string> {
  const { data } = await office.ask('ceremonies.guest', { guestId }, await office.enter('protocol'))
  const { version, civility, salutation, plusOnes, phone, address } = data as Record<string, string | number>
  const edit = { guestId, version, civility, salutation, spouse: '', plusOnes, phone, address, quotaId: null }
  await done(office, 'protocol', ['ceremonies.guestEdit', { ...edit, email: 'awa.diarra@courriel.example' }])
  const batch = { requestKey: crypto.randomUUID(), ceremonyId, kind: 'cards', format: 'email', guestIds: [guestId] }
  await done(office, 'protocol', ['ceremonies.batchStart', batch])
  const linkOf = () => {
    const email = office.mail.received.find(({ to }) => to.includes('awa.diarra@courriel.example'))
    return /\/public\/invitation\/[\w-]+/.exec(JSON.stringify(email ?? ''))?.[0]
  }
  await expect.poll(linkOf, { timeout: 30_000 }).toBeDefined()
  return linkOf() ?? ''
}

async function openTheDoor(phone: Page, name: string, code: string): Promise<void> {
  const { door } = t.day
  await phone.goto(`/m/porte/${ceremonyId}`)
  await phone.getByLabel(door.name).fill(name)
  await phone.getByLabel(door.code).fill(code)
  await phone.getByRole('button', { name: door.open }).click()
  await expect(phone.getByLabel(door.find)).toBeVisible()
}

async function letIn(phone: Page, name: string): Promise<void> {
  const { door } = t.day
  await phone.getByLabel(door.find).fill(name)
  await phone
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  const enter = phone.getByRole('button', { name: door.letIn, exact: true })
  await enter.click()
  await expect(phone.getByText(door.result.in).first()).toBeVisible()
}

/** The keeper of `/m` has all it needs to open the page without a network. */
const workerReady = (phone: Page) =>
  phone.evaluate(async () => {
    await navigator.serviceWorker.ready
    return navigator.serviceWorker.controller !== null
  })

async function arrived(office: Office): Promise<number> {
  const { data } = await office.ask('ceremonies.arrivalBoard', { ceremonyId }, await office.enter('protocol'))
  return (data as { here: unknown[] }).here.length
}
