import { expect, test } from 'vitest'
import { hashPassword, isPassword } from './password-hash.ts'

test('a password is kept as argon2id with the agreed cost, differently each time', async () => {
  const [one, two] = await Promise.all([hashPassword('quatre pirogues'), hashPassword('quatre pirogues')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(one).not.toBe(two)
  expect(await isPassword('quatre pirogues', one)).toBe(true)
  expect(await isPassword('quatre pirogues ', one)).toBe(false)
  expect(await isPassword('quatre pirogues', null)).toBe(false)
})

test('a crowd at the door is served two by two, and nobody gets another’s answer', async () => {
  const hash = await hashPassword('la bonne phrase')
  const tries = Array.from({ length: 12 }, (_, n) => (n % 3 === 0 ? 'la bonne phrase' : `essai ${n}`))
  const answers = await Promise.all(tries.map((one) => isPassword(one, hash)))
  expect(answers).toEqual(tries.map((one) => one === 'la bonne phrase'))
})
