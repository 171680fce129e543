import type { Change, Store } from '@cabinet/store/store.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { browser, goodPassword, handClock, join, peopleRouter, testOffice } from './browser-for-tests.ts'
import { proveAgain } from './prove-again.ts'
import { credentials, recoveryCodes } from './tables.ts'
import { totpCodeAt } from './totp.ts'
import { personAt } from './who-is.ts'

const second = 1_000
let store: Store
let clock: ReturnType<typeof handClock>
let administratorId: string
let passwordHash: string

beforeEach(async () => {
  clock = handClock()
  ;({ store, administratorId, passwordHash } = await testOffice(clock))
})
afterEach(() => store.close())

const adama = { email: 'adama@ville.example', password: goodPassword }

async function enrolled() {
  const one = browser(store)
  await (await one.ask()).signIn(adama)
  const { secret, address, qr } = await (await one.ask()).beginTotp({})
  expect(address).toContain('Port-Amande')
  expect(qr).toMatch(/^<svg/)
  const { recoveryCodes: codes } = await (await one.ask()).confirmTotp({ code: totpCodeAt(secret, clock.read()) })
  return { ...one, secret, codes }
}

async function halfSignedIn() {
  const one = browser(store)
  expect(await (await one.ask()).signIn(adama)).toEqual({ next: 'second-factor' })
  return one
}

async function asAdministrator<T>(work: (change: Change) => Promise<T>): Promise<T> {
  const person = await personAt(store.read, administratorId, clock.read())
  if (!person) throw new Error('The administrator is gone.')
  return store.change(person, work)
}

test('half a session may prove who it is and nothing else: every other procedure is shut', async () => {
  await enrolled()
  const { ask } = await halfSignedIn()
  const { procedures } = peopleRouter._def
  const shut: string[] = []
  for (const [name, procedure] of Object.entries(procedures)) {
    const { act } = procedure._def.meta as { act: string }
    expect(act, name).not.toBe('undeclared')
    if (act === 'anyone' || act === 'second-factor') continue
    const call = (await ask())[name as 'me'] as unknown as (input: unknown) => Promise<unknown>
    await expect(call({}), name).rejects.toThrow('people.sign-in-first')
    shut.push(name)
  }
  expect(shut.length).toBeGreaterThan(35)
  const open = Object.entries(procedures).filter(([name]) => !shut.includes(name))
  expect(open.map(([name]) => name).sort()).toEqual(
    ['state', 'presets', 'setUp', 'signIn', 'openLink', 'choosePassword', 'signOut', 'demoSignIn']
      .concat(['secondFactor', 'recoveryCode', 'beginTotp', 'confirmTotp'])
      .sort(),
  )
})

test('a code opens the desk once, half a minute early or late, under a new token', async () => {
  const { secret } = await enrolled()
  clock.forward(90 * second)
  const code = totpCodeAt(secret, new Date(clock.read().getTime() - 30 * second))
  const [desk, phone] = [await halfSignedIn(), await halfSignedIn()]
  const half = desk.cookie.token
  await (await desk.ask()).secondFactor({ code })
  expect(desk.cookie.token).not.toBe(half)
  await (await desk.ask()).me()
  await expect((await phone.ask()).secondFactor({ code })).rejects.toThrow('people.wrong-code')
  await expect((await phone.ask()).me()).rejects.toThrow('people.sign-in-first')
  const tooOld = totpCodeAt(secret, new Date(clock.read().getTime() - 90 * second))
  await expect((await phone.ask()).secondFactor({ code: tooOld })).rejects.toThrow('people.wrong-code')
})

test('six digits cannot be guessed: after five wrong ones the next must wait', async () => {
  const { secret } = await enrolled()
  const { ask } = await halfSignedIn()
  const right = totpCodeAt(secret, clock.read())
  const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0')
  for (let n = 0; n < 5; n++)
    await expect((await ask()).secondFactor({ code: wrong })).rejects.toThrow('people.wrong-code')
  await expect((await ask()).secondFactor({ code: wrong })).rejects.toThrow('people.too-many-tries')
  clock.forward(60 * second)
  await (await ask()).secondFactor({ code: totpCodeAt(secret, clock.read()) })
})

