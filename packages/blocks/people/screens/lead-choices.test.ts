import { expect, test } from 'vitest'
import { latestLeads, leadsFor, leadsOf, rememberLead } from './lead-choices.ts'

const leads = leadsOf({
  people: [
    { id: 'p1', name: 'Désiré Agossou', posts: ['s1'] },
    { id: 'p2', name: 'Moussa Tié', posts: ['s2'] },
  ],
  posts: [
    { id: 's1', title: 'Directeur des affaires sociales', unitId: 'u1', holders: ['p1'] },
    { id: 's2', title: 'Agent de la voirie', unitId: 'u2', holders: ['p2'] },
  ],
  units: [
    { id: 'u1', name: 'Affaires sociales' },
    { id: 'u2', name: 'Services techniques' },
  ],
})
const keys = (words: string, latest: readonly string[] = []) => leadsFor(leads, words, latest).map((one) => one.key)

test.each([
  ['desire', ['person:p1', 'post:s1']],
  ['soci', ['unit:u1', 'post:s1', 'person:p1']],
  ['affaires', ['unit:u1', 'post:s1', 'person:p1']],
  ['tié voirie', ['person:p2', 'post:s2']],
  ['personne', []],
])('« %s » finds whoever it may mean, the name that begins so first', (words, found) =>
  expect(keys(words)).toEqual(found),
)

test('before anything is typed, those chosen last come first, and nobody twice', () => {
  expect(keys('', ['unit:u2', 'person:gone'])).toEqual([
    'unit:u2',
    'person:p1',
    'person:p2',
    'unit:u1',
    'post:s1',
    'post:s2',
  ])
})

const storage = () => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

test('the last four chosen are remembered, the latest first', () => {
  const memory = storage()
  for (const key of ['a', 'b', 'c', 'a', 'd', 'e']) rememberLead(memory, key)
  expect(latestLeads(memory)).toEqual(['e', 'd', 'a', 'c'])
})

test.each(['', 'null', '{', '{"a":1}', '[1,2]'])('what is no list of leads (%s) is nobody', (text) => {
  expect(latestLeads({ getItem: () => text })).toEqual([])
})
