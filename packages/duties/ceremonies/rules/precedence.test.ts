import { wordsOf } from '@cabinet/words/words.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ceremoniesEn } from '../words/en.ts'
import { ceremoniesFr } from '../words/fr.ts'
import { type Substitute, substitutionGrounds } from './guest.ts'
import type { LinePerson, LineSetting } from './line-person.ts'
import { lineFor, orderOf } from './precedence.ts'
import type { ListContent } from './precedence-list.ts'
import { sayBecause } from './say-because.ts'
import { belgiumCommune } from './shipped-lists/belgium.ts'
import { beninCommune } from './shipped-lists/benin.ts'
import { franceDepartement } from './shipped-lists/france.ts'
import { ivoryCoastCommune } from './shipped-lists/ivory-coast.ts'
import { shippedLists } from './shipped-lists/shipped-lists.ts'
import { rowAsSeen } from './side-by-side.ts'

const france = franceDepartement.content
const setting = (change: Partial<LineSetting> = {}): LineSetting => ({
  ...{ day: '2026-11-11', territory: 'Port-Amande', orderedByGovernment: true, hostId: null, usages: [] },
  ...change,
})

/** Somebody named after the rank they hold. */
const holder = (rankKey: string, change: Partial<LinePerson> = {}): LinePerson => ({
  ...{ id: rankKey, name: rankKey, civility: 'M.', function: rankKey, salutation: '', rankKey, others: [] },
  ...{ side: 'civil', territory: '', seniority: {}, substitute: null, override: null, courtesyAfter: null },
  ...change,
})
const substitute = (ground: Substitute['ground'], change: Partial<Substitute> = {}): Substitute => ({
  ...{ civility: 'Mme', name: 'Remplaçante', function: 'Remplaçante', salutation: '', ground, rankKey: '' },
  ...{ seniority: {}, office: 'agreed', ...change },
})
const byHand = (after: string | null, at = '2026-11-01T08:00:00Z') => ({
  ...{ after, reason: 'Voulu par le préfet', by: 'p', byName: 'Anselme Okpé', at },
})

const ids = (people: LinePerson[], list: ListContent = france, change: Partial<LineSetting> = {}) =>
  orderOf(people, list, setting(change)).map((one) => one.id)
const why = (people: LinePerson[], id: string, change: Partial<LineSetting> & { list?: ListContent } = {}) => {
  const { list = france, ...rest } = change
  const line = lineFor(people, list, setting(rest))
  const found = line.positions.find((one) => one.id === id) ?? line.outside.find((one) => one.id === id)
  const rank = line.positions.find((one) => one.id === id)?.rank ?? null
  const t = wordsOf('ceremonies', { fr: ceremoniesFr, en: ceremoniesEn }, 'fr')
  return found ? sayBecause(t, { rank, because: found.because, locale: 'fr' }).replaceAll('\u202F', ' ') : 'absent'
}

const keys = [
  'prefect',
  'deputy',
  'senator',
  'regional-president',
  'departmental-president',
  'host-mayor',
  'epci-president',
]
const row = keys.map((key) => holder(key, key === 'host-mayor' ? { territory: 'Port-Amande' } : {}))

