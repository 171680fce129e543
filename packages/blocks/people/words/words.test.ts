import { readdirSync, readFileSync } from 'node:fs'
import { roles } from '@cabinet/office/role.ts'
import { speaking, spokenKey } from '@cabinet/words/words.ts'
import { describe, expect, test } from 'vitest'
import { peoplePermissions } from '../rules/permissions.ts'
import { presetIds } from '../rules/presets/presets.ts'
import { bookEn, peopleEn } from './en.ts'
import { bookFr, peopleFr } from './fr.ts'

const both = { fr: peopleFr, en: peopleEn }
const book = { fr: bookFr, en: bookEn }

function codesIn(folder: URL, pattern: RegExp): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(pattern)])
    .flatMap((match) => match[1] ?? [])
}

function sentencesOf(words: object): string[] {
  return Object.values(words).flatMap((value) => (typeof value === 'string' ? [value] : sentencesOf(value)))
}

describe.each(['fr', 'en'] as const)('the words of the people block in %s', (locale) => {
  const spoken = speaking(locale, { people: both[locale], book: book[locale] })

  test('every “no” that the rules and the server can say is a sentence', () => {
    const rules = new URL('../rules/', import.meta.url)
    const server = new URL('../server/', import.meta.url)
    const codes = new Set([
      ...codesIn(rules, /'(form\.[a-z-]+)'/g),
      ...codesIn(rules, /'(people\.(?:password|stand-in|holding|unit|contact|holidays)\.[a-z-]+)'/g),
      ...codesIn(server, /Refusal\('(people\.[a-z.-]+)'/g),
    ])
    expect(codes.size).toBeGreaterThan(40)
    expect([...codes].filter((code) => !spokenKey(spoken, `refusal.${code}`))).toEqual([])
  })

  test('everything the server writes in the journal is a sentence', () => {
    const events = codesIn(new URL('../server/', import.meta.url), /record\(\s*'(people\.[a-z.-]+)'/g)
    expect(events.filter((event) => !spokenKey(spoken, `history.${event}`))).toEqual([])
  })

  test('roles, acts and presets have their names', () => {
    for (const role of roles)
      expect(spokenKey(spoken, `roles.${role}`) && spokenKey(spoken, `roleMeanings.${role}`)).toBeTruthy()
    for (const act of Object.keys(peoplePermissions)) expect(spokenKey(spoken, `acts.${act}`), act).toBeTruthy()
    for (const id of presetIds) expect(spokenKey(spoken, `setUp.presets.${id}`)).toBeTruthy()
  })

  test('counts are spoken in the singular and the plural', () => {
    expect(spoken.getFixedT(locale, 'people')('contacts.count', { count: 1 })).toMatch(/^1 correspond[ea]nt$/)
    expect(spoken.getFixedT(locale, 'people')('contacts.count', { count: 12 })).toMatch(/^12 correspond[ea]nts$/)
  })

  test('no straight apostrophe and, in French, no ordinary space before a double sign', () => {
    for (const sentence of sentencesOf({ ...both[locale], book: book[locale] })) {
      expect(sentence).not.toContain("'")
      if (locale === 'fr') expect(sentence).not.toMatch(/ [:;!?»]|« /)
    }
  })
})
