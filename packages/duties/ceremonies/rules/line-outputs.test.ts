import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSameLine, lineDifference, type Placed } from './line-difference.ts'
import { outputsOf } from './line-outputs.ts'
import type { LinePerson } from './line-person.ts'
import { photographRow } from './photograph.ts'
import { orderOf } from './precedence.ts'
import { type Addressed, pluralEnglish, pluralFrench, salutationsOf } from './salutations.ts'
import { franceDepartement } from './shipped-lists/france.ts'

const list = franceDepartement.content
const person = (
  rankKey: string,
  civility: string,
  salutation: string,
  change: Partial<LinePerson> = {},
): LinePerson => ({
  ...{ id: rankKey, name: rankKey, civility, function: rankKey, salutation, rankKey, others: [], side: 'civil' },
  ...{ territory: '', seniority: {}, substitute: null, override: null, courtesyAfter: null, ...change },
})
const people = [
  person('prefect', 'M.', 'Monsieur le Préfet'),
  person('deputy', 'Mme', 'Madame la Députée', { id: 'first', seniority: { bornOn: '1960-01-01' } }),
  person('deputy', 'M.', 'Monsieur le Député', { id: 'second', seniority: { bornOn: '1970-01-01' } }),
  person('host-mayor', 'Mme', 'Madame le Maire'),
  person('', 'M.', 'Monsieur', { id: 'neighbour' }),
]
const setting = { day: '2026-11-11', territory: '', orderedByGovernment: true, hostId: null, usages: [] }
const outputs = (change: { speakers?: string[]; wreaths?: string[]; locale?: 'fr' | 'en' } = {}) =>
  outputsOf({ people, positions: orderOf(people, list, setting), list, locale: 'fr', ...change })
const ids = (entries: { id: string }[]) => entries.map((one) => one.id)

describe('nine outputs of one order', () => {
  const line = ['prefect', 'first', 'second', 'host-mayor', 'neighbour']

  test('the line, and those that are its reverse (art. 19)', () => {
    const { protocol, arrivals, speeches, wreaths, seats, cards, letters } = outputs()
    expect(ids(protocol)).toEqual(line)
    expect([ids(arrivals), ids(speeches)]).toEqual([line.toReversed(), line.toReversed()])
    expect(ids(wreaths)).toEqual(['host-mayor', 'second', 'first', 'prefect'])
    expect([seats, ids(cards), ids(letters)]).toEqual([line, line, line])
  })

  test('only those who speak, whatever order they were named in', () => {
    expect(ids(outputs({ speakers: ['prefect', 'host-mayor'] }).speeches)).toEqual(['host-mayor', 'prefect'])
    expect(ids(outputs({ wreaths: ['prefect', 'neighbour'] }).wreaths)).toEqual(['neighbour', 'prefect'])
  })

  test('the photograph: the first in the centre of the front row', () => {
    const [front = []] = outputs().photograph
    const seen = photographRow(front, { view: 'front', split: false })
    expect(ids(seen)).toEqual(['host-mayor', 'first', 'prefect', 'second', 'neighbour'])
  })

  test('the salutations of the speech, in French and in English', () => {
    expect(outputs().salutations).toEqual([
      ...['Monsieur le Préfet', 'Mesdames et Messieurs les Députés', 'Madame le Maire', 'Mesdames et Messieurs'],
    ])
    expect(outputs({ locale: 'en' }).salutations).toEqual([
      ...['Mr Prefect', 'Members of the National Assembly', 'Madam Mayor', 'Ladies and gentlemen'],
    ])
  })

  test('somebody who comes in another’s place is named, with whom they represent', () => {
    const substitute = {
      civility: 'M.',
      name: 'Adjoint',
      function: 'Premier adjoint',
      salutation: 'Monsieur l’Adjoint',
    }
    const agreed = { ...substitute, ground: 'adjoint' as const, rankKey: '', seniority: {}, office: 'agreed' as const }
    const sent = people.map((one) => (one.id === 'host-mayor' ? { ...one, substitute: agreed } : one))
    const { cards, protocol } = outputsOf({ people: sent, positions: orderOf(sent, list, setting), list, locale: 'fr' })
    expect(cards[3]).toEqual({ id: 'host-mayor', name: 'Adjoint', function: 'Premier adjoint' })
    expect(protocol[3]?.represents).toBe('host-mayor')
  })
})