describe('France, décret n° 89-655, article 3', () => {
  test('the seven of the Interior ministry’s row stand in that order (Maire-info, 10 June 2020)', () => {
    expect(ids(row)).toEqual(keys)
    const names: Record<string, string> = {
      ...{ prefect: 'PRÉFET', deputy: 'député', senator: 'sénateur', 'regional-president': 'prés. CR' },
      ...{ 'departmental-president': 'prés. CD', 'host-mayor': 'maire', 'epci-president': 'prés. EPCI' },
    }
    const seen = rowAsSeen(ids(row), 'front').map((id) => names[id])
    expect(seen.join(' | ')).toBe('maire | prés. CR | député | PRÉFET | sénateur | prés. CD | prés. EPCI')
  })

  test('the eighteen ranks that were read bear their article; those known to follow bear none, and are to be validated', () => {
    expect(france.ranks.map((one) => one.rank)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1))
    const [read, rest] = [france.ranks.slice(0, 18), france.ranks.slice(18)]
    expect(read.every((one) => one.article === `art. 3, ${one.rank}°`)).toBe(true)
    expect(rest.every((one) => one.article === '' && one.status === 'to-validate' && one.note !== '')).toBe(true)
  })

  test('the mayor who invites goes right after the representative of the State (art. 9; QE 83258)', () => {
    const change = { orderedByGovernment: false, hostId: 'host-mayor' }
    expect(ids(row, france, change)).toEqual([
      ...[
        'prefect',
        'host-mayor',
        'deputy',
        'senator',
        'regional-president',
        'departmental-president',
        'epci-president',
      ],
    ])
    expect(why(row, 'host-mayor', change)).toBe(
      '2e — Maire de la commune où se déroule la cérémonie (art. 3, 7°), à la 2e place comme autorité invitante (art. 9).',
    )
  })

  test('ordered by the Government, the mayor keeps the seventh rank', () => {
    expect(ids(row, france, { orderedByGovernment: true, hostId: 'host-mayor' })).toEqual(keys)
  })

  test('a préfet who invites stays first; an association that invites goes second', () => {
    const change = { orderedByGovernment: false, hostId: 'prefect' }
    expect(ids(row, france, change)[0]).toBe('prefect')
    const people = [...row, holder('', { id: 'association', name: 'Amicale' })]
    expect(ids(people, france, { ...change, hostId: 'association' }).slice(0, 2)).toEqual(['prefect', 'association'])
    expect(why(people, 'association', { ...change, hostId: 'association' })).toContain(
      '2e — à la 2e place comme autorité invitante (art. 9)',
    )
  })

  test('the president of the inter-communal body follows the mayor, whoever invites (Maires de France; Maire-info 24290)', () => {
    const invited = ids(row, france, { orderedByGovernment: false, hostId: 'deputy' })
    expect(invited.indexOf('epci-president')).toBe(invited.indexOf('host-mayor') + 1)
    expect(why(row, 'epci-president')).toContain('usage, Maires de France')
  })

  test.each<[string, Substitute, number, string]>([
    ['an adjoint takes the mayor’s rank (art. 14; QE 83258)', substitute('adjoint'), 6, 'en prend le rang (art. 14)'],
    ['whoever holds the interim too (art. 13; QE 2448)', substitute('interim'), 6, 'en prend le rang (art. 13)'],
    [
      'a councillor keeps their own (art. 13)',
      substitute('simple', { rankKey: 'departmental-councillor' }),
      7,
      'garde son propre rang (art. 13)',
    ],
    [
      'somebody on no list has none',
      substitute('simple'),
      7,
      'Sans rang — sur aucune liste, en fin de ligne, représente host-mayor',
    ],
    ['nobody is replaced without the office’s yes', substitute('simple', { office: 'asked' }), 6, '6e — Maire'],
  ])('%s', (_, coming, place, said) => {
    const people = row.map((one) => (one.id === 'host-mayor' ? { ...one, substitute: coming } : one))
    expect(ids(people)[place - 1]).toBe('host-mayor')
    expect(why(people, 'host-mayor')).toContain(said)
  })

  test('the prefectoral corps stands for the préfet by usage (protocole.info)', () => {
    const people = row.map((one) =>
      one.id === 'prefect' ? { ...one, substitute: substitute('prefectoral-corps') } : one,
    )
    expect(ids(people)[0]).toBe('prefect')
    expect(why(people, 'prefect')).toContain('représente prefect et en prend le rang (usage, protocole.info)')
  })

  test('an adjoint of the mayor who invites keeps the host’s place; a mere delegate does not', () => {
    const change = { orderedByGovernment: false, hostId: 'host-mayor' }
    const sending = (coming: Substitute) =>
      row.map((one) => (one.id === 'host-mayor' ? { ...one, substitute: coming } : one))
    expect(ids(sending(substitute('adjoint')), france, change)[1]).toBe('host-mayor')
    expect(ids(sending(substitute('simple')), france, change).at(-1)).toBe('host-mayor')
  })

  test('whoever comes for the head of State goes before the préfet (art. 13)', () => {
    const people = [
      ...row,
      holder('', { id: 'president', name: 'Le Président', substitute: substitute('head-of-state') }),
    ]
    expect(ids(people).slice(0, 2)).toEqual(['president', 'prefect'])
  })

  test('a député’s suppléant has no place in the line (QE 2448)', () => {
    const people = [...row, holder('deputy-suppleant')]
    expect(ids(people)).toEqual(keys)
    expect(why(people, 'deputy-suppleant')).toBe(
      'Sans rang — cette fonction ne donne aucune place dans la ligne (QE 2448).',
    )
  })

  test('a national mandate prevails over a local one (circular of 26 May 2005, QE 83258)', () => {
    const others = [{ rankKey: 'host-mayor', territory: 'Port-Amande', function: 'Maire', seniority: {} }]
    const people = [holder('regional-president'), holder('senator', { others })]
    expect(ids(people)).toEqual(['senator', 'regional-president'])
    expect(why(people, 'senator')).toContain(
      'fonction qui l’emporte sur « Maire de la commune où se déroule la cérémonie »',
    )
  })

  test('the mayor of another commune takes a place and no rank; as a regional councillor the fourteenth (idcite a80731)', () => {
    const elsewhere = holder('host-mayor', { id: 'neighbour', name: 'Voisin', territory: 'Kpota' })
    expect(why([...row, elsewhere], 'neighbour')).toContain(
      'tenu dans une autre commune : une place, et non un rang (art. 3, 7°)',
    )
    const others = [{ rankKey: 'regional-councillor', territory: '', function: 'Conseiller régional', seniority: {} }]
    const line = orderOf([...row, { ...elsewhere, others }], france, setting())
    expect(line.at(-1)).toMatchObject({ id: 'neighbour', rank: 8, because: { listRank: 14 } })
  })

  test('between députés the first election decides, interruptions ignored (QE 74133)', () => {
    const early = holder('deputy', {
      id: 'early',
      name: 'Awa',
      seniority: {
        mandates: [
          { from: '2002-06-19', to: '2007-06-19' },
          { from: '2022-06-22', to: null },
        ],
      },
    })
    const late = holder('deputy', {
      id: 'late',
      name: 'Yves',
      seniority: { mandates: [{ from: '2012-06-20', to: null }] },
    })
    expect(ids([late, early])).toEqual(['early', 'late'])
    expect(why([late, early], 'early')).toBe(
      '1re — Député (art. 3, 2°), à rang égal, avant Yves par l’ancienneté de la première élection.',
    )
  })

  test('two people of one name and nothing to tell them apart: said aloud', () => {
    const twins = ['a', 'b'].map((id) => holder('senator', { id, name: 'Koffi Mensah' }))
    expect(ids(twins)).toEqual(ids(twins.toReversed()))
    expect(why(twins, 'a')).toContain('rien ne les départage : à trancher à la main')
  })
})

