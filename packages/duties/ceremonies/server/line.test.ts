import { peoplePermissions } from '@cabinet/blocks/people/rules/permissions.ts'
import { grantStandIn } from '@cabinet/blocks/people/server/grant-stand-in.ts'
import { offices } from '@cabinet/blocks/people/server/tables.ts'
import { refusalOf, type StaffKey } from '@cabinet/duties/mail/server/small-office.ts'
import { pdfText } from '@cabinet/paper/pdf-text.ts'
import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { type Substitute, substitutionGrounds } from '../rules/guest.ts'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { printLine, printOutput, printPhotograph } from './papers/line-paper.ts'
import { type GuestKey, type SmallCeremonies, smallCeremonies } from './small-ceremonies.ts'
import { type Guest, guests, lineIssues } from './tables.ts'

let office: SmallCeremonies
afterEach(() => office.close())

const official: GuestKey[] = [
  'prefect',
  'deputy',
  'secondDeputy',
  'senator',
  'regionalPresident',
  'host',
  'epciPresident',
]

/** A ceremony in a French commune, with these guests who all said that they come. */
async function ceremonyWith(keys: readonly GuestKey[] = official, country = 'FR') {
  office = await smallCeremonies()
  await office.store.upkeep((tx) => tx.update(offices).set({ country }))
  const { id: ceremonyId } = await office.open()
  await office.invite(ceremonyId, keys)
  await office.store.upkeep((tx) => tx.update(guests).set({ state: 'accepted', coming: 1 }))
  const guest = await office.guestOf(ceremonyId)
  const names = new Map(keys.map((key) => [guest(key).id, key]))
  const desk = (key: StaffKey = 'protocol') => office.ceremonies(key)
  const line = async (key: StaffKey = 'protocol') =>
    (await desk(key).lineOf({ ceremonyId })).positions.map((one) => names.get(one.id))
  const id = (key: GuestKey) => guest(key).id
  const version = async () => (await desk().lineOf({ ceremonyId })).ceremony.lineVersion
  const settle = async (why = '') => desk().lineSettle({ ceremonyId, lineVersion: await version(), why })
  const note = (key: GuestKey, facts: Partial<Guest>) =>
    office.store.upkeep((tx) =>
      tx
        .update(guests)
        .set(facts)
        .where(eq(guests.id, id(key))),
    )
  return { ceremonyId, desk, line, id, version, settle, note }
}

const adjoint: Substitute = {
  ...{ civility: 'M.', name: 'Firmin Tohoué', function: 'Premier adjoint', salutation: 'Monsieur l’Adjoint' },
  ...{ ground: 'adjoint', rankKey: '', seniority: {}, office: 'agreed' },
}

