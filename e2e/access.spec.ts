import type { Browser, Page } from '@playwright/test'
import type { DemoKey } from '../packages/blocks/people/server/demo-cast.ts'
import { type CeremonyScene, ceremonyScene } from './ceremony-scene.ts'
import { expect, expectAccessible, type Office, test } from './office.ts'
import { registerALetter, registered } from './register-a-letter.ts'
import { scannedFiles } from './scanned-letters.ts'
import { directory, done, letterToAssign, signedLetter } from './set-the-scene.ts'
import { type SteeringScene, steeringScene } from './steering-scene.ts'
import { type TimeScene, timeScene } from './time-scene.ts'
import { french } from './words.ts'

test.use({ town: 'access' })
// Each screen is looked at on its own: the two halves of the tests go on side by side, each in an office of its own.
test.describe.configure({ mode: 'parallel' })

/** Letters in several states, so that no screen is empty. */
type Scene = { letter: string; draft: string; inCircuit: string; toDispatch: string } & TimeScene &
  CeremonyScene &
  SteeringScene
let scene: Scene

test.beforeAll(async ({ browser, office }) => {
  const clerk = await office.desk(browser, 'clerk')
  const { id: letter } = await registerALetter(clerk, french, {
    ...{ sender: 'Association Rivage propre', type: 'complaint', subject: 'Curage des caniveaux' },
    files: await scannedFiles(),
  })
  await letterToAssign(office, 'Éclairage public du quartier Gare')
  const { units, people } = await directory(office)
  const technical = units.find((unit) => unit.name === 'Direction des services techniques')?.id
  const assigned = { addressee: `unit:${technical}`, instruction: 'ATTR', note: 'Avant les pluies' }
  await done(office, 'chief', ['mail.assign', { letterId: letter, version: 1, lines: [assigned] }])
  const reply = () => ({ requestKey: crypto.randomUUID(), letterId: letter, templateId: 'fr-acknowledgement' })
  const { id: draft } = (await done(office, 'technicalHead', ['mail.reply', reply()])) as { id: string }
  const { id: inCircuit } = (await done(office, 'technicalHead', ['mail.reply', reply()])) as { id: string }
  const mayor = people.find(({ name }) => name === 'Adjoua Kpassélo')?.id
  const steps = [{ kind: 'signature', personId: mayor }]
  await done(office, 'technicalHead', ['mail.sendRound', { letterId: inCircuit, version: 1, steps }])
  const toDispatch = await signedLetter(office, 'sg', 'Convention de partenariat')
  const scenes = { ...(await timeScene(office)), ...(await ceremonyScene(office)), ...(await steeringScene(office)) }
  scene = { letter, draft, inCircuit, toDispatch, ...scenes }
  await clerk.context().close()
})

type Round = { key: DemoKey; phone: boolean; of?: string; screens: (scene: Scene) => string[] }

/** Every screen each of them reaches, as the routes list them. */
const rounds: Round[] = [
  {
    key: 'clerk',
    phone: false,
    screens: ({ letter, toDispatch }) => [
      ...['/', '/courrier/nouveau', '/courrier/arrivee', '/courrier/depart', '/courrier/a-expedier'],
      ...['/courrier/listes/to-dispatch', '/courrier/listes/all', '/recherche', '/recherche?q=caniveaux'],
      ...[`/courrier/${letter}`, `/courrier/${letter}?onglet=history`, `/courrier/${letter}?onglet=exchanges`],
      ...[`/courrier/${toDispatch}`, '/courrier/projet/nouveau', '/contacts', '/annuaire', '/moi'],
      ...['/courrier/introuvable', '/nulle-part'],
    ],
  },
  {
    key: 'chief',
    phone: false,
    screens: ({ letter }) => [
      ...['/', '/imputation', '/parapheur', `/courrier/${letter}?imputer=1`],
      ...['mine', 'unit', 'late-all', 'awaited', 'copies', 'drafts'].map((list) => `/courrier/listes/${list}`),
    ],
  },
  {
    key: 'technicalHead',
    phone: false,
    screens: ({ letter, draft, inCircuit }) => [
      ...['/', '/courrier/listes/unit', '/courrier/listes/drafts', `/courrier/${letter}`, `/courrier/${draft}`],
      ...[`/courrier/${draft}/projet`, `/courrier/${draft}/projet?volet=parapheur`, `/courrier/${inCircuit}/projet`],
    ],
  },
  {
    key: 'mayor',
    phone: true,
    screens: ({ letter, inCircuit }) => [
      ...['/', '/parapheur', `/parapheur/${inCircuit}`, '/imputation', `/courrier/${letter}`, '/courrier/arrivee'],
      ...['/courrier/listes/mine', '/recherche?q=caniveaux', '/moi'],
    ],
  },
  {
    key: 'administrator',
    phone: false,
    screens: () => [
      ...['/', '/admin/personnes', '/admin/organigramme', '/admin/interims', '/admin/jours-feries', '/admin/mairie'],
      ...['/admin/courrier', '/admin/courrier?onglet=templates', '/admin/missions', '/admin/audiences'],
      ...['/annuaire', '/moi', '/protection'],
    ],
  },
  ...[false, true].flatMap((phone): Round[] => [
    { key: 'protocol', phone, of: 'the agenda', screens: agendaScreens },
    { key: 'protocol', phone, of: 'engagements', screens: engagementScreens },
    { key: 'chief', phone, of: 'audiences', screens: audienceScreens },
    { key: 'secretary', phone, of: 'missions', screens: missionScreens },
    { key: 'protocol', phone, of: 'ceremonies', screens: ceremonyScreens },
    { key: 'chief', phone, of: 'speeches and settings of ceremonies', screens: speechScreens },
    { key: 'chief', phone, of: 'what was promised', screens: directiveScreens },
    { key: 'chief', phone, of: 'figures and reports', screens: reportScreens },
  ]),
]

