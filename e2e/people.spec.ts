import type { Page } from '@playwright/test'
import { demoCast, demoPassword } from '../packages/blocks/people/server/demo-cast.ts'
import { totpCodeAt } from '../packages/blocks/people/server/totp.ts'
import { choose } from './choose.ts'
import { emptyOffice } from './empty-office.ts'
import { expect, listen, test } from './office.ts'
import { directory, done, letterToAssign } from './set-the-scene.ts'

test.use({ town: 'people' })

const passphrase = 'rivière ancienne douze lanternes'

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Adresse électronique' }).fill(email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
}

test('the first visit sets the office up; its administrator lets a first colleague in', async ({ browser, office }) => {
  const empty = await emptyOffice()
  try {
    const context = await browser.newContext({ baseURL: empty.address, locale: 'fr-FR' })
    const page = await context.newPage()
    listen(page, office.complaints)

    await test.step('a preset, a name, an administrator', async () => {
      await page.goto('/')
      await expect(page.getByRole('heading', { level: 1, name: 'Installer votre cabinet' })).toBeVisible()
      await page.getByRole('radio', { name: /Mairie du Bénin/ }).check()
      await page.getByRole('button', { name: 'Continuer' }).click()
      await page.getByRole('textbox', { name: 'Nom de la mairie' }).fill('Mairie de Sô-Amont')
      await page.getByRole('button', { name: 'Continuer' }).click()
      await page.getByRole('textbox', { name: 'Nom et prénoms' }).fill('Aurélie Dossou-Kpè')
      await page.getByRole('textbox', { name: 'Adresse électronique' }).fill('aurelie@so-amont.example')
      await page.getByLabel('Nouveau mot de passe').fill('motdepasse')
      await page.getByRole('button', { name: 'Ouvrir le cabinet' }).click()
      await expect(page.getByText(/^Ce mot de passe est trop court/)).toBeVisible()
      await page.getByLabel('Nouveau mot de passe').fill(passphrase)
      await page.getByRole('button', { name: 'Ouvrir le cabinet' }).click()
    })

    await test.step('the second factor, which an administrator must have', async () => {
      await expect(page.getByRole('heading', { level: 1, name: 'Protéger votre compte' })).toBeVisible()
      await page.getByRole('button', { name: 'Continuer' }).click()
      await expect(page.getByRole('img', { name: 'Image à scanner avec le téléphone' })).toBeVisible()
      const secret = (await page.getByRole('code').textContent()) ?? ''
      const field = page.getByRole('textbox', { name: 'Recopiez le premier code affiché' })
      await field.fill(totpCodeAt(secret.replaceAll(' ', ''), new Date()))
      await page.getByRole('button', { name: 'Activer la protection' }).click()
      await expect(page.getByRole('heading', { name: 'Codes de secours' })).toBeVisible()
      await expect(page.getByRole('listitem')).toHaveCount(10)
      await expect(page.getByRole('button', { name: 'Continuer' })).toBeDisabled()
      await page.getByRole('checkbox', { name: 'J’ai rangé ces codes en lieu sûr' }).check()
      await page.getByRole('button', { name: 'Continuer' }).click()
      await expect(page.getByRole('navigation', { name: 'Navigation' })).toContainText('Mairie de Sô-Amont')
    })

    const link = await test.step('a colleague is added and gets a link', async () => {
      await page.getByRole('link', { name: 'Personnes et postes' }).click()
      await page.getByRole('button', { name: 'Ajouter une personne' }).click()
      const form = page.getByRole('dialog', { name: 'Ajouter une personne' })
      await form.getByRole('textbox', { name: 'Nom et prénoms' }).fill('Théophile Gbaguidi-Sossa')
      await form.getByRole('textbox', { name: 'Adresse électronique' }).fill('theophile@so-amont.example')
      await form.getByRole('button', { name: 'Enregistrer' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Théophile Gbaguidi-Sossa' })).toBeVisible()
      await page.getByRole('button', { name: 'Préparer un nouveau lien' }).click()
      return (await page.getByRole('status').getByRole('code').textContent()) ?? ''
    })

    await test.step('who chooses a password by it, once, and comes in', async () => {
      const guest = await (await browser.newContext({ baseURL: empty.address, locale: 'fr-FR' })).newPage()
      listen(guest, office.complaints)
      await guest.goto(link)
      await expect(guest.getByText(/^Bienvenue, Théophile Gbaguidi-Sossa/)).toBeVisible()
      await guest.getByLabel('Nouveau mot de passe').fill(passphrase)
      await guest.getByRole('button', { name: 'Enregistrer le mot de passe' }).click()
      await expect(guest.getByRole('button', { name: /Théophile Gbaguidi-Sossa/ })).toBeVisible()
      await expect(guest.getByRole('link', { name: 'Personnes et postes' })).toBeHidden()

      await guest.getByRole('button', { name: /Théophile Gbaguidi-Sossa/ }).click()
      await guest.getByRole('button', { name: 'Se déconnecter' }).click()
      await expect(guest.getByRole('heading', { level: 1, name: 'Se connecter' })).toBeVisible()
      await signIn(guest, 'theophile@so-amont.example', 'ce n’est pas celui-ci')
      await expect(guest.getByRole('alert')).toHaveText(
        'Adresse ou mot de passe incorrect. Vérifiez les majuscules et réessayez.',
      )
      await signIn(guest, 'theophile@so-amont.example', passphrase)
      await expect(guest.getByRole('button', { name: /Théophile Gbaguidi-Sossa/ })).toBeVisible()

      await guest.goto('/connexion')
      await guest.goto(link)
      await expect(guest.getByRole('alert')).toHaveText(/^Ce lien a déjà servi ou a expiré/)
    })
  } finally {
    await empty.close()
  }
})

test('a device one does not recognise is ended, and its page is signed out', async ({ browser, office }) => {
  const here = await office.desk(browser, 'cooperationHead')
  await here.goto('/moi')
  const devices = here.getByRole('list', { name: 'Mes appareils connectés' }).getByRole('listitem')
  await expect(devices).toHaveCount(1)
  await expect(devices).toContainText('cet appareil')

  const elsewhere = await browser.newContext({ baseURL: office.address(), locale: 'fr-FR' })
  const there = await elsewhere.newPage()
  await there.goto('/')
  await signIn(there, demoCast.cooperationHead.email, demoPassword)
  await there.getByRole('textbox', { name: 'Code à six chiffres' }).fill(office.code('cooperationHead'))
  await there.getByRole('button', { name: 'Vérifier' }).click()
  await expect(there.getByRole('heading', { level: 1, name: 'Aujourd’hui' })).toBeVisible()

  await here.reload()
  await expect(devices).toHaveCount(2)
  await here.getByRole('button', { name: 'Déconnecter', exact: true }).click()
  await expect(here.getByText('Appareil déconnecté.')).toBeVisible()
  await expect(devices).toHaveCount(1)
  await expect(there.getByRole('dialog', { name: 'Votre session est terminée' })).toBeVisible()
  await there.reload()
  await expect(there.getByRole('heading', { level: 1, name: 'Se connecter' })).toBeVisible()
  await here.reload()
  await expect(here.getByRole('heading', { level: 1, name: 'Mon compte' })).toBeVisible()
})

test('a stand-in sees the letters of the person away, and what is lent is written down', async ({
  browser,
  office,
}) => {
  const subject = 'Fissures au pont de la Lagune'
  const { id } = await letterToAssign(office, subject)
  const { people } = await directory(office)
  const away = people.find(({ name }) => name === demoCast.technicalHead.name)
  const line = { addressee: `person:${away?.id}`, instruction: 'ATTR' }
  await done(office, 'chief', ['mail.assign', { letterId: id, version: 1, lines: [line] }])

  const standIn = await office.desk(browser, 'socialHead')
  await standIn.goto(`/courrier/${id}`)
  await expect(standIn.getByRole('heading', { level: 1, name: 'Courrier introuvable' })).toBeVisible()

  const absent = await office.desk(browser, 'technicalHead')
  await absent.goto('/moi')
  await absent.getByRole('button', { name: 'Confier un intérim' }).click()
  const form = absent.getByRole('form', { name: 'Confier un intérim' })
  await choose(form.getByRole('combobox', { name: 'Qui agira à votre place' }), 'Agossouvé', /Désiré Agossouvé/)
  await form.getByRole('textbox', { name: 'Au (inclus)' }).fill('+5')
  await form.getByRole('checkbox', { name: /^lire les courriers qui concernent/ }).check()
  await form.getByRole('checkbox', { name: /^recevoir, traiter et retourner/ }).check()
  await form.getByRole('button', { name: 'Confier un intérim' }).click()
  await expect(absent.getByText(/^Désiré Agossouvé remplace Solange Kadiobé du/)).toBeVisible()

  await standIn.reload()
  await expect(standIn.getByText(subject).first()).toBeVisible()
  await standIn.getByRole('button', { name: 'Accuser réception' }).click()
  await standIn.getByRole('tab', { name: 'Historique' }).click()
  const acts = standIn.getByRole('list', { name: 'Historique' }).getByRole('listitem')
  await expect(acts.filter({ hasText: 'a accusé réception' })).toContainText('Désiré Agossouvé, pour Solange Kadiobé')
})