describe('the line of a ceremony', () => {
  test('follows the list in force in the country, and says how sure that list is', async () => {
    const { ceremonyId, desk, line } = await ceremonyWith()
    expect(await line()).toEqual(official)
    const { list, positions } = await desk().lineOf({ ceremonyId })
    expect(list).toMatchObject({ code: 'fr-departement', status: 'to-validate', ranks: 32, toValidate: 15 })
    expect(positions[1]?.because.tie).toMatchObject({ rule: 'first-election', before: true })
  })

  test('only those who come stand in it; a representative once the office agreed', async () => {
    const { line, note } = await ceremonyWith()
    await note('deputy', { state: 'declined' })
    await note('host', { state: 'represented', substitute: { ...adjoint, office: 'asked' } })
    expect(await line()).toEqual(['prefect', 'secondDeputy', 'senator', 'regionalPresident', 'epciPresident'])
    await note('host', { substitute: adjoint })
    expect((await line()).at(4)).toBe('host')
  })

  test('the inviting authority goes right after the préfet, and back', async () => {
    const { ceremonyId, desk, line, id, version } = await ceremonyWith()
    const before = await version()
    await desk().lineHost({ ceremonyId, guestId: id('host') })
    expect((await line()).slice(0, 2)).toEqual(['prefect', 'host'])
    expect(await version()).toBeGreaterThan(before)
    await desk().lineHost({ ceremonyId, guestId: null })
    expect(await line()).toEqual(official)
  })

  test('somebody placed by hand stands there with the reason, and goes back when it is undone', async () => {
    const { ceremonyId, desk, line, id } = await ceremonyWith()
    const reason = 'Accord du préfet, 3 août'
    await desk().lineOverride({ guestId: id('epciPresident'), after: id('prefect'), reason })
    expect((await line()).at(1)).toBe('epciPresident')
    const { positions } = await desk().lineOf({ ceremonyId })
    expect(positions[1]?.because.override).toMatchObject({ reason, byName: 'Anselme Okpé' })
    const circle = desk().lineOverride({ guestId: id('prefect'), after: id('epciPresident'), reason })
    expect(await refusalOf(circle)).toBe('ceremonies.line-circle')
    await desk().lineOverrideUndo({ guestId: id('epciPresident') })
    expect(await line()).toEqual(official)
    await expect(desk().lineOverride({ guestId: id('senator'), after: null, reason: '' })).rejects.toThrow()
  })

  test('courtesy is for those without a rank, and changes nobody’s number', async () => {
    const { ceremonyId, desk, line, id } = await ceremonyWith([...official, 'merchant', 'headmaster'])
    await desk().lineCourtesy({ guestId: id('merchant'), after: id('prefect') })
    expect((await line()).slice(0, 3)).toEqual(['prefect', 'merchant', 'deputy'])
    const { positions } = await desk().lineOf({ ceremonyId })
    expect(positions.map((one) => one.rank)).toEqual([1, null, 2, 3, 4, 5, 6, 7, null])
    const ranked = desk().lineCourtesy({ guestId: id('senator'), after: 'first' })
    expect(await refusalOf(ranked)).toBe('ceremonies.line-has-rank')
  })
})

describe('a substitute', () => {
  test.each(substitutionGrounds)(
    'agreed to (%s) who then does not come leaves every place as it was',
    async (ground) => {
      const { ceremonyId, desk, id } = await ceremonyWith([...official, 'merchant'])
      await desk().lineHost({ ceremonyId, guestId: id('host') })
      const guestId = id('deputy')
      const versionOf = async () => (await office.guestOf(ceremonyId))('deputy').version
      const places = async () => (await desk().lineOf({ ceremonyId })).positions
      const before = await places()
      const facts = { civility: 'Mme', name: 'Rokia Bamba', function: 'Collaboratrice', rankKey: 'rector' }
      const sent = { guestId, channel: 'telephone' as const, answer: 'represented' as const }
      await desk().guestAnswer({ ...sent, version: await versionOf(), substitute: { ...facts, ground } })
      const { substitute } = (await office.guestOf(ceremonyId))('deputy')
      if (substitute?.office === 'asked') {
        await desk().substituteAgree({ guestId, version: await versionOf(), ground, rankKey: 'rector' })
      }
      const there = await places()
      expect(there.find((one) => one.id === guestId)).toMatchObject({
        name: 'Rokia Bamba',
        because: { substitution: { ground } },
      })
      await desk().guestAnswer({ ...sent, version: await versionOf(), answer: 'accepted' })
      expect(await places()).toEqual(before)
    },
  )
})

