import type { Change, Store } from '@cabinet/store/store.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { browser, goodPassword, handClock, join, testOffice } from './browser-for-tests.ts'
import { argon2Work } from './password-hash.ts'
import { sessionFor } from './sessions.ts'
import { credentials, failedTries, oneTimeLinks, recoveryCodes, sessions } from './tables.ts'
import { totpCodeAt } from './totp.ts'
import { personAt } from './who-is.ts'

const second = 1_000
const minute = 60 * second
let store: Store
let clock: ReturnType<typeof handClock>
let brou: Awaited<ReturnType<typeof join>>
let administratorId: string

const brouSignsIn = { email: 'brou@ville.example', password: goodPassword }

beforeEach(async () => {
  const office = await testOffice(handClock())
  ;({ store, clock, administratorId } = office)
  const { passwordHash } = office
  brou = await asAdministrator((change) => join(change, { name: 'Brou Yébo', role: 'clerk', passwordHash }))
})
afterEach(() => store.close())

async function asAdministrator<T>(work: (change: Change) => Promise<T>): Promise<T> {
  const person = await personAt(store.read, administratorId, clock.read())
  if (!person) throw new Error('The administrator is gone.')
  return store.change(person, work)
}

async function signedIn(at: Parameters<typeof browser>[1] = {}) {
  const one = browser(store, at)
  expect(await (await one.ask()).signIn(brouSignsIn)).toEqual({ next: 'done' })
  return one
}

describe('a password', () => {
  test('a good one opens the desk, a bad one says neither what was wrong nor who works here', async () => {
    const { ask } = await signedIn()
    expect((await (await ask()).me()).person).toMatchObject({ name: 'Brou Yébo', roles: ['clerk'] })
    const stranger = browser(store)
    for (const wrong of [
      { ...brouSignsIn, password: 'une autre phrase' },
      { email: 'nobody@ville.example', password: goodPassword },
    ])
      await expect((await stranger.ask()).signIn(wrong)).rejects.toThrow('people.wrong-password')
    expect(stranger.cookie.token).toBeNull()
  })

  test('a stranger and somebody without a password cost as much work as a colleague', async () => {
    await asAdministrator((change) => join(change, { name: 'Kofi Sans', role: 'agent' }))
    const { ask } = browser(store)
    const tries = ['brou', 'kofi', 'nobody'].map((name) => ({ email: `${name}@ville.example`, password: 'fausse clé' }))
    for (const one of tries) {
      const before = argon2Work.done
      await expect((await ask()).signIn(one)).rejects.toThrow('people.wrong-password')
      expect(argon2Work.done - before).toBe(1)
    }
  })

  test('each sign-in gives a new token and ends the session the browser had', async () => {
    const { ask, cookie } = await signedIn()
    const first = cookie.token
    await (await ask()).signIn(brouSignsIn)
    expect(cookie.token).not.toBe(first)
    expect(await sessionFor(store, first, clock.read())).toBeNull()
  })

  test('no token, link or recovery code is kept as it was given', async () => {
    const { cookie } = await signedIn()
    const { ask, codes } = await enrolled()
    const { token } = await (await ask()).makeOneTimeLink({ personId: brou.id })
    const kept = JSON.stringify([
      await store.read.select().from(sessions),
      await store.read.select().from(oneTimeLinks),
      await store.read.select().from(recoveryCodes),
    ])
    expect(codes).toHaveLength(10)
    for (const secret of [cookie.token, token, ...codes]) expect(kept).not.toContain(secret)
  })
})

