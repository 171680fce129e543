import type { Page } from '@playwright/test'
import { demoCast, demoPassword } from '../packages/blocks/people/server/demo-cast.ts'
import { svg, page as webPage } from '../packages/store/files/hostile-files.ts'
import { choose } from './choose.ts'
import { addLine, openInThePile } from './decide.ts'
import { dispatchByEmail } from './dispatch-a-letter.ts'
import { expect, test } from './office.ts'
import { chooseFiles, registerALetter, registered, submit, typeTheLetter } from './register-a-letter.ts'
import { scannedFiles } from './scanned-letters.ts'
import { letterToAssign, signedLetter } from './set-the-scene.ts'
import { filled, french } from './words.ts'

test.use({ town: 'bad luck' })

const year = new Date().getFullYear()
const sender = { sender: 'Association Rivage propre', type: 'complaint' }
const subjectField = (page: Page) => page.getByRole('textbox', { name: 'Objet', exact: true })

/** How often the register of the year holds this subject. */
async function timesRegistered(page: Page, subject: string): Promise<number> {
  const table = await page.request.get(`/prints/mail/register-table?register=incoming&year=${year}`)
  return (await table.text()).split(subject).length - 1
}

test('two people assign one letter at once: the second is told and keeps every line', async ({ browser, office }) => {
  const { number } = await letterToAssign(office, 'Éclairage de la rue du Marché')
  const [chief, deputy] = [await office.desk(browser, 'chief'), await office.desk(browser, 'deputyChief')]
  // The same second: what the other did has not reached this screen yet.
  await deputy.route(/\/trpc\/live/, (route) => route.abort())
  for (const page of [chief, deputy]) await openInThePile(page, french, number)
  await addLine(chief, french, { to: 'Direction des services techniques', instruction: 'ATTR' })
  await addLine(deputy, french, { to: 'Secrétariat général', instruction: 'AVIS', note: 'Voir le marché de 2024' })
  await chief.getByRole('button', { name: 'Imputer et suivant' }).click()
  await expect(chief.getByText(`${number} → Direction des services techniques`)).toBeVisible()
  await deputy.getByRole('button', { name: 'Imputer et suivant' }).click()

  await expect(deputy.getByRole('alert')).toContainText(`Quelqu’un vient de modifier ${number}`)
  await expect(deputy.getByText(/^Vos lignes sont gardées/)).toBeVisible()
  await expect(deputy.getByText('« Voir le marché de 2024 »')).toBeVisible()
  await expect(deputy.getByRole('list', { name: 'Déjà imputé' })).toContainText('Direction des services techniques')
  await deputy.getByRole('button', { name: 'Imputer et suivant' }).click()
  await expect(deputy.getByText(`${number} → Secrétariat général`)).toBeVisible()
})

test('whoever is away is announced before the letter is sent, and whoever stands in takes it in one click', async ({
  browser,
  office,
}) => {
  const { assign, absence } = french.mail.parapheur
  const [away, standIn] = [demoCast.socialHead.name, demoCast.socialAgent.name]
  const { number } = await letterToAssign(office, 'Secours à une famille sinistrée')
  const chief = await office.desk(browser, 'chief')
  await openInThePile(chief, french, number)
  await chief.getByRole('button', { name: assign.to }).click()
  await choose(chief.getByRole('combobox', { name: assign.to }), away)
  await expect(chief.getByRole('status').filter({ hasText: `${away} est absent(e) jusqu’au` })).toContainText(standIn)
  await chief.getByRole('button', { name: filled(absence.take, { name: standIn }) }).click()
  await chief.getByRole('button', { name: assign.send }).click()
  await expect(chief.getByText(`${number} → ${standIn}`)).toBeVisible()
  const { data } = await office.ask('mail.list', { list: 'mine' }, await office.enter('socialAgent'))
  expect((data as { rows: { number: string }[] }).rows.map((row) => row.number)).toContain(number)
})

test('a session that ends in mid-form: sign in again in place, and the letter is registered', async ({
  browser,
  office,
}) => {
  const subject = 'Clôture du stade municipal'
  const clerk = await office.desk(browser, 'registryHead')
  await clerk.goto('/courrier/nouveau')
  await typeTheLetter(clerk, french, { ...sender, subject })
  await office.send('people.signOut', undefined, await office.enter('registryHead'))
  await submit(clerk, french)
  const again = clerk.getByRole('dialog', { name: 'Votre session est terminée' })
  await again.getByLabel('Mot de passe', { exact: true }).fill(demoPassword)
  await again.getByRole('button', { name: 'Se connecter' }).click()
  await again.getByRole('textbox', { name: 'Code à six chiffres' }).fill(office.code('registryHead'))
  await again.getByRole('button', { name: 'Vérifier' }).click()
  await expect(again).toBeHidden()
  const { number } = await registered(clerk)
  await clerk.goto('/courrier/arrivee')
  await expect(clerk.getByRole('row').filter({ hasText: number })).toContainText(subject)
  expect(await timesRegistered(clerk, subject)).toBe(1)
})

test('the network is cut while registering: nothing is lost, and there is one letter', async ({ browser, office }) => {
  const subject = 'Antenne relais près du lycée'
  const clerk = await office.desk(browser, 'clerk')
  await clerk.goto('/courrier/nouveau')
  await typeTheLetter(clerk, french, { ...sender, subject })
  await clerk.context().setOffline(true)
  await expect(clerk.getByText('Hors ligne, vos modifications sont gardées')).toBeVisible()
  await chooseFiles(clerk, french, await scannedFiles())
  await expect(clerk.getByText('Réseau coupé, reprise automatique').first()).toBeVisible()
  await submit(clerk, french)
  await expect(subjectField(clerk)).toHaveValue(subject)
  await clerk.context().setOffline(false)
  const { id } = await registered(clerk)
  await expect(subjectField(clerk)).toHaveValue('')
  await clerk.goto(`/courrier/${id}`)
  await expect(clerk.getByRole('tab', { name: 'lettre.jpg' })).toBeVisible()
  await expect(clerk.getByRole('tab', { name: 'annexe.pdf' })).toBeVisible()
  expect(await timesRegistered(clerk, subject)).toBe(1)
})

