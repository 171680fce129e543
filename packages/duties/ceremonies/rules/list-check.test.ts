import { describe, expect, test } from 'vitest'
import { faultsOf } from './list-check.ts'
import { textOfFile } from './list-file.ts'
import { importList } from './list-import.ts'
import { emptyList, type ListContent, type Rank } from './precedence-list.ts'
import { franceDepartement } from './shipped-lists/france.ts'
import { listsOfCountry, shippedLists } from './shipped-lists/shipped-lists.ts'

const said = (content: ListContent) =>
  faultsOf(content).map(({ code, details }) => `${code.replace('ceremonies.list-', '')} ${JSON.stringify(details)}`)
const rank = (figure: number, key: string, change: Partial<Rank> = {}): Rank => ({
  ...{ rank: figure, key, labelFr: key, labelEn: key, group: 'other', article: 'art. 1', status: 'official' },
  ...{ ties: [], hereOnly: false, note: '', ...change },
})
const list = (...ranks: Rank[]): ListContent => ({ ...emptyList, ranks })

describe('a list of precedence', () => {
  test('the shipped ones have no fault, each says where it comes from, and none passes for validated', () => {
    for (const { content, ...shipped } of shippedLists) {
      expect(said(content)).toEqual([])
      expect(shipped.status).toBe('to-validate')
      expect(`${shipped.source.title}${shipped.note}`).not.toBe('')
    }
    expect(listsOfCountry('CI').map((one) => one.code)).toEqual(['ci-commune'])
    for (const country of ['CI', 'BJ', 'BE']) {
      const ranks = listsOfCountry(country).flatMap((one) => one.content.ranks)
      expect(ranks.every((one) => one.status === 'to-validate')).toBe(true)
    }
  })

  test.each<[string, ListContent, string[]]>([
    ['with a hole', list(rank(1, 'a'), rank(4, 'b')), ['hole {"from":2,"to":3,"count":2}']],
    ['that does not begin at 1', list(rank(2, 'a')), ['hole {"from":1,"to":1,"count":1}']],
    ['with a key twice', list(rank(1, 'a'), rank(2, 'a')), ['duplicate-key {"key":"a","ranks":"1, 2"}']],
    ['with a rank twice', list(rank(1, 'a'), rank(1, 'b')), ['duplicate-rank {"rank":1,"keys":"a, b"}']],
    ['of nobody', list(rank(1, 'a', { labelFr: ' ' })), ['no-label {"rank":1}']],
    ['official without its article', list(rank(1, 'a', { article: '' })), ['no-article {"rank":1}']],
    ['with a key nobody can type', list(rank(1, 'Préfet !')), ['bad-key {"rank":1,"key":"Préfet !"}']],
    ['empty', emptyList, ['empty {}']],
    [
      'with everything wrong at once',
      list(rank(1, 'a'), rank(3, 'a', { article: '' })),
      ['hole {"from":2,"to":2,"count":1}', 'duplicate-key {"key":"a","ranks":"1, 3"}', 'no-article {"rank":3}'],
    ],
  ])('%s', (_, content, faults) => {
    expect(said(content)).toEqual(faults)
  })

  test('whose rules name ranks it does not have', () => {
    const { rules } = franceDepartement.content
    expect(said({ rules: { ...rules, host: null }, ranks: [rank(1, 'deputy')] })).toEqual([
      ...['unknown-key {"key":"host-mayor"}', 'unknown-key {"key":"senator"}', 'unknown-key {"key":"european-deputy"}'],
    ])
    const host = { afterRank: 9, article: 'art. 9', status: 'official' as const }
    expect(said({ rules: { ...emptyList.rules, host }, ranks: [rank(1, 'a')] })).toEqual([
      'unknown-host-rank {"rank":9}',
    ])
  })
})

describe('a list from a file', () => {
  const { rules } = emptyList
  const read = (text: string) => importList({ format: 'csv', text, rules })

  test('as a spreadsheet of a French office saves it', () => {
    const text =
      '\uFEFFRang;Clé;Libellé;Statut;Départage;Ici seulement\r\n1;prefect;"Préfet; représentant de ""l’État""";officiel;nomination, age;\r\n2;host-mayor;Maire;à valider;;oui\r\n'
    const { content, faults } = read(text)
    expect(faults).toEqual([])
    expect(content.ranks[0]).toMatchObject({
      ...{ rank: 1, key: 'prefect', labelFr: 'Préfet; représentant de "l’État"', status: 'official', hereOnly: false },
      ties: ['nomination', 'age'],
    })
    expect(content.ranks[1]).toMatchObject({ status: 'to-validate', hereOnly: true })
  })

  test('from a spreadsheet that does not write UTF-8 keeps its accents', () => {
    const said = 'Rang;Clé;Libellé\r\n1;prefect;Préfet délégué'
    const bytes = Uint8Array.from(said, (sign) => sign.charCodeAt(0))
    expect(read(textOfFile(bytes)).content.ranks[0]?.labelFr).toBe('Préfet délégué')
    expect(textOfFile(new TextEncoder().encode(said))).toBe(said)
  })

  test('every line that makes no sense is told, none is guessed', () => {
    const { faults } = read(
      'rank,key,labelFr,group,ties\nI,prefect,Préfet,,\n2,deputy,Député,clergy,\n3,senator,Sénateur,,seniority\n',
    )
    expect(faults.map((one) => one.details)).toEqual([
      { line: 2, what: 'I' },
      { line: 3, what: 'clergy' },
      { line: 4, what: 'seniority' },
    ])
  })

  test('a file without headings, an empty one, and what is no JSON', () => {
    expect(read('1;prefect;Préfet\n').faults).toHaveLength(1)
    expect(read('').faults).toHaveLength(1)
    expect(importList({ format: 'json', text: '{', rules }).faults).toEqual([
      { code: 'ceremonies.list-bad-line', details: { line: 1, what: 'JSON' } },
    ])
    expect(importList({ format: 'json', text: 'null', rules }).content.ranks).toEqual([])
  })

  test('what one office writes out another reads back', () => {
    const { content } = franceDepartement
    expect(importList({ format: 'json', text: JSON.stringify(content), rules })).toEqual({ content, faults: [] })
  })
})