describe('a session', () => {
  test('ends after half an hour without a sign of life, to the second', async () => {
    const { ask } = await signedIn()
    clock.forward(30 * minute - second)
    expect((await (await ask()).me()).person.name).toBe('Brou Yébo')
    clock.forward(30 * minute)
    await expect((await ask()).me()).rejects.toThrow('people.sign-in-first')
  })

  test('is kept open by work, but never past twelve hours, to the second', async () => {
    const { ask } = await signedIn()
    for (let worked = 20; worked < 12 * 60; worked += 20) {
      clock.forward(20 * minute)
      await (await ask()).me()
    }
    clock.forward(20 * minute - second)
    await (await ask()).me()
    clock.forward(second)
    await expect((await ask()).me()).rejects.toThrow('people.sign-in-first')
  })

  test('notes presence at most once a minute', async () => {
    const { ask } = await signedIn()
    const seen = async () => (await store.read.select().from(sessions)).map((one) => one.lastSeenAt.getTime())
    const [before] = await seen()
    clock.forward(minute - second)
    await (await ask()).me()
    expect(await seen()).toEqual([before])
    clock.forward(second)
    await (await ask()).me()
    expect(await seen()).toEqual([(before ?? 0) + minute])
  })

  test('can be seen and closed from another machine, and only by its owner or the administrator', async () => {
    const [desk, phone] = [await signedIn(), await signedIn({ userAgent: 'Phone' })]
    const open = await (await desk.ask()).mySessions()
    expect(open.map((one) => [one.userAgent, one.thisOne])).toContainEqual(['Firefox', true])
    const { passwordHash } = await testCredentials(brou.id)
    await asAdministrator((change) =>
      join(change, { name: 'Awa Autre', role: 'clerk', passwordHash: passwordHash ?? '' }),
    )
    const awa = browser(store)
    await (await awa.ask()).signIn({ email: 'awa@ville.example', password: goodPassword })
    const lost = open.find((one) => one.userAgent === 'Phone')?.id ?? ''
    await expect((await awa.ask()).endSession({ id: lost })).rejects.toThrow('office.not-found')
    await (await desk.ask()).endSession({ id: lost })
    await expect((await phone.ask()).me()).rejects.toThrow('people.sign-in-first')
    await (await desk.ask()).me()
  })

  test('signing out forgets the cookie and the session', async () => {
    const { ask, cookie } = await signedIn()
    const { token } = cookie
    await (await ask()).signOut()
    expect(cookie.token).toBeNull()
    expect(await sessionFor(store, token, clock.read())).toBeNull()
  })

  test('opens nothing with a token that is long, empty or invented', async () => {
    for (const token of ['', 'x', 'é'.repeat(43), 'a'.repeat(10_000), null, undefined])
      expect(await sessionFor(store, token, clock.read())).toBeNull()
  })
})

describe('what is taken away is gone at the very next request', () => {
  test('somebody who leaves', async () => {
    const { ask } = await signedIn()
    await (await (await enrolled()).ask()).letPersonLeave({ personId: brou.id, day: '2026-03-09' })
    await expect((await ask()).me()).rejects.toThrow('people.sign-in-first')
    await expect((await browser(store).ask()).signIn(brouSignsIn)).rejects.toThrow('people.wrong-password')
  })

  test('a role changed, a post ended', async () => {
    const { ask } = await signedIn()
    const keeper = await (await enrolled()).ask()
    expect((await (await ask()).me()).acts).toContain('contacts.edit')
    const { units } = await keeper.units()
    const cabinet = units.find((unit) => unit.kind === 'cabinet')?.id ?? ''
    const post = { unitId: cabinet, title: 'Auditeur', role: 'auditor', headsUnit: false } as const
    await keeper.changePost({ id: brou.postId, ...post })
    expect((await (await ask()).me()).acts).not.toContain('contacts.edit')
    await expect((await ask()).contacts({})).rejects.toThrow('office.not-your-post')
    await keeper.endHolding({ holdingId: brou.holdingId, to: '2026-03-08' })
    expect((await (await ask()).me()).acts).toEqual([])
  })

  test('a new password ends every other session, the link is good once', async () => {
    const { ask } = await signedIn()
    const { token } = await (await (await enrolled()).ask()).makeOneTimeLink({ personId: brou.id })
    const stranger = browser(store)
    expect(await (await stranger.ask()).openLink({ token })).toMatchObject({ name: 'Brou Yébo' })
    const password = 'marée haute et tambour lent'
    await expect((await stranger.ask()).choosePassword({ token, password: 'azertyuiopqsdf' })).rejects.toThrow(
      'people.password',
    )
    await (await stranger.ask()).choosePassword({ token, password })
    await expect((await ask()).me()).rejects.toThrow('people.sign-in-first')
    await expect((await stranger.ask()).choosePassword({ token, password })).rejects.toThrow('people.link-expired')
    await expect((await stranger.ask()).signIn(brouSignsIn)).rejects.toThrow('people.wrong-password')
    expect(await (await stranger.ask()).signIn({ ...brouSignsIn, password })).toEqual({ next: 'done' })
  })

  test('a link is good for a day, and a newer one replaces it', async () => {
    const keeper = await enrolled()
    const older = await (await keeper.ask()).makeOneTimeLink({ personId: brou.id })
    const { token } = await (await keeper.ask()).makeOneTimeLink({ personId: brou.id })
    const stranger = browser(store)
    await expect((await stranger.ask()).openLink({ token: older.token })).rejects.toThrow('people.link-expired')
    clock.forward(24 * 60 * minute - second)
    await (await stranger.ask()).openLink({ token })
    clock.forward(second)
    await expect((await stranger.ask()).openLink({ token })).rejects.toThrow('people.link-expired')
  })

  test('one’s own new password keeps this session and ends the others', async () => {
    const [desk, phone] = [await signedIn(), await signedIn({ userAgent: 'Phone' })]
    const password = 'marée haute et tambour lent'
    await expect((await desk.ask()).changePassword({ current: 'pas celui-ci', password })).rejects.toThrow(
      'people.wrong-password',
    )
    await (await desk.ask()).changePassword({ current: goodPassword, password })
    await (await desk.ask()).me()
    await expect((await phone.ask()).me()).rejects.toThrow('people.sign-in-first')
  })
})