describe('salutations', () => {
  const greet = (...said: [key: string, civility: string, salutation: string, as?: string][]) =>
    salutationsOf(
      said.map(
        ([key, civility, salutation, as = ''], id): Addressed => ({
          ...{ id: String(id), rank: id + 1, key, civility, salutation, function: as },
        }),
      ),
      { ranks: list.ranks, locale: 'fr' },
    ).slice(0, -1)

  test.each<[string, Parameters<typeof greet>, string[]]>([
    [
      'two women',
      [
        ['deputy', 'Mme', 'Madame la Députée'],
        ['deputy', 'Mme', 'Madame la Députée'],
      ],
      ['Mesdames les Députées'],
    ],
    [
      'two men',
      [
        ['senator', 'M.', 'Monsieur le Sénateur'],
        ['senator', 'M.', 'Monsieur le Sénateur'],
      ],
      ['Messieurs les Sénateurs'],
    ],
    [
      'councillors',
      [
        ['c', 'Mme', 'Madame la Conseillère régionale'],
        ['c', 'M.', 'Monsieur le Conseiller régional'],
      ],
      ['Mesdames et Messieurs les Conseillers régionaux'],
    ],
    [
      'two offices of one rank are greeted apart',
      [
        ['h', 'M.', 'Monsieur le Premier président'],
        ['h', 'Mme', 'Madame la Procureure générale'],
      ],
      ['Monsieur le Premier président', 'Madame la Procureure générale'],
    ],
    [
      'three presidents are told apart by what they preside over',
      [
        ['regional-president', 'Mme', 'Madame la Présidente', 'Présidente du conseil régional'],
        ['departmental-president', 'M.', 'Monsieur le Président', 'Président du conseil départemental'],
        ['', 'M.', 'Monsieur le Président', 'Président de l’association des commerçants'],
      ],
      [
        'Madame la Présidente du conseil régional',
        'Monsieur le Président du conseil départemental',
        'Monsieur le Président de l’association des commerçants',
      ],
    ],
    [
      'kings',
      [
        ['king', 'S.M.', 'Majesté'],
        ['king', 'S.M.', 'Majesté'],
        ['chief', '', 'Honorable Chef'],
      ],
      ['Majestés', 'Honorable Chef'],
    ],
  ])('%s', (_, said, expected) => {
    expect(greet(...said)).toEqual(expected)
  })

  test('plurals', () => {
    const french = [
      'Conseiller municipal',
      'Président du conseil régional',
      'Recteur d’académie',
      'Chef de service',
      'Évêque',
    ]
    expect(french.map(pluralFrench)).toEqual([
      ...[
        'Conseillers municipaux',
        'Présidents du conseil régional',
        'Recteurs d’académie',
        'Chefs de service',
        'Évêques',
      ],
    ])
    expect(['Member of Parliament', 'Deputy mayor', 'Deputy'].map(pluralEnglish)).toEqual([
      ...['Members of Parliament', 'Deputy mayors', 'Deputies'],
    ])
  })
})

describe('what changed since the line was handed out', () => {
  const placed = (...line: string[]) =>
    line.map((id, index): Placed => ({ id, name: id, function: id, position: index + 1 }))

  test('somebody who comes in third place is one change, not all who stand behind', () => {
    const { arrived, moved, shifted } = lineDifference(placed('a', 'b', 'c', 'd'), placed('a', 'b', 'x', 'c', 'd'))
    expect([ids(arrived), moved, shifted]).toEqual([['x'], [], 2])
  })

  test('one who falls back is the one who moved', () => {
    const { moved } = lineDifference(placed('a', 'b', 'c', 'd'), placed('b', 'c', 'd', 'a'))
    expect(moved.map(({ id, from, position }) => [id, from, position])).toEqual([['a', 1, 4]])
  })

  test('another person in the same place', () => {
    const after = placed('a', 'b').map((one) => (one.id === 'b' ? { ...one, name: 'Adjoint' } : one))
    const difference = lineDifference(placed('a', 'b'), after)
    expect(difference.changed).toEqual([{ ...after[1], was: { name: 'b', function: 'b' } }])
  })

  test('nothing changed between a line and itself; otherwise who moved, went and came tells the whole of it', () => {
    const some = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
    fc.assert(
      fc.property(some, some, (before, after) => {
        expect(isSameLine(lineDifference(placed(...after), placed(...after)))).toBe(true)
        const { arrived, gone, moved } = lineDifference(placed(...before), placed(...after))
        const told = new Set([...arrived, ...gone, ...moved].map((one) => one.id))
        const quiet = (line: string[]) => line.filter((id) => !told.has(id))
        expect(quiet(after)).toEqual(quiet(before))
      }),
    )
  })
})
