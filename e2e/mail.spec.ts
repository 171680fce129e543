import { demoCast } from '../packages/blocks/people/server/demo-cast.ts'
import { assignFromThePile } from './decide.ts'
import { dispatchByEmail } from './dispatch-a-letter.ts'
import { expect, test } from './office.ts'
import { registerALetter, registerAReservedLetter } from './register-a-letter.ts'
import { addVisa, beginReply, chooseSigner, openCircuit, rewrite, sendRoundTo } from './reply.ts'
import { scannedFiles } from './scanned-letters.ts'
import { askToSign, giveVisa, openSignatureBook, returnToAuthor, signWith } from './signature-book.ts'
import { english, french } from './words.ts'

test.use({ town: 'mail' })
test.describe.configure({ mode: 'serial' })

const year = new Date().getFullYear()
const technical = 'Direction des services techniques'
const social = 'Direction des affaires sociales'

test('a letter goes from the counter to the answer in the post, and everybody sees what is theirs', async ({
  browser,
  office,
}) => {
  test.setTimeout(150_000)
  const subject = 'Curage des caniveaux du Grand Marché'
  const clerk = await office.desk(browser, 'clerk')

  const { id, number } = await test.step('the clerk registers the scan', async () => {
    const letter = await registerALetter(clerk, french, {
      ...{ sender: 'Association Rivage propre', subject, type: 'complaint', reference: 'RP/118' },
      files: await scannedFiles(),
    })
    expect(letter.number).toBe(`A-${year}-00001`)
    const receipt = await clerk.getByRole('link', { name: 'Récépissé' }).first().getAttribute('href')
    const printed = await clerk.request.get(receipt ?? '')
    expect(printed.status()).toBe(200)
    expect(printed.headers()['content-type']).toContain('application/pdf')
    expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-')
    return letter
  })

  await test.step('the letter shows its two files', async () => {
    await clerk.goto(`/courrier/${id}`)
    await expect(clerk.getByRole('heading', { level: 1, name: number })).toBeVisible()
    await expect(clerk.getByRole('tab', { name: 'lettre.jpg' })).toBeVisible()
    await expect(clerk.getByRole('tab', { name: 'annexe.pdf' })).toBeVisible()
    await expect(clerk.getByText('Ce courrier n’est encore imputé à personne.')).toBeVisible()
  })

  const chief = await office.desk(browser, 'chief')
  await test.step('the chef de cabinet assigns it to two services; the clerk’s screen follows by itself', async () => {
    await assignFromThePile(chief, french, {
      number,
      lines: [
        { to: technical, instruction: 'ATTR', note: 'Avant les pluies' },
        { to: social, instruction: 'AVIS' },
      ],
    })
    await expect(chief.getByText(`${number} → ${technical}, ${social}`)).toBeVisible()
    await expect(clerk.getByText(`Chez ${technical}, ${social}`)).toBeVisible()
    await expect(clerk.getByText('« Avant les pluies »')).toBeVisible()
    await expect(chief.getByText('Aucun courrier à imputer. Le prochain arrivera ici.').first()).toBeVisible()
  })

  const author = await office.desk(browser, 'technicalHead')
  await test.step('the technical services acknowledge and draft an answer', async () => {
    await author.goto('/')
    await author
      .getByRole('region', { name: 'Imputations du service' })
      .getByRole('link', { name: /Rivage/ })
      .click()
    await author.getByRole('button', { name: 'Accuser réception' }).click()
    await expect(author.getByRole('status').filter({ hasText: 'Réception accusée.' })).toBeVisible()
    await beginReply(author, french, 'Suite favorable')
  })
  const draft = new URL(author.url()).pathname

  await test.step('a blank left in the draft is refused by name, then filled', async () => {
    await openCircuit(author, french)
    await addVisa(author, french, 'Casimir Dossavi')
    await sendRoundTo(author, french, 'Casimir Dossavi')
    await expect(author.getByRole('alert')).toHaveText('Il reste des champs à remplir : service.')
    await author.keyboard.press('Escape')
    await rewrite(author, french, { from: 'Je vous invite', to: 'Les travaux commencent lundi.' })
  })

  await test.step('it goes round; the adviser returns it once, with a reason', async () => {
    await openCircuit(author, french)
    await addVisa(author, french, 'Casimir Dossavi')
    await sendRoundTo(author, french, 'Casimir Dossavi')
    await expect(author.getByText('Le projet est au parapheur de Casimir Dossavi.')).toBeVisible()
    const adviser = await office.desk(browser, 'adviserLegal')
    await openSignatureBook(adviser, /Curage/)
    await returnToAuthor(adviser, french, { author: 'Solange Kadiobé', reason: 'Donnez la date exacte des travaux.' })
    await expect(adviser.getByText('Parapheur vide : 1 document traité.')).toBeVisible()

    await expect(author.getByRole('alert')).toContainText('Casimir Dossavi a retourné le projet')
    await expect(author.getByRole('alert')).toContainText('Donnez la date exacte des travaux.')
    await rewrite(author, french, { from: 'Les travaux commencent', to: 'Les travaux commencent le 7 décembre.' })
    await openCircuit(author, french)
    await sendRoundTo(author, french, 'Casimir Dossavi')

    await openSignatureBook(adviser, /Curage/)
    await giveVisa(adviser, french)
    await expect(adviser.getByText('Visa donné : Réponse à votre courrier').first()).toBeVisible()
  })

  await test.step('the mayor signs on a telephone; a wrong code costs nothing', async () => {
    const mayor = await office.desk(browser, 'mayor', { phone: true })
    await openSignatureBook(mayor, /Curage/)
    await askToSign(mayor, french)
    await expect(mayor.getByText('Vous signez en personne.')).toBeVisible()
    await signWith(mayor, french, '000000')
    await expect(mayor.getByRole('alert')).toHaveText(
      'Ce code ne convient pas ou a déjà servi. Attendez le suivant et réessayez.',
    )
    await expect(mayor.getByRole('textbox', { name: 'Code à six chiffres' })).toHaveValue('')
    await signWith(mayor, french, office.code('mayor'))
    await expect(mayor.getByText('Signé : Réponse à votre courrier').first()).toBeVisible()
    await expect(mayor.getByText('Parapheur vide : 1 document traité.')).toBeVisible()
  })

  const outgoing = await test.step('the clerk dispatches it by e-mail, and it arrives', async () => {
    await clerk.goto('/courrier/a-expedier')
    const left = await dispatchByEmail(clerk, french, {
      ...{ name: 'Association Rivage propre', email: 'contact@rivage-propre.example' },
    })
    expect(left).toBe(`D-${year}-00001`)
    await expect.poll(() => office.mail.received.length).toBe(1)
    const [email] = office.mail.received
    expect(email?.to).toEqual(['contact@rivage-propre.example'])
    expect(email?.words).toContain(`Subject: ${left}`)
    expect(email?.words).toContain('Curage des caniveaux')
    expect(email?.papers.map((paper) => paper.name)).toEqual([`${left}.pdf`])
    expect(email?.papers[0]?.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    await expect(clerk.getByRole('status').getByText('envoyé', { exact: true })).toBeVisible()
    return left
  })

  await test.step('both registers show it', async () => {
    await clerk.goto('/courrier/arrivee')
    const came = clerk.getByRole('table', { name: 'Registre du courrier arrivée' })
    await expect(came.getByRole('row').filter({ hasText: number })).toContainText(subject)
    await clerk.goto('/courrier/depart')
    const went = clerk.getByRole('table', { name: 'Registre du courrier départ' })
    await expect(went.getByRole('row').filter({ hasText: outgoing })).toContainText('Association Rivage propre')
  })

  await test.step('an opinion still owed keeps it open; given, the chef de cabinet files it as answered', async () => {
    await chief.goto(`/courrier/${id}`)
    await chief.getByRole('button', { name: 'Classer', exact: true }).click()
    await chief.getByRole('button', { name: `Classer ${number}` }).click()
    await expect(chief.getByRole('dialog').getByRole('alert')).toHaveText('Une imputation attend encore une suite.')
    await chief.getByRole('button', { name: 'Annuler', exact: true }).click()

    const adviser = await office.desk(browser, 'socialHead')
    await adviser.goto(`/courrier/${id}`)
    await adviser.getByRole('button', { name: 'Terminer', exact: true }).click()
    await adviser.getByRole('textbox', { name: 'Suite donnée' }).fill('Avis favorable, sans réserve.')
    await adviser.getByRole('button', { name: `Terminer pour ${social}` }).click()
    await expect(chief.getByText('Suite donnée : Avis favorable, sans réserve.')).toBeVisible()

    await chief.getByRole('button', { name: 'Classer', exact: true }).click()
    await expect(chief.getByRole('radio', { name: 'a reçu une réponse' })).toBeChecked()
    await chief.getByRole('button', { name: `Classer ${number}` }).click()
    await expect(chief.getByText('Classé : la réponse est partie')).toBeVisible()
  })

  await test.step('its history reads as sentences', async () => {
    await chief.getByRole('tab', { name: 'Historique' }).click()
    const history = chief.getByRole('list', { name: 'Historique' })
    await expect(history.getByText(`Ana Yaboussou a enregistré le courrier sous le numéro ${number}`)).toBeVisible()
    await expect(history.getByText(`Ekoué Brandéza a imputé le courrier à ${technical}, ${social}`)).toBeVisible()
    await expect(history.getByText(`Solange Kadiobé a accusé réception pour ${technical}`)).toBeVisible()
    await expect(history.getByText(`La réponse ${outgoing} est partie`)).toBeVisible()
    await expect(history.getByText('Ekoué Brandéza a classé le courrier')).toBeVisible()
    await chief.goto(`${draft}?onglet=history`)
    const course = chief.getByRole('list', { name: 'Historique' })
    await expect(
      course.getByText('Casimir Dossavi a retourné le projet à Solange Kadiobé : Donnez la date exacte des travaux.'),
    ).toBeVisible()
    await expect(course.getByText('Casimir Dossavi a donné son visa')).toBeVisible()
    await expect(course.getByText('Adjoua Kpassélo a signé le courrier')).toBeVisible()
    await expect(course.getByText('Le courriel à Association Rivage propre est parti')).toBeVisible()
  })

  for (const key of ['protocolAgent', 'financeHead', 'insertionHead'] as const)
    await test.step(`${key}, whom it does not concern, finds nothing`, async () => {
      const outsider = await office.desk(browser, key)
      await outsider.goto('/recherche?q=caniveaux')
      await expect(outsider.getByText('Aucun résultat pour « caniveaux ».')).toBeVisible()
      for (const address of [`/courrier/${id}`, draft]) {
        await outsider.goto(address)
        await expect(outsider.getByRole('heading', { level: 1, name: 'Courrier introuvable' })).toBeVisible()
      }
      await outsider.goto('/courrier/listes/all')
      await expect(outsider.getByText('Aucun courrier ne vous est ouvert.')).toBeVisible()
      await expect(outsider.getByRole('link', { name: 'Registre arrivée' })).toBeHidden()
      const table = await outsider.request.get(`/prints/mail/register-table?register=incoming&year=${year}`)
      expect(table.status()).toBe(403)
      expect(await table.text()).not.toContain(number)
      const receipt = await outsider.request.get(`/prints/mail/receipt?letterId=${id}`)
      expect(receipt.status()).toBe(404)
    })
})

test('the same journey in English, signed by delegation', async ({ browser, office }) => {
  const subject = 'Lighting of the lagoon footpath'
  const at = { locale: 'en' } as const
  const clerk = await office.desk(browser, 'clerk', at)
  const letter = await registerALetter(clerk, english, {
    ...{ sender: 'Lagoon Walkers', newAs: 'association', subject, type: 'complaint' },
    files: (await scannedFiles()).slice(0, 1),
  })
  expect(letter.number).toBe(`A-${year}-00002`)
  await expect(clerk.locator('html')).toHaveAttribute('lang', 'en')

  const chief = await office.desk(browser, 'chief', at)
  await assignFromThePile(chief, english, { number: letter.number, lines: [{ to: technical, instruction: 'PROJ' }] })
  await expect(chief.getByText(`${letter.number} → ${technical}`)).toBeVisible()

  const author = await office.desk(browser, 'technicalHead', at)
  await author.goto(`/courrier/${letter.id}`)
  await expect(author.getByText('For a draft reply')).toBeVisible()
  await author.getByRole('button', { name: 'Acknowledge', exact: true }).click()
  await beginReply(author, english, 'Acknowledgement of receipt')
  await rewrite(author, english, { from: 'It has been passed', to: 'Four lamps will be set in December.' })
  await openCircuit(author, english)
  await addVisa(author, english, 'Bertin Zinsouga')
  await chooseSigner(author, english, 'Firmin Tohouédé')
  await sendRoundTo(author, english, 'Bertin Zinsouga')
  await expect(author.getByText('The draft is on the desk of Bertin Zinsouga.')).toBeVisible()

  const adviser = await office.desk(browser, 'adviserFinance', at)
  await openSignatureBook(adviser, /footpath/)
  await giveVisa(adviser, english)
  await expect(adviser.getByText('Signature book empty: 1 document dealt with.')).toBeVisible()

  const deputy = await office.desk(browser, 'deputyMayor', at)
  await openSignatureBook(deputy, /footpath/)
  await askToSign(deputy, english)
  await expect(deputy.getByText(/You sign by delegation of the Mayor/)).toBeVisible()
  await signWith(deputy, english, '000000')
  await expect(deputy.getByRole('alert')).toContainText('code')
  await signWith(deputy, english, office.code('deputyMayor'))
  await expect(deputy.getByText('Signature book empty: 1 document dealt with.')).toBeVisible()

  await clerk.goto('/courrier/a-expedier')
  const email = { name: 'Lagoon Walkers', email: 'walkers@lagoon.example' }
  const left = await dispatchByEmail(clerk, english, email)
  const arrived = () => office.mail.received.find(({ to }) => to.includes(email.email))
  await expect.poll(() => arrived()?.words).toContain(`Subject: ${left}`)
  expect(arrived()?.papers.map(({ name }) => name)).toEqual([`${left}.pdf`])

  await chief.goto(`/courrier/${letter.id}`)
  await chief.getByRole('button', { name: 'File', exact: true }).click()
  await chief.getByRole('button', { name: `File ${letter.number}` }).click()
  await expect(chief.getByText('Filed: the reply has left')).toBeVisible()
  await chief.getByRole('tab', { name: 'History' }).click()
  const history = chief.getByRole('list', { name: 'History' })
  await expect(history.getByText(`Ekoué Brandéza assigned the letter to ${technical}`)).toBeVisible()
  await expect(history.getByText(`The reply ${left} has left`)).toBeVisible()

  const outsider = await office.desk(browser, 'protocolAgent', at)
  await outsider.goto('/recherche?q=footpath')
  await expect(outsider.getByText('No result for “footpath”.')).toBeVisible()
})

test('of a reserved letter even the other clerk knows only that a number was given', async ({ browser, office }) => {
  const clerk = await office.desk(browser, 'clerk')
  const number = await registerAReservedLetter(clerk, french, {
    ...{ sender: 'Maître Zoungbédji', newAs: 'citizen', subject: 'Plainte confidentielle visant un agent' },
    ...{ type: 'complaint', reservedTo: demoCast.chief.name },
  })
  const named = await office.desk(browser, 'chief')
  await named.goto(`/recherche?q=${number}`)
  await expect(named.getByRole('heading', { level: 1, name: number })).toBeVisible()
  await expect(named.getByText('Plainte confidentielle visant un agent')).toBeVisible()
  const address = new URL(named.url()).pathname

  const other = await office.desk(browser, 'secondClerk')
  await other.goto('/courrier/arrivee')
  const line = other.getByRole('row').filter({ hasText: number })
  await expect(line).toContainText('RÉSERVÉ')
  await expect(other.getByText(/Plainte confidentielle|Zoungbédji/)).toHaveCount(0)
  await other.goto('/recherche?q=confidentielle')
  await expect(other.getByText('Aucun résultat pour « confidentielle ».')).toBeVisible()
  await other.goto(`/recherche?q=${number}`)
  await expect(other.getByText(`Aucun résultat pour « ${number} ».`)).toBeVisible()
  await other.goto(address)
  await expect(other.getByRole('heading', { level: 1, name: 'Courrier introuvable' })).toBeVisible()
  const table = await other.request.get(`/prints/mail/register-table?register=incoming&year=${year}`)
  expect(table.status()).toBe(200)
  const csv = await table.text()
  expect(csv).toContain(number)
  expect(csv).not.toMatch(/Plainte|Zoungbédji/)
})
