import { describe, expect, test } from 'vitest'
import { isCode, keyOf, newSalt, seal, tidyCode, unseal } from './door-code.ts'

/** Few rounds: what is tested is the closing, not how slow it is. */
const rounds = 1000
const list = { guests: [{ name: 'Awa Diarra', function: 'Députée de Port-Amande' }] }

describe('what a telephone keeps', () => {
  test('opens with the code it was closed with, however that is spaced', async () => {
    const salt = newSalt()
    const kept = await seal(await keyOf('4821 97', salt, rounds), list, 'door:1')
    expect(await unseal(await keyOf('48-21-97', salt, rounds), kept, 'door:1')).toEqual(list)
  })

  test('opens with no other code, no other salt, and as nothing else', async () => {
    const salt = newSalt()
    const key = await keyOf('482197', salt, rounds)
    const kept = await seal(key, list, 'door:1')
    expect(await unseal(await keyOf('482198', salt, rounds), kept, 'door:1')).toBeUndefined()
    expect(await unseal(await keyOf('482197', newSalt(), rounds), kept, 'door:1')).toBeUndefined()
    expect(await unseal(key, kept, 'door:2')).toBeUndefined()
  })

  test('shows nothing to whoever reads the telephone, and is not opened once it was touched', async () => {
    const key = await keyOf('482197', newSalt(), rounds)
    const kept = await seal(key, list, 'door:1')
    expect(Buffer.from(kept.data).toString('latin1')).not.toContain('Diarra')
    const touched = new Uint8Array(kept.data.slice(0))
    touched[3] = (touched[3] ?? 0) ^ 1
    expect(await unseal(key, { ...kept, data: touched.buffer }, 'door:1')).toBeUndefined()
  })

  test('is closed differently each time', async () => {
    const key = await keyOf('482197', newSalt(), rounds)
    const [one, other] = [await seal(key, list, ''), await seal(key, list, '')]
    expect(Buffer.from(one.data).equals(Buffer.from(other.data))).toBe(false)
  })

  test('has a key that does not leave the browser', async () => {
    const key = await keyOf('482197', newSalt(), rounds)
    expect(key.extractable).toBe(false)
  })
})

test.each([
  ['482197', true],
  ['48 21 97', true],
  ['phare-du-port', true],
  ['48219', false],
  ['48 21 9', false],
  ['000000', false],
  ['123456', false],
  ['987654', false],
])('%s may be a code: %s', (typed, fine) => {
  expect(isCode(typed)).toBe(fine)
  expect(tidyCode(typed)).not.toMatch(/[\s-]/)
})
