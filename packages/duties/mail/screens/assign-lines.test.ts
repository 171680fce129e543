import { describe, expect, test } from 'vitest'
import { changed, formsOf, readdressed, toggled, withLine } from './assign-lines.ts'

const roads = { key: 'unit:roads', name: 'Voirie' }
const legal = { key: 'unit:legal', name: 'Affaires juridiques' }

describe('deciding the lines of a letter', () => {
  test('the first addressee handles the letter and gets the paper, the next one is informed', () => {
    const lines = withLine(withLine([], roads), legal)
    expect(lines.map(({ name, instruction, withOriginal }) => [name, instruction, withOriginal])).toEqual([
      ['Voirie', 'ATTR', true],
      ['Affaires juridiques', 'INFO', false],
    ])
  })

  test('the same key pressed twice leaves no line', () => {
    expect(toggled(toggled([], roads), roads)).toEqual([])
  })

  test('nobody gets two lines of one decision', () => {
    expect(withLine(withLine([], roads), roads, 'PARL')).toHaveLength(1)
  })

  test('the paper original goes to one person only', () => {
    const lines = changed(withLine(withLine([], roads), legal), legal.key, { withOriginal: true })
    expect(lines.filter((line) => line.withOriginal).map((line) => line.name)).toEqual(['Affaires juridiques'])
  })

  test('a line sent on to the stand-in keeps its instruction and note', () => {
    const noted = changed(withLine([], roads), roads.key, { instruction: 'AVIS', note: 'Voir le devis' })
    const [line] = readdressed(noted, roads.key, { key: 'person:afi', name: 'Afi Sossou' })
    expect(line).toMatchObject({
      addressee: 'person:afi',
      name: 'Afi Sossou',
      instruction: 'AVIS',
      note: 'Voir le devis',
    })
  })

  test('the name on the envelope stays on the screen: the server knows it', () => {
    expect(formsOf(withLine([], roads))[0]).not.toHaveProperty('name')
  })
})