function agendaScreens(): string[] {
  return [
    ...['jour', 'semaine', 'mois', 'liste', 'cote-a-cote'].map((view) => `/agenda?vue=${view}`),
    ...[`/agenda/feuille/${new Date().toISOString().slice(0, 10)}`, '/agenda/abonnements', '/agenda/importer', '/m'],
    ...['diaries', 'kinds', 'places', 'hours'].map((tab) => `/admin/agenda?onglet=${tab}`),
  ]
}

function engagementScreens({ engagement, invitation, occurrence }: Scene): string[] {
  return [
    ...[`/agenda?choisi=${engagement}`, '/agenda/nouveau', '/agenda/rendez-vous/introuvable'],
    ...[engagement, invitation, occurrence].map((ref) => `/agenda/rendez-vous/${ref}`),
    ...[`/agenda/rendez-vous/${occurrence}/modifier`, '/agenda/invitations', '/agenda/representations'],
  ]
}

function audienceScreens({ toOpine, held, audienceDay }: Scene): string[] {
  return [
    ...['/', '/audiences', '/audiences?liste=to-opine', '/audiences?liste=received', '/audiences/nouvelle'],
    ...[`/audiences/${toOpine}`, `/audiences/${toOpine}?onglet=history`, `/audiences/dossier/${toOpine}`],
    ...[`/audiences/${held}`, `/audiences/${held}/compte-rendu`, `/audiences/journees/${audienceDay}`],
    ...['/audiences/journees', '/audiences/accueil', '/audiences/suites', '/audiences/introuvable', '/admin/audiences'],
  ]
}

function ceremonyScreens({ ceremony, plan }: Scene): string[] {
  return [
    ...['/', '/ceremonies', '/ceremonies?liste=mine', '/ceremonies/nouvelle', '/contacts', '/contacts/a-verifier'],
    ...['', '/invites', '/ligne', '/plan', `/plan/${plan}`, '/conducteur', '/entrees', '/apres'].map(
      (page) => `/ceremonies/${ceremony}${page}`,
    ),
    ...[`/m/porte/${ceremony}`, '/ceremonies/introuvable'],
  ]
}

function speechScreens({ speech }: Scene): string[] {
  return [
    ...['/discours', '/discours/nouveau', `/discours/${speech}`, '/discours/messages'],
    ...['/admin/ceremonies', '/admin/ceremonies/modeles/nouveau', '/admin/preseance'],
  ]
}

function directiveScreens({ commitment, meeting }: Scene): string[] {
  return [
    ...['moi', 'attendu', 'maire', 'unites', 'autorites', 'sources'].map((board) => `/suivi?tableau=${board}`),
    ...[`/suivi/${commitment}`, '/suivi/texte', '/suivi/reguliers', '/suivi/introuvable', '/admin/suivi'],
    ...['/reunions', '/reunions/nouvelle', `/reunions/${meeting}`],
  ]
}

function reportScreens({ drafted, frozen }: Scene): string[] {
  return [
    ...['/statistiques?bureau=mail', '/statistiques/ML1i', '/statistiques/methode', '/rapports', `/rapports/${frozen}`],
    ...[`/rapports/${drafted}`, `/rapports/${drafted}/pages/mail`, `/rapports/${drafted}/consolidation`],
    ...['/admin/rapports', '/rapports/introuvable'],
  ]
}