describe('other countries', () => {
  test('Belgium: mayor, acting mayor, aldermen, councillors in the council’s table (Parlement wallon, question 93)', () => {
    const people = [
      holder('municipal-councillor'),
      holder('deputy-mayor', { id: 'second', seniority: { tableOrder: 2 } }),
      holder('deputy-mayor', { id: 'first', seniority: { tableOrder: 1 } }),
      holder('acting-mayor'),
      holder('host-mayor'),
    ]
    const expected = ['host-mayor', 'acting-mayor', 'first', 'second', 'municipal-councillor']
    expect(ids(people, belgiumCommune.content)).toEqual(expected)
    expect(why(people, 'acting-mayor', { list: belgiumCommune.content })).toContain('à valider')
  })

  test('Namur counts uninterrupted service, the opposite of France (rules of order of Namur)', () => {
    const interrupted = {
      mandates: [
        { from: '2000-12-01', to: '2012-12-02' },
        { from: '2018-12-03', to: null },
      ],
    }
    const people = [
      holder('municipal-councillor', { id: 'interrupted', seniority: interrupted }),
      holder('municipal-councillor', { id: 'steady', seniority: { mandates: [{ from: '2012-12-03', to: null }] } }),
    ]
    expect(ids(people, belgiumCommune.content)).toEqual(['steady', 'interrupted'])
  })

  test('Côte d’Ivoire (UNVERIFIED): every reason says that it is to be validated', () => {
    const people = ['host-mayor', 'prefect', 'regional-prefect', 'sub-prefect', 'mayor'].map((key) => holder(key))
    const expected = ['regional-prefect', 'prefect', 'sub-prefect', 'host-mayor', 'mayor']
    expect(ids(people, ivoryCoastCommune.content)).toEqual(expected)
    for (const id of expected) expect(why(people, id, { list: ivoryCoastCommune.content })).toContain('à valider')
  })
})