describe('too many tries', () => {
  const wrong = { ...brouSignsIn, password: 'pas la bonne phrase' }

  test('five are free, then each costs a longer wait, and a thousand knocks buy nothing more', async () => {
    const outcomes: string[] = []
    // From a new address each time: the account itself is what is guarded.
    for (let n = 0; n < 1_000; n++) {
      const { ask } = browser(store, { ip: `203.0.${n >> 8}.${n & 255}`, userAgent: `bot ${n}` })
      await (await ask()).signIn(wrong).catch((error: Error) => outcomes.push(error.message))
      clock.forward(900)
    }
    // Fifteen minutes went by: five free ones, then after 1, 2, 4 and 8 minutes.
    expect(outcomes.filter((code) => code === 'people.wrong-password')).toHaveLength(8)
    expect(outcomes.filter((code) => code === 'people.too-many-tries')).toHaveLength(992)
    clock.forward(15 * minute)
    expect(await (await browser(store).ask()).signIn(brouSignsIn)).toEqual({ next: 'done' })
    expect(await store.read.$count(failedTries)).toBeLessThan(20)
  })

  test('a hundred at the same instant are not a hundred guesses', async () => {
    const { ask } = browser(store)
    const caller = await ask()
    const outcomes = await Promise.allSettled(Array.from({ length: 30 }, () => caller.signIn(wrong)))
    const reasons = outcomes.map((one) => (one.status === 'rejected' ? (one.reason as Error).message : 'in'))
    expect(reasons.filter((code) => code === 'people.wrong-password')).toHaveLength(5)
  })

  test('a stranger who fails on purpose does not keep the clerk from their own desk', async () => {
    await signedIn({ ip: '10.0.0.7' })
    const stranger = browser(store, { ip: '203.0.113.9', userAgent: 'bot' })
    for (let n = 0; n < 8; n++) await (await stranger.ask()).signIn(wrong).catch(() => {})
    await expect((await stranger.ask()).signIn(brouSignsIn)).rejects.toThrow('people.too-many-tries')
    await signedIn({ ip: '10.0.0.7' })
  })

  test('one address may fail fifty times in ten minutes, whoever it asks for', async () => {
    const { ask } = browser(store)
    const codes: string[] = []
    for (let n = 0; n < 60; n++)
      await (await ask())
        .signIn({ email: `x${n}@ville.example`, password: 'devinette' })
        .catch((e: Error) => codes.push(e.message))
    expect(codes.filter((code) => code === 'people.wrong-password')).toHaveLength(50)
    clock.forward(10 * minute)
    await signedIn()
  })
})

/** The administrator's browser, signed in with password and telephone. */
async function enrolled() {
  const one = browser(store, { userAgent: 'Admin' })
  expect(await (await one.ask()).signIn({ email: 'adama@ville.example', password: goodPassword })).toEqual({
    next: 'enrol',
  })
  const { secret } = await (await one.ask()).beginTotp({})
  const { recoveryCodes: codes } = await (await one.ask()).confirmTotp({ code: totpCodeAt(secret, clock.read()) })
  return { ...one, secret, codes }
}

async function testCredentials(personId: string) {
  const rows = await store.read.select().from(credentials)
  const row = rows.find((one) => one.personId === personId)
  if (!row) throw new Error('No credentials.')
  return row
}
