import { expect, test } from 'vitest'
import { sessionCookie } from './sign-in.ts'

const token = `${'a'.repeat(42)}-`

test('over https the cookie is bound to this host; no script reads it, no other site sends it', () => {
  const cookie = sessionCookie('https://cabinet.ville.example')
  expect(cookie.line(token)).toBe(`__Host-cabinet=${token}; Path=/; HttpOnly; SameSite=Lax; Secure`)
  expect(cookie.line(null)).toBe('__Host-cabinet=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0')
})

test('on one machine, over plain http, browsers would refuse such a cookie', () => {
  expect(sessionCookie('http://localhost:3000').line(token)).toBe(`cabinet=${token}; Path=/; HttpOnly; SameSite=Lax`)
})

test('only our own cookie is read, and only a token that could be one', () => {
  const { tokenIn } = sessionCookie('http://localhost:3000')
  expect(tokenIn(`theme=dark; cabinet=${token}; x=1`)).toBe(token)
  for (const header of [
    undefined,
    '',
    `notcabinet=${token}`,
    'cabinet=short',
    `cabinet=${token}${token}`,
    `cabinet=${token}é`,
  ])
    expect(tokenIn(header)).toBeNull()
  expect(sessionCookie('https://x').tokenIn(`cabinet=${token}`)).toBeNull()
})