describe('rule tables', () => {
  test.each(shippedLists.map((list) => [list.title, list] as const))(
    '%s: one holder of each rank stands in the order of the list, each with its article or “to be validated”',
    (_, { content }) => {
      const { ranks } = content
      const people = ranks.map(({ key }) => holder(key, key === 'host-mayor' ? { territory: 'Port-Amande' } : {}))
      expect(ids(people.toReversed(), content)).toEqual(ranks.map((one) => one.key))
      for (const { key, article, status } of ranks) {
        const said = why(people, key, { list: content })
        expect(said).toContain(article)
        expect(said.includes('à valider')).toBe(status === 'to-validate')
      }
    },
  )

  test('Bénin (UNVERIFIED): State, Parliament, mayor, deputies of the mayor, heads of district, councillors', () => {
    const { content } = beninCommune
    const order = ['prefect', 'deputy', 'host-mayor', 'deputy-mayor', 'district-head', 'municipal-councillor']
    expect(
      ids(
        order.toReversed().map((key) => holder(key)),
        content,
      ),
    ).toEqual(order)
    // No article of this country was read: the host keeps the rank the list gives.
    const invites = { orderedByGovernment: false, hostId: 'host-mayor' }
    expect(
      ids(
        order.map((key) => holder(key)),
        content,
        invites,
      ),
    ).toEqual(order)
  })

  test('France: ranks 1 to 17 are official with their article, those read in an older copy say so, the rest is to be validated', () => {
    const official = france.ranks.filter((one) => one.status === 'official').map((one) => one.rank)
    expect(official).toEqual(Array.from({ length: 17 }, (_, before) => before + 1))
    const older = france.ranks.filter((one) => one.note?.includes('copie de 2014')).map((one) => one.rank)
    expect(older).toEqual([11, 12, 13, 15, 16, 17, 18])
  })
})