describe('settling', () => {
  test('keeps the line whole; a late change is told and nothing else', async () => {
    const { ceremonyId, desk, settle, note, id } = await ceremonyWith()
    expect(await desk().lineDifference({ ceremonyId })).toBeNull()
    expect(await settle()).toBe(1)
    expect((await desk().lineOf({ ceremonyId })).ceremony.state).toBe('settled')
    await note('host', { state: 'represented', substitute: adjoint })
    await note('senator', { state: 'declined' })
    const late = await desk().lineDifference({ ceremonyId })
    expect(late).toMatchObject({ issue: 1, arrived: [], moved: [], shifted: 3 })
    expect(late?.gone.map((one) => one.name)).toEqual(['Alassane Coulibaly'])
    expect(late?.changed.map((one) => one.name)).toEqual(['Firmin Tohoué'])
    expect(late?.follows).toEqual({
      cards: [{ id: id('host'), name: 'Firmin Tohoué' }],
      salutations: { gone: ['Monsieur le Sénateur', 'Madame le Maire'], fresh: ['Monsieur l’Adjoint'] },
      plans: [],
    })
    expect(await settle('Le sénateur s’excuse')).toBe(2)
    const issues = await desk().lineIssues({ ceremonyId })
    expect(issues.map((one) => [one.issue, one.positions.length, one.by])).toEqual([
      [2, 6, 'Anselme Okpé'],
      [1, 7, 'Anselme Okpé'],
    ])
    expect((await desk().lineDifference({ ceremonyId, issue: 2 }))?.gone).toEqual([])
  })

  test('names the plans of the hall that were filled before the change', async () => {
    const { ceremonyId, desk, settle, id } = await ceremonyWith()
    const from = { shape: 'theatre' as const, dais: 3, rows: 1, seats: 6 }
    const make = (name: string) => desk().seatMakePlan({ ceremonyId, name, from })
    const [filled] = [await make('La place'), await make('Pas encore remplie')]
    await settle()
    await desk().seatFill({ planId: filled.id, version: 1 })
    expect((await desk().lineDifference({ ceremonyId }))?.follows.plans).toEqual([])
    await desk().lineHost({ ceremonyId, guestId: id('host') })
    expect((await desk().lineDifference({ ceremonyId }))?.follows.plans).toEqual([{ id: filled.id, name: 'La place' }])
  })

  test('of a line that has changed on the way, or of nobody, is refused', async () => {
    const { ceremonyId, desk, version, note, id } = await ceremonyWith(['senator'])
    const old = await version()
    await desk().lineHost({ ceremonyId, guestId: id('senator') })
    expect(await refusalOf(desk().lineSettle({ ceremonyId, lineVersion: old }))).toBe('ceremonies.line-changed')
    await note('senator', { state: 'declined' })
    const empty = desk().lineSettle({ ceremonyId, lineVersion: await version() })
    expect(await refusalOf(empty)).toBe('ceremonies.line-empty')
  })

  test('what if the préfet sends somebody: the new order before anything is agreed, and nothing is written', async () => {
    const { ceremonyId, desk, id, line, version } = await ceremonyWith()
    const asked = { civility: 'Mme', name: 'Directrice de cabinet', function: 'Directrice de cabinet du préfet' }
    const before = await version()
    const simple = await desk().lineWhatIf({ guestId: id('prefect'), substitute: { ...asked, ground: 'simple' } })
    expect(simple.positions.at(-1)?.name).toBe('Directrice de cabinet')
    expect(simple.difference).toMatchObject({ arrived: [], gone: [], shifted: 6 })
    const corps = { ...asked, ground: 'prefectoral-corps' as const }
    const carried = await desk().lineWhatIf({ guestId: id('prefect'), substitute: corps })
    expect(carried.positions[0]?.name).toBe('Directrice de cabinet')
    const nobody = await desk().lineWhatIf({ guestId: id('prefect'), substitute: null })
    expect(nobody.difference.gone.map((one) => one.name)).toEqual(['Bakary Sanogo'])
    expect(await line()).toEqual(official)
    expect(await version()).toBe(before)
    expect(await office.store.read.$count(lineIssues)).toBe(0)
    expect((await desk().lineOf({ ceremonyId })).issue).toBeNull()
  })

  test('nine outputs come from the one line', async () => {
    const { ceremonyId, desk } = await ceremonyWith()
    const outputs = await desk().lineOutputs({ ceremonyId })
    expect(outputs.salutations).toEqual([
      ...['Monsieur le Préfet', 'Mesdames et Messieurs les Députés', 'Monsieur le Sénateur'],
      ...['Madame la Présidente du conseil régional', 'Madame le Maire'],
      ...['Monsieur le Président de la communauté de communes', 'Mesdames et Messieurs'],
    ])
    expect(outputs.arrivals.at(-1)?.name).toBe('Bakary Sanogo')
    expect(outputs.seats).toEqual(outputs.protocol.map((one) => one.id))
  })
})