test('a code from the drawer opens the desk once, however it is copied', async () => {
  const { codes } = await enrolled()
  const [first = '', second_ = ''] = codes
  const one = await halfSignedIn()
  expect(await (await one.ask()).recoveryCode({ code: first.toLowerCase().replaceAll('-', ' ') })).toMatchObject({
    left: 9,
  })
  await (await one.ask()).me()
  const again = await halfSignedIn()
  await expect((await again.ask()).recoveryCode({ code: first })).rejects.toThrow('people.wrong-code')
  expect(await (await again.ask()).recoveryCode({ code: second_ })).toMatchObject({ left: 8 })
  expect(new Set(codes.map((code) => code.replaceAll('-', '').length))).toEqual(new Set([16]))
  expect((await store.read.select().from(recoveryCodes)).filter((row) => row.usedAt)).toHaveLength(2)
})

test('a signature takes a fresh code, spent only if the act is kept', async () => {
  const { secret } = await enrolled()
  clock.forward(60 * second)
  const code = totpCodeAt(secret, clock.read())
  const sign = (keep: boolean) =>
    asAdministrator(async (change) => {
      await proveAgain(change.tx, administratorId, code, change.now)
      await change.record('people.test', administratorId)
      if (!keep) throw new Error('The pen ran dry.')
    })
  await expect(sign(false)).rejects.toThrow('The pen ran dry.')
  await sign(true)
  await expect(sign(true)).rejects.toThrow('people.wrong-code')
  const someone = await asAdministrator((change) => join(change, { name: 'Brou Yébo', role: 'clerk', passwordHash }))
  await expect(store.upkeep((tx) => proveAgain(tx, someone.id, '123456', clock.read()))).rejects.toThrow(
    'people.second-factor-needed',
  )
})

test('a post that signs asks for a second factor from the very next request', async () => {
  const brou = await asAdministrator((change) => join(change, { name: 'Brou Yébo', role: 'clerk', passwordHash }))
  const one = browser(store)
  expect(await (await one.ask()).signIn({ ...adama, email: 'brou@ville.example' })).toEqual({ next: 'done' })
  const keeper = await (await enrolled()).ask()
  const { units } = await keeper.units()
  const unitId = units.find((unit) => unit.kind === 'cabinet')?.id ?? ''
  await keeper.changePost({ id: brou.postId, unitId, title: 'Chef', role: 'chief', headsUnit: true })
  await expect((await one.ask()).me()).rejects.toThrow('people.sign-in-first')
  expect(await (await one.ask()).state()).toMatchObject({ next: 'enrol' })
  const { secret } = await (await one.ask()).beginTotp({})
  await expect((await one.ask()).confirmTotp({ code: '000000' })).rejects.toThrow('people.wrong-code')
  await (await one.ask()).confirmTotp({ code: totpCodeAt(secret, clock.read()) })
  expect((await (await one.ask()).me()).person.roles).toEqual(['chief'])
})

test('a new telephone takes the place of the old one only with a code of the old one', async () => {
  const { ask, codes, secret } = await enrolled()
  await expect((await ask()).beginTotp({})).rejects.toThrow('people.wrong-code')
  const half = await halfSignedIn()
  await expect((await half.ask()).beginTotp({ code: '12' })).rejects.toThrow('people.wrong-code')
  const kept = (await store.read.select().from(credentials)).find((row) => row.personId === administratorId)
  expect(kept?.totpSecret).toBe(secret)
  const begun = await (await ask()).beginTotp({ code: codes[0] ?? '' })
  clock.forward(30 * second)
  await (await ask()).confirmTotp({ code: totpCodeAt(begun.secret, clock.read()) })
  expect((await (await ask()).me()).secondFactor).toMatchObject({ compulsory: true })
})

test('telephone and paper both lost: another administrator lets the person begin again, signed out', async () => {
  const { ask } = await enrolled()
  const awa = await asAdministrator((change) => join(change, { name: 'Awa Mobio', role: 'chief', passwordHash }))
  const one = browser(store)
  await (await one.ask()).signIn({ ...adama, email: 'awa@ville.example' })
  const { secret } = await (await one.ask()).beginTotp({})
  await (await one.ask()).confirmTotp({ code: totpCodeAt(secret, clock.read()) })
  await (await one.ask()).me()
  await (await ask()).resetSecondFactor({ personId: awa.id })
  await expect((await one.ask()).me()).rejects.toThrow('people.sign-in-first')
  expect(await (await one.ask()).signIn({ ...adama, email: 'awa@ville.example' })).toEqual({ next: 'enrol' })
})