describe('usages of the commune', () => {
  const usage = (key: string, afterKey: string | null) => ({
    ...{ key, labelFr: key, labelEn: key, group: 'tradition' as const, afterKey, ties: ['manual' as const] },
    source: 'usage signé le 3 mars 2026',
  })

  test('Wallis-et-Futuna: the customary kings fifth, inserted once (art. 6; protocole.info, February 2016)', () => {
    const people = [
      ...row,
      holder('king', { id: 'alo', seniority: { manual: 2 } }),
      holder('king', { id: 'uvea', seniority: { manual: 1 } }),
    ]
    const order = ids([...people, holder('european-deputy')], france, { usages: [usage('king', 'european-deputy')] })
    expect(order.slice(0, 6)).toEqual(['prefect', 'deputy', 'senator', 'european-deputy', 'uvea', 'alo'])
    expect(why(people, 'uvea', { usages: [usage('king', 'european-deputy')] })).toContain(
      'king, par usage de la commune (usage, usage signé le 3 mars 2026)',
    )
  })

  test('two after the same rank stand as they were signed; one may follow the other', () => {
    const usages = [usage('king', 'prefect'), usage('imam', 'prefect'), usage('dignitary', 'king')]
    const people = [...row.slice(0, 2), holder('imam'), holder('king'), holder('dignitary')]
    expect(ids(people, france, { usages })).toEqual(['prefect', 'king', 'dignitary', 'imam', 'deputy'])
  })

  test('an official rank is not moved by a usage; one still to be validated is', () => {
    expect(ids(row, france, { usages: [usage('senator', null)] })).toEqual(keys)
    const people = [holder('prefect'), holder('traditional-king')]
    const list = ivoryCoastCommune.content
    expect(ids(people, list, { usages: [usage('traditional-king', null)] })).toEqual(['traditional-king', 'prefect'])
  })

  test('a usage after a rank this list does not have stands at the foot', () => {
    const people = [holder('king'), holder('rector')]
    expect(ids(people, france, { usages: [usage('king', 'nobody')] })).toEqual(['rector', 'king'])
  })
})

describe('by hand and by courtesy', () => {
  test('somebody placed by hand says after whom, by whom and why', () => {
    const people = row.map((one) => (one.id === 'epci-president' ? { ...one, override: byHand('prefect') } : one))
    expect(ids(people)[1]).toBe('epci-president')
    expect(why(people, 'epci-president')).toContain(
      'à cette place par la main de Anselme Okpé, après prefect : Voulu par le préfet.',
    )
  })

  test('a place by hand after somebody who does not come, or in a circle, has no effect and says so', () => {
    const lost = row.map((one) => (one.id === 'senator' ? { ...one, override: byHand('nobody') } : one))
    expect(ids(lost)).toEqual(keys)
    expect(why(lost, 'senator')).toContain('reste sans effet')
    const circle = row.map((one) =>
      one.id === 'senator'
        ? { ...one, override: byHand('deputy') }
        : one.id === 'deputy'
          ? { ...one, override: byHand('senator') }
          : one,
    )
    expect(ids(circle)).toEqual(keys)
  })

  test('the last word stands nearest', () => {
    const people = row.map((one) =>
      one.id === 'senator'
        ? { ...one, override: byHand('prefect', '2026-11-01T08:00:00Z') }
        : one.id === 'host-mayor'
          ? { ...one, override: byHand('prefect', '2026-11-02T08:00:00Z') }
          : one,
    )
    expect(ids(people).slice(0, 3)).toEqual(['prefect', 'host-mayor', 'senator'])
  })

  test('courtesy gives a place beside the préfet and no number', () => {
    const guest = holder('', { id: 'poet', name: 'Poète', courtesyAfter: 'prefect' })
    const line = orderOf([...row, guest], france, setting())
    expect(line[1]).toMatchObject({ id: 'poet', position: 2, rank: null })
    expect(line[2]).toMatchObject({ id: 'deputy', position: 3, rank: 2 })
    expect(why([...row, guest], 'poet')).toBe(
      'Sans rang — place de courtoisie après prefect, qui ne change le rang de personne (art. 18).',
    )
  })
})

// ---- What holds whatever the guests are

