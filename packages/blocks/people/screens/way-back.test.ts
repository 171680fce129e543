import { expect, test } from 'vitest'
import { wayBack } from './way-back.ts'

test('after signing in one comes back to where one wanted to go, filters included', () => {
  expect(wayBack('/contacts?q=lyc%C3%A9e#top')).toBe('/contacts?q=lyc%C3%A9e#top')
})

test('without a wish, or wishing for the door itself, one goes to one’s day', () => {
  expect(wayBack(null)).toBe('/')
  expect(wayBack('/connexion?retour=/contacts')).toBe('/')
})

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/.//evil.example',
  '',
])('a link never sends anybody to another site: %j', (wanted) => {
  expect(wayBack(wanted)).toBe('/')
})