describe('who may', () => {
  test('whoever may not see the ceremony is told that there is none; a clerk does not see lines at all', async () => {
    const { ceremonyId, desk, id } = await ceremonyWith()
    const other = { ceremonyId: 'no-such-ceremony' }
    expect(await refusalOf(desk('protocol').lineOf(other))).toBe('office.not-found')
    expect(await refusalOf(desk('clerk').lineOf({ ceremonyId }))).toBe('office.not-your-post')
    expect(await refusalOf(desk('secretary').lineSettle({ ceremonyId, lineVersion: 0 }))).toBe('office.not-your-post')
    expect(await refusalOf(desk('protocol').lineOverrideUndo({ guestId: 'nobody' }))).toBe('office.not-found')
    expect(await refusalOf(desk('protocol').lineOverrideUndo({ guestId: id('senator') }))).toBe(
      'ceremonies.line-not-placed',
    )
  })
})

test('whoever was lent the line but not the ceremonies is told that there is none', async () => {
  const { ceremonyId, desk, id } = await ceremonyWith()
  const acts = ['ceremonies.see-line', 'ceremonies.line']
  const grant = {
    absentId: office.ids.chief,
    standInId: office.ids.socialHead,
    from: '2026-03-02',
    to: '2026-03-06',
    acts,
  }
  const lent = { ...grant, reserved: false, permissions: { ...peoplePermissions, ...ceremoniesPermissions } }
  await office.change('chief', (change) => grantStandIn(change, lent))
  const guestId = id('senator')
  const line = desk('socialHead')
  const hidden = [
    () => line.lineOf({ ceremonyId }),
    () => line.lineOutputs({ ceremonyId }),
    () => line.lineIssues({ ceremonyId }),
    () => line.lineDifference({ ceremonyId }),
    () => line.lineWhatIf({ guestId, substitute: null }),
    () => line.lineOverride({ guestId, after: null, reason: 'Pour voir' }),
    () => line.lineHost({ ceremonyId, guestId }),
    () => line.lineSettle({ ceremonyId, lineVersion: 0 }),
  ]
  for (const act of hidden) expect(await refusalOf(act())).toBe('office.not-found')
})

describe('on paper', () => {
  test('the sheet of precedence gives each place its sentence, and warns that the list is to be validated', async () => {
    const { ceremonyId } = await ceremonyWith()
    const { store, files } = office
    const desk = { store, files, person: await office.as('protocol') }
    const text = await pdfText(await printLine(desk, { ceremonyId, whom: 'coming' }))
    for (const said of ['Fiche de préséance', 'Liste à valider', 'Bakary Sanogo', '(art. 3, 1°)'])
      expect(text).toContain(said)
    const spoken = await pdfText(await printOutput(desk, { ceremonyId, whom: 'coming', output: 'speeches' }))
    expect(spoken.indexOf('Léon Gbagui')).toBeLessThan(spoken.indexOf('Bakary Sanogo'))
    const asked = { ceremonyId, whom: 'coming' as const, view: 'front' as const, split: false }
    const [photo, small] = await Promise.all(
      [5, 1].map(async (rows) => pdfText(await printPhotograph(desk, { ...asked, perRow: 3, rows }))),
    )
    // Behind is above; in the front row the second stands at the right of the first, our left.
    const seen = ['Léon Gbagui', 'Alassane Coulibaly', 'Bakary Sanogo'].map((name) => photo?.indexOf(name) ?? -1)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(seen).not.toContain(-1)
    expect(small).toContain('4 personnes de la ligne ne figurent pas')
    const clerk = { ...desk, person: await office.as('clerk') }
    expect(await refusalOf(printPhotograph(clerk, { ...asked, perRow: 9, rows: 3 }))).toBe('office.not-your-post')
    expect(await refusalOf(printLine(clerk, { ceremonyId, whom: 'coming' }))).toBe('office.not-your-post')
  })
})