const someKey = fc.constantFrom(...france.ranks.map((one) => one.key), 'epci-president', 'deputy-suppleant', 'king', '')
const someSeniority = fc.record(
  {
    mandates: fc.array(fc.constantFrom({ from: '2012-06-20', to: '2017-06-20' }, { from: '2017-06-21', to: null }), {
      maxLength: 2,
    }),
    bornOn: fc.constantFrom('1961-11-30', '1970-05-04'),
    manual: fc.integer({ min: 1, max: 2 }),
    grade: fc.integer({ min: 1, max: 2 }),
  },
  { requiredKeys: [] },
)
const someId = fc.integer({ min: 0, max: 11 }).map(String)
const someSubstitute = fc
  .tuple(fc.constantFrom(...substitutionGrounds), someKey, fc.constantFrom('agreed' as const, 'asked' as const))
  .map(([ground, rankKey, office]) => substitute(ground, { rankKey, office }))
const somebody = fc
  .record({
    ...{ rankKey: someKey, territory: fc.constantFrom('', 'Port-Amande', 'Kpota'), seniority: someSeniority },
    ...{ name: fc.constantFrom('Awa Diarra', 'Koffi Mensah', 'Yves Tanoh'), substitute: fc.option(someSubstitute) },
    override: fc.option(fc.tuple(fc.option(someId), someId), { freq: 4 }),
    courtesyAfter: fc.option(fc.oneof(someId, fc.constant('first')), { freq: 3 }),
    otherKey: fc.option(someKey),
  })
  .map(({ override, otherKey, ...one }) =>
    holder(one.rankKey, {
      ...one,
      override: override && byHand(override[0], `2026-11-01T08:00:0${override[1].length}Z`),
      others: otherKey ? [{ rankKey: otherKey, territory: '', function: otherKey, seniority: {} }] : [],
    }),
  )
const someLine = fc.record({
  people: fc
    .array(somebody, { maxLength: 12 })
    .map((all) => all.map((one, index): LinePerson => ({ ...one, id: String(index) }))),
  hostId: fc.option(someId),
  orderedByGovernment: fc.boolean(),
})
type SomeLine = { people: LinePerson[]; hostId: string | null; orderedByGovernment: boolean }
const kings = {
  key: 'king',
  labelFr: 'Roi',
  labelEn: 'King',
  group: 'tradition' as const,
  afterKey: 'prefect',
  ties: [],
  source: '',
}
/** Nothing decided by hand or by courtesy: these lean on somebody else. */
const free = { override: null, courtesyAfter: null }
const lineOf = ({ people, ...rest }: SomeLine) => lineFor(people, france, setting({ ...rest, usages: [kings] }))