test('a hostile file is refused with its sentence, and the form stays as it was', async ({ browser, office }) => {
  const subject = 'Facture d’entretien des pirogues'
  const clerk = await office.desk(browser, 'clerk')
  await clerk.goto('/courrier/nouveau')
  await typeTheLetter(clerk, french, { ...sender, subject })
  await chooseFiles(clerk, french, [
    { name: 'scan.png', mimeType: 'image/png', buffer: Buffer.from(svg) },
    { name: 'courrier.pdf', mimeType: 'application/pdf', buffer: Buffer.from(webPage) },
  ])
  const papers = clerk.getByRole('listitem')
  for (const name of ['scan.png', 'courrier.pdf'])
    await expect(papers.filter({ hasText: name }).getByRole('alert')).toHaveText(
      /Ce type de fichier n’est pas accepté|Le contenu de ce fichier ne correspond pas à son nom/,
    )
  await submit(clerk, french)
  await expect(clerk.getByText(/n’est pas arrivé. Reprenez l’envoi ou retirez le fichier/)).toBeVisible()
  await expect(subjectField(clerk)).toHaveValue(subject)
  await expect(clerk.getByRole('combobox', { name: 'Expéditeur' })).toHaveValue(sender.sender)
  expect(await timesRegistered(clerk, subject)).toBe(0)
  for (const name of ['scan.png', 'courrier.pdf']) await clerk.getByRole('button', { name: `Retirer ${name}` }).click()
  await submit(clerk, french)
  await registered(clerk)
  expect(await timesRegistered(clerk, subject)).toBe(1)
})

test('an e-mail that is refused is seen, corrected and sent again', async ({ browser, office }) => {
  await signedLetter(office, 'sg', 'Convention de partenariat artisanal')
  const clerk = await office.desk(browser, 'clerk')
  await clerk.goto('/courrier/a-expedier')
  const name = 'Union des artisans de Kpota'
  const number = await dispatchByEmail(clerk, french, { name, email: 'nobody@kpota.example' })
  await expect(clerk.getByRole('alert')).toContainText('Non parti :')
  await expect(clerk.getByText('échec', { exact: true })).toBeVisible()
  expect(office.mail.received).toEqual([])
  await clerk.getByRole('textbox', { name: 'Adresse corrigée' }).fill('union@kpota.example')
  await clerk.getByRole('button', { name: 'Renvoyer' }).click()
  await expect.poll(() => office.mail.received.map(({ to }) => to)).toEqual([['union@kpota.example']])
  expect(office.mail.received[0]?.words).toContain(`Subject: ${number}`)
  await expect(clerk.getByText('envoyé', { exact: true })).toBeVisible()
  await expect(clerk.getByRole('alert')).toHaveCount(0)
})

test('right-to-left and endless words break no page', async ({ browser, office }) => {
  const arabic = 'طلب ترميم المدرسة الابتدائية في حي الميناء'
  const endless = `Société${'Intercommunale'.repeat(13)}`
  const clerk = await office.desk(browser, 'clerk')
  const rtl = await registerALetter(clerk, french, {
    ...{ sender: 'جمعية الصيادين', newAs: 'association', type: 'grant', subject: arabic },
  })
  const long = await registerALetter(clerk, french, {
    ...{ sender: endless, newAs: 'company', type: 'grant', subject: 'Objet'.repeat(100) },
  })
  const chief = await office.desk(browser, 'chief', { phone: true })
  for (const page of [clerk, chief])
    for (const address of [
      `/courrier/${rtl.id}`,
      `/courrier/${long.id}`,
      '/courrier/arrivee',
      '/courrier/listes/all',
    ]) {
      await page.goto(address)
      await expect(page.getByText(address.endsWith(long.id) ? endless : arabic).first()).toBeVisible()
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, address).toBeLessThanOrEqual(0)
    }
  await clerk.goto(`/courrier/${rtl.id}`)
  const subject = clerk.getByText(arabic).first()
  expect(await subject.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl')
})

test('a voided number stays in the register with its reason, and is not given again', async ({ browser, office }) => {
  const clerk = await office.desk(browser, 'clerk')
  const wrong = await registerALetter(clerk, french, { ...sender, subject: 'Courrier saisi par erreur' })
  await clerk.goto(`/courrier/${wrong.id}`)
  await clerk.getByRole('button', { name: 'Autres actions' }).click()
  await clerk.getByRole('menuitem', { name: 'Annuler le numéro' }).click()
  await clerk.getByRole('textbox', { name: 'Motif' }).fill('Enregistré deux fois au guichet')
  await clerk.getByRole('button', { name: `Annuler ${wrong.number}` }).click()
  await expect(clerk.getByText('Numéro annulé : Enregistré deux fois au guichet')).toBeVisible()
  const next = await registerALetter(clerk, french, { ...sender, subject: 'Le suivant' })
  expect(Number(next.number.slice(-5))).toBe(Number(wrong.number.slice(-5)) + 1)
  await clerk.goto('/courrier/arrivee')
  const line = clerk.getByRole('row').filter({ hasText: wrong.number })
  await expect(line).toContainText('Annulé : Enregistré deux fois au guichet')
  await expect(line.locator('s').first()).toHaveText(wrong.number)
})