function missionScreens({ mission }: Scene): string[] {
  return ['/', '/missions', '/missions?file=to-complete', '/missions/nouvelle', `/missions/${mission}`]
}

for (const { key, phone, of = 'every screen', screens } of rounds)
  test(`${key}: ${of}${phone ? ' on the telephone' : ''} can be used by everybody, in light and in dark`, async ({
    browser,
    office,
  }) => {
    test.setTimeout(180_000)
    const page = await office.desk(browser, key, { phone })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const address of screens(scene)) {
      await page.goto(address)
      await settled(page)
      await expectAccessibleInLightAndDark(page)
      await expectToFit(page)
    }
  })

/** Nothing has to be looked for beyond the edge of the window. */
async function expectToFit(page: Page): Promise<void> {
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect.soft(await beyond(), page.url()).toBeLessThanOrEqual(0)
}

/** Turning the light off changes colours and nothing else. */
async function expectAccessibleInLightAndDark(page: Page): Promise<void> {
  await inScheme(page, 'light')
  await expectAccessible(page)
  await inScheme(page, 'dark')
  await expectAccessible(page, ['color-contrast'])
}

async function inScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
}

/** The screen has its title, and nothing is still loading. Told by the page as it happens, not asked for again and again. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('load')
  await page.getByText('Chargement…').first().waitFor({ state: 'detached' })
}

test('who is not signed in meets doors that can be used by everybody', async ({ browser, office }) => {
  const page = await (await browser.newContext({ baseURL: office.address(), locale: 'fr-FR' })).newPage()
  const receipts = [scene.receipt, '/public/audience/un-lien-qui-n-existe-pas']
  const doors = ['/connexion', '/lien#un-lien-qui-n-existe-plus', '/public/agenda', '/public/audience', ...receipts]
  for (const viewport of [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport)
    for (const address of doors) {
      await page.goto(address)
      await settled(page)
      await expectAccessibleInLightAndDark(page)
      await expectToFit(page)
    }
  }
})

test('a letter is registered from the keyboard alone', async ({ browser, office }) => {
  const page = await keyboardOnly(browser, office)
  await page.goto('/courrier/nouveau')
  await expect(page.getByRole('textbox', { name: 'Date de la lettre' })).toBeFocused()
  const keys = page.keyboard
  await keys.type('hier')
  for (const _ of ['arrival', 'sender']) await keys.press('Tab')
  await expect(page.getByRole('combobox', { name: 'Expéditeur' })).toBeFocused()
  await keys.type('Rivage')
  await expect(page.getByRole('option', { name: /Association Rivage propre/ })).toBeVisible()
  await keys.press('ArrowDown')
  await keys.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Expéditeur' })).toHaveValue('Association Rivage propre')
  await tabTo(page, page.getByRole('textbox', { name: 'Objet', exact: true }))
  await keys.type('Nettoyage de la plage')
  await tabTo(page, page.getByRole('combobox', { name: 'Type', exact: true }))
  await keys.type('Réc')
  await keys.press('Control+Enter')
  const { number } = await registered(page)
  await expect(page.getByRole('textbox', { name: 'Date de la lettre' })).toBeFocused()
  await page.goto('/courrier/arrivee')
  await expect(page.getByRole('row').filter({ hasText: number })).toContainText('Nettoyage de la plage')
})

test('the keys of a screen are listed, and the palette opens a letter by its words', async ({ browser, office }) => {
  const page = await keyboardOnly(browser, office)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Touches de cet écran' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('textbox', { name: 'Rechercher ou agir' })).toBeFocused()
  await page.keyboard.type('caniveaux')
  await expect(page.getByText('Curage des caniveaux').first()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/courrier\/[\w-]{20,}/)
})

/** A desk whose mouse is broken: any click fails the test. */
async function keyboardOnly(browser: Browser, office: Office): Promise<Page> {
  const page = await office.desk(browser, 'clerk')
  await page.addInitScript(() =>
    addEventListener('click', (event) => event.detail > 0 && console.error('A mouse was used.'), true),
  )
  return page
}

/** Tab, until the hand is there; a field that cannot be reached fails. */
async function tabTo(page: Page, field: ReturnType<Page['getByRole']>): Promise<void> {
  const isThere = () => field.evaluate((one) => one === document.activeElement)
  for (let presses = 0; presses < 8 && !(await isThere()); presses++) await page.keyboard.press('Tab')
  await expect(field).toBeFocused()
}
