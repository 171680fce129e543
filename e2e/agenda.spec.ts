import type { Page } from '@playwright/test'
import { demoCast } from '../packages/blocks/people/server/demo-cast.ts'
import { choose } from './choose.ts'
import { assignFromThePile } from './decide.ts'
import { block, diaryOf, engage, openDay, saveNew, wednesday } from './diaries.ts'
import { dispatchByEmail } from './dispatch-a-letter.ts'
import { expect, test } from './office.ts'
import { registerALetter } from './register-a-letter.ts'
import { addVisa, body, openCircuit, sendRoundTo } from './reply.ts'
import { askToSign, giveVisa, openSignatureBook, signWith } from './signature-book.ts'
import { beginning, english, filled, french, opening } from './words.ts'

test.use({ town: 'agenda' })

const { agenda } = french
const [mayor, deputy] = [demoCast.mayor.name, demoCast.deputyMayor.name]
let mayors = ''

test.beforeAll(async ({ office }) => {
  mayors = await diaryOf(office, 'mayor')
})

const conflicts = (page: Page) => page.getByRole('region', { name: agenda.conflict.title })

test('an invitation goes from the counter to its reply, and somebody goes in the mayor’s place', async ({
  browser,
  office,
}) => {
  test.setTimeout(150_000)
  const on = wednesday(2)
  const subject = `Inauguration du hangar de Zongo le ${on.fr} à 10 h`
  await engage(office, { title: 'Commission des finances', day: on.day, from: '14:00', to: '16:00', diaryId: mayors })
  const clerk = await office.desk(browser, 'clerk')
  const letter = await registerALetter(clerk, french, {
    ...{ sender: 'Union des maraîchères', newAs: 'association', subject, type: 'invitation' },
  })
  const chief = await office.desk(browser, 'chief')
  await assignFromThePile(chief, french, {
    number: letter.number,
    lines: [{ to: 'Bureau du protocole', instruction: 'ATTR' }],
  })
  await expect(chief.getByText(`${letter.number} → Bureau du protocole`)).toBeVisible()

  const protocol = await office.desk(browser, 'protocol')
  const engagement = await test.step('one press proposes the engagement, at the time the letter names', async () => {
    await protocol.goto(`/courrier/${letter.id}`)
    await protocol.getByRole('button', { name: agenda.letter.propose }).click()
    await expect(protocol.getByRole('status').filter({ hasText: agenda.done.proposed })).toBeVisible()
    await protocol.getByRole('link', { name: subject }).click()
    await expect(protocol).toHaveURL(/\/agenda\/rendez-vous\//)
    await expect(protocol.getByText(agenda.answer.undecided).first()).toBeVisible()
    await expect(protocol.getByRole('link', { name: new RegExp(letter.number) })).toBeVisible()
    await expect(protocol.getByText(new RegExp(`${on.fr}, 10.h – 12.h`))).toBeVisible()
    return new URL(protocol.url()).pathname
  })

  await test.step('a conflict is said while the time is typed', async () => {
    await protocol.getByRole('link', { name: agenda.act.change, exact: true }).click()
    const from = protocol.getByRole('textbox', { name: agenda.form.from, exact: true })
    await from.fill('13h30')
    await expect(conflicts(protocol)).toContainText(/Commission des finances, .*14.h – 16.h/)
    await from.fill('10h30')
    await expect(conflicts(protocol)).not.toContainText('Commission des finances')
    await protocol.getByRole('button', { name: agenda.form.saveChange }).click()
    // The engagement's own time: its story, which loads beside it, tells the same hours in a sentence.
    await expect(protocol.getByText(new RegExp(`^\\S+ ${on.fr}, 10.h.30 – 12.h.30$`))).toBeVisible()
  })

  await test.step('the chef de cabinet decides: represented by the deputy, and the reply is begun', async () => {
    await chief.goto('/agenda/invitations')
    await expect(chief.getByRole('heading', { level: 2, name: subject })).toBeVisible()
    await chief
      .getByRole('radiogroup', { name: agenda.invitation.decision })
      .getByText(agenda.answer.represented)
      .click()
    await choose(chief.getByRole('combobox', { name: agenda.represent.who }), deputy)
    await chief.getByRole('textbox', { name: agenda.form.speech }).fill('Mot d’ouverture')
    await expect(chief.getByRole('checkbox', { name: agenda.invitation.reply })).toBeChecked()
    await chief.getByRole('button', { name: agenda.invitation.send, exact: true }).click()
    const said = filled(agenda.done.answeredWithReply, { title: subject })
    await expect(chief.getByRole('status').filter({ hasText: said })).toBeVisible()
    await expect(chief.getByText(agenda.invitation.empty)).toBeVisible()
  })

  await test.step('the deputy is asked, and accepts', async () => {
    const stands = await office.desk(browser, 'deputyMayor')
    await stands.goto('/')
    await stands.getByRole('link', { name: filled(agenda.today.representing_one ?? '', { count: '1' }) }).click()
    await expect(stands.getByText(filled(agenda.represent.speech, { speech: 'Mot d’ouverture' }))).toBeVisible()
    await stands.getByRole('button', { name: agenda.represent.accept }).click()
    await expect(stands.getByText(agenda.representations.empty)).toBeVisible()
    await openDay(stands, on.day, await diaryOf(office, 'deputyMayor'))
    await expect(block(stands, /Inauguration du hangar/)).toBeVisible()
  })

  await test.step('the reply says who comes, goes round, is signed, and leaves', async () => {
    await chief.goto('/agenda/invitations?liste=decidees')
    await chief.getByRole('link', { name: agenda.invitation.seeReply }).click()
    await expect(chief).toHaveURL(/\/courrier\//)
    await expect(body(chief, french)).toContainText(`je serai représenté(e) par M. ${deputy}`)
    await openCircuit(chief, french)
    await addVisa(chief, french, demoCast.adviserLegal.name)
    await sendRoundTo(chief, french, demoCast.adviserLegal.name)
    const adviser = await office.desk(browser, 'adviserLegal')
    await openSignatureBook(adviser, /Inauguration/)
    await giveVisa(adviser, french)
    await expect(adviser.getByText(/^Visa donné/).first()).toBeVisible()
    const signs = await office.desk(browser, 'mayor')
    await openSignatureBook(signs, /Inauguration/)
    await askToSign(signs, french)
    await signWith(signs, french, office.code('mayor'))
    await expect(signs.getByText(/^Parapheur vide/)).toBeVisible()
    await clerk.goto('/courrier/a-expedier')
    const email = { name: 'Union des maraîchères', email: 'union@maraicheres.example' }
    const left = await dispatchByEmail(clerk, french, email)
    await expect.poll(() => office.mail.received.flatMap(({ to }) => to)).toContain(email.email)
    await chief.goto(engagement)
    await expect(chief.getByRole('link', { name: left })).toBeVisible()
  })

  await test.step('the mayor’s board and telephone say who goes; the letter says how it was answered', async () => {
    const board = await office.desk(browser, 'mayor')
    await openDay(board, on.day, mayors)
    const represented = filled(agenda.board.representedBy, { name: deputy })
    await expect(block(board, /Inauguration du hangar/)).toHaveAccessibleName(new RegExp(represented))
    const phone = await office.desk(browser, 'mayor', { phone: true })
    await phone.goto(`/m?jour=${on.day}`)
    const card = phone.getByRole('article').filter({ hasText: 'Inauguration du hangar' })
    await expect(card).toContainText(filled(agenda.sheet.representedBy, { name: deputy }))
    await expect(card.getByText(agenda.sheet.representation.accepted)).toBeVisible()
    await protocol.goto(`/courrier/${letter.id}`)
    await expect(protocol.getByText(agenda.answer.represented)).toBeVisible()
    await protocol.goto(engagement)
    const story = protocol.getByText(new RegExp(filled(agenda.history['agenda.representation.asked'], { to: deputy })))
    await expect(story).toBeVisible()
  })
})

test('what is personal is a time taken and nothing more, for whoever is not told', async ({ browser, office }) => {
  const on = wednesday(3)
  const own = await office.desk(browser, 'mayor')
  await own.goto('/agenda/nouveau')
  await own.getByRole('textbox', { name: agenda.form.quick }).fill(`${on.fr} 11h Dentiste 45 min`)
  await expect(own.getByRole('textbox', { name: agenda.form.title })).toHaveValue('Dentiste')
  await expect(own.getByRole('textbox', { name: agenda.form.until, exact: true })).toHaveValue(/11.h.45/)
  const reads = own.getByRole('combobox', { name: agenda.form.confidentiality })
  await reads.selectOption(agenda.confidentiality.personal)
  await own.getByRole('combobox', { name: agenda.form.diary }).selectOption(mayor)
  await saveNew(own, french, 'Dentiste')
  const address = new URL(own.url()).pathname
  await openDay(own, on.day, mayors)
  await expect(block(own, /Dentiste/)).toBeVisible()

  for (const key of ['technicalAgent', 'protocol'] as const) {
    const other = await office.desk(browser, key)
    await openDay(other, on.day, mayors)
    await expect(block(other, beginning(agenda.busy))).toHaveAccessibleName(/11.h – 11.h.45/)
    await expect(other.getByText(/dentiste/i)).toHaveCount(0)
    await other.goto(address)
    await expect(other.getByRole('heading', { level: 1, name: agenda.engagement.missing })).toBeVisible()
    await other.goto('/recherche?q=dentiste')
    await expect(other.getByText('Aucun résultat pour « dentiste ».')).toBeVisible()
  }
})

test('of two times held for an option, confirming one gives the other free', async ({ browser, office }) => {
  const [first, second] = [wednesday(4), wednesday(5)]
  const title = 'Visite du directeur de la banque'
  const page = await office.desk(browser, 'protocol')
  await page.goto('/agenda/nouveau')
  await page.getByRole('textbox', { name: agenda.form.title }).fill(title)
  await page.getByRole('combobox', { name: agenda.form.diary }).selectOption(mayor)
  await page.getByRole('textbox', { name: agenda.form.day, exact: true }).fill(first.day)
  await page.getByRole('textbox', { name: agenda.form.from, exact: true }).fill('15h')
  await page.getByRole('radiogroup', { name: agenda.form.sure }).getByText(agenda.state.option, { exact: true }).click()
  await page.getByRole('button', { name: agenda.form.addSlot }).click()
  await page.getByRole('textbox', { name: agenda.form.day, exact: true }).nth(1).fill(second.day)
  await saveNew(page, french, title)
  const address = new URL(page.url()).pathname
  for (const on of [first, second]) {
    await openDay(page, on.day, mayors)
    await expect(block(page, title)).toHaveAccessibleName(new RegExp(agenda.look.option))
  }
  await page.goto(address)
  await page
    .getByRole('listitem')
    .filter({ hasText: second.fr })
    .getByRole('button', { name: agenda.option.choose })
    .click()
  await expect(page.getByText(filled(agenda.done.confirmed, { title }))).toBeVisible()
  await openDay(page, second.day, mayors)
  await expect(block(page, title)).toHaveAccessibleName(new RegExp(agenda.look.confirmed))
  await openDay(page, first.day, mayors)
  await expect(page.getByText(agenda.board.now).or(page.locator('[data-grid]')).first()).toBeVisible()
  await expect(block(page, title)).toHaveCount(0)
})

test('of a weekly series one day is changed, and the others stay', async ({ browser, office }) => {
  const [first, second, third] = [wednesday(6), wednesday(7), wednesday(8)]
  const [title, changed] = ['Point de la semaine', 'Point de la semaine, avec les adjoints']
  const page = await office.desk(browser, 'secretary')
  await page.goto('/agenda/nouveau')
  await page.getByRole('textbox', { name: agenda.form.quick }).fill(`${first.fr} 8h30 ${title} 30 min`)
  await page.getByRole('combobox', { name: agenda.form.diary }).selectOption(mayor)
  await page.getByRole('combobox', { name: agenda.repeat.label }).selectOption({ label: 'Chaque semaine' })
  await saveNew(page, french, title)
  await openDay(page, second.day, mayors)
  await block(page, title).click()
  await page.getByRole('region', { name: agenda.board.panel }).getByRole('link', { name: agenda.act.change }).click()
  await page.getByRole('textbox', { name: agenda.form.title }).fill(changed)
  await expect(page.getByRole('combobox', { name: agenda.scope.label })).toHaveValue('this')
  await page.getByRole('button', { name: agenda.form.saveChange }).click()
  await expect(page.getByText(filled(agenda.done.changed, { title: changed }))).toBeVisible()
  await expect(page.getByText(agenda.series.changed)).toBeVisible()
  for (const [on, said] of [
    [first, title],
    [second, changed],
    [third, title],
  ] as const) {
    await openDay(page, on.day, mayors)
    await expect(block(page, /Point de la semaine/)).toHaveAccessibleName(new RegExp(`^${said}\\. .*8.h.30 – 9.h\\.`))
  }
})

test('in English, an engagement is moved by the keyboard, and put back', async ({ browser, office }) => {
  const on = wednesday(9)
  const title = 'Harbour committee'
  await engage(office, { title, day: on.day, from: '09:00', to: '10:00', diaryId: mayors })
  const page = await office.desk(browser, 'protocol', { locale: 'en' })
  await openDay(page, on.day, mayors)
  const moved = block(page, title)
  await expect(moved).toHaveAccessibleName(/9:00 – 10:00/)
  await moved.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect(moved).toHaveAccessibleName(/9:15 – 10:30/)
  const said = page.getByRole('status').filter({ hasText: opening(english.agenda.done.moved, { title }) })
  await expect(said).toContainText('9:15 – 10:30')
  await page.keyboard.press('z')
  await expect(page.getByText(filled(english.agenda.done.movedBack, { title }))).toBeVisible()
  await expect(moved).toHaveAccessibleName(/9:00 – 10:00/)
  await page.reload()
  await expect(moved).toHaveAccessibleName(/9:00 – 10:00/)
})