describe('whatever the guests are', () => {
  test('everybody stands once, or is told why not; places and ranks are numbered without a hole', () => {
    fc.assert(
      fc.property(someLine, (some) => {
        const { positions, outside } = lineOf(some)
        const all = [...positions, ...outside].map((one) => one.id)
        expect(all.toSorted()).toEqual(some.people.map((one) => one.id).toSorted())
        expect(positions.map((one) => one.position)).toEqual(positions.map((_, index) => index + 1))
        const ranks = positions.flatMap((one) => one.rank ?? [])
        expect(ranks).toEqual(ranks.map((_, index) => index + 1))
      }),
    )
  })

  test('the order does not depend on the order they were given in', () => {
    const shuffled = someLine.chain((some) =>
      fc
        .shuffledSubarray(some.people, { minLength: some.people.length })
        .map((people) => [some, { ...some, people }] as const),
    )
    fc.assert(
      fc.property(shuffled, ([some, other]) => {
        expect(lineOf(other)).toEqual(lineOf(some))
      }),
    )
  })

  test('every place is explained in one sentence, in both languages', () => {
    const spoken = (['fr', 'en'] as const).map((locale) => ({
      locale,
      t: wordsOf('ceremonies', { fr: ceremoniesFr, en: ceremoniesEn }, locale),
    }))
    fc.assert(
      fc.property(someLine, (some) => {
        for (const { rank, because } of lineOf(some).positions) {
          for (const { locale, t } of spoken) {
            expect(sayBecause(t, { rank, because, locale })).toMatch(/^\S.{8,}[^.]\.$/u)
          }
        }
      }),
    )
  })

  test('a substitution the office takes back, or has not agreed to, is as if nothing had been', () => {
    fc.assert(
      fc.property(someLine, fc.nat(), someSubstitute, (some, at, coming) => {
        const sending = (one: LinePerson['substitute']) => ({
          ...some,
          people: some.people.map((person, index) =>
            index === at % some.people.length ? { ...person, substitute: one } : person,
          ),
        })
        const nobody = lineOf(sending(null))
        expect(lineOf(sending({ ...coming, office: 'refused' }))).toEqual(nobody)
        expect(lineOf(sending({ ...coming, office: 'asked' }))).toEqual(nobody)
      }),
    )
  })

  test('a substitution moves nobody but the one who is represented', () => {
    fc.assert(
      fc.property(someLine, fc.nat(), someSubstitute, (some, at, coming) => {
        const asked = some.people[at % some.people.length]
        const others = (substitute: LinePerson['substitute']) => {
          const people = some.people.map((one) => ({ ...one, ...free, ...(one === asked ? { substitute } : {}) }))
          return lineOf({ ...some, people }).positions.flatMap(({ id }) => (id === asked?.id ? [] : [id]))
        }
        expect(others({ ...coming, office: 'agreed' })).toEqual(others(null))
      }),
    )
  })

  test('the order is stable: whoever falls out, the others keep theirs', () => {
    fc.assert(
      fc.property(someLine, fc.nat(), (some, at) => {
        const people = some.people.map((one) => ({ ...one, ...free }))
        const gone = people[at % people.length]?.id
        const without = lineOf({ ...some, people: people.filter((one) => one.id !== gone) })
        const all = lineOf({ ...some, people })
        expect(without.positions.map((one) => one.id)).toEqual(
          all.positions.flatMap(({ id }) => (id === gone ? [] : [id])),
        )
      }),
    )
  })

  test('the order is total: of any two the same one goes first, whoever else is there', () => {
    fc.assert(
      fc.property(someLine, fc.nat(), fc.nat(), (some, a, b) => {
        const people = some.people.map((one) => ({ ...one, ...free }))
        const pair = [...new Set([people[a % people.length], people[b % people.length]])].flatMap((one) => one ?? [])
        const alone = lineOf({ ...some, people: pair }).positions.map((one) => one.id)
        const among = lineOf({ ...some, people }).positions.flatMap(({ id }) =>
          pair.some((one) => one.id === id) ? [id] : [],
        )
        expect(alone).toEqual(among)
      }),
    )
  })

  test('courtesy re-ranks nobody: without those placed by courtesy the others stand as they stood, with the same number', () => {
    fc.assert(
      fc.property(someLine, fc.option(fc.oneof(someId, fc.constant('first'))), (some, courtesyAfter) => {
        const loose = holder('', { id: 'courteous', name: 'Invité', courtesyAfter })
        const nobody = { ...some, people: some.people.map((one) => ({ ...one, courtesyAfter: null })) }
        const ranked = (line: ReturnType<typeof lineOf>) =>
          line.positions.filter((one) => one.rank !== null).map(({ id, rank }) => ({ id, rank }))
        expect(ranked(lineOf({ ...some, people: [...some.people, loose] }))).toEqual(ranked(lineOf(some)))
        expect(ranked(lineOf(some))).toEqual(ranked(lineOf(nobody)))
      }),
    )
  })

  test('the host never goes before the State, unless placed by hand', () => {
    fc.assert(
      fc.property(someLine, ({ people, ...some }) => {
        const natural = people.map((one) => ({ ...one, override: null, substitute: null }))
        const { positions } = lineOf({ people: natural, ...some, orderedByGovernment: false })
        const host = positions.find((one) => one.because.host)
        const state = positions.filter((one) => one.because.listRank === 1 && one.id !== host?.id)
        for (const one of state) expect(one.position).toBeLessThan(host?.position ?? Number.POSITIVE_INFINITY)
      }),
    )
  })
})
