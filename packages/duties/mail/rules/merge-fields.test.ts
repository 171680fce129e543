import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldsForTheWriter, mergeFields, mergeRichText, mergeText, unfilledFields } from './merge-fields.ts'
import { shippedReplyTemplates } from './reply-templates.ts'

const values = { 'contact.name': 'Mme Akissi Brouvi', 'letter.number': 'A-2026-00017' }

test('a field the office knows is filled, another stays to be seen', () => {
  expect(mergeText('{{ contact.name }}, {{letter.number}} : {{jour}}', values)).toBe(
    'Mme Akissi Brouvi, A-2026-00017 : {{jour}}',
  )
})

test('only words are filled: what is filled in never becomes form', () => {
  const doc = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '{{contact.name}}', marks: [{ type: 'bold' }] }] }],
  }
  const merged = mergeRichText(doc, { 'contact.name': '"},{"type":"image"' })
  expect(merged).toEqual({
    ...doc,
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: '"},{"type":"image"', marks: [{ type: 'bold' }] }] },
    ],
  })
})

test('what is left to fill is named once, wherever it stands', () => {
  expect(unfilledFields(['{{jour}} et {{ heure }}', { text: '{{jour}}' }])).toEqual(['jour', 'heure'])
  expect(unfilledFields('rien à remplir { {')).toEqual([])
})

test('a value is put in as it is, even when it looks like a field', () => {
  fc.assert(fc.property(fc.string(), (value) => mergeText('<{{x}}>', { x: value }) === `<${value}>`))
})

test('the shipped texts ask the office only for what it knows', () => {
  for (const { subject, lines, id } of shippedReplyTemplates) {
    const asked = unfilledFields([subject, lines]).filter((field) => field.includes('.'))
    expect(mergeFields, id).toEqual(expect.arrayContaining(asked))
  }
})

test('six to eight texts are shipped in each language, each with a name of its own', () => {
  for (const locale of ['fr', 'en']) {
    const own = shippedReplyTemplates.filter((one) => one.locale === locale)
    expect(own.length).toBeGreaterThanOrEqual(6)
    expect(own.length).toBeLessThanOrEqual(8)
    expect(new Set(own.map((one) => one.name)).size).toBe(own.length)
  }
})

test('a field is named in plain French, and one left unfilled is still seen', () => {
  const doc = {
    content: [{ text: 'Les {{pièces}}, avant la {{ date de l’audience }}.' }, { text: '{{letter.number}}' }],
  }
  expect(unfilledFields(doc)).toEqual(['pièces', 'date de l’audience', 'letter.number'])
  expect(fieldsForTheWriter(doc)).toEqual(['pièces', 'date de l’audience'])
  expect(unfilledFields('{{ }} {{}}')).toEqual([])
  expect(mergeText('{{constructor}}', {})).toBe('{{constructor}}')
  expect(mergeText('Vu les {{pièces}}.', { pièces: 'plans' })).toBe('Vu les plans.')
})
