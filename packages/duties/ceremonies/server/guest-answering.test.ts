import { type Email, Hopeless } from '@cabinet/api/errand.ts'
import { failedTries } from '@cabinet/blocks/people/server/tables.ts'
import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { history, outbox } from '@cabinet/store/store.tables.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BatchKind } from '../rules/batch.ts'
import { sendMailing } from './guest-mail-errand.ts'
import { ceremoniesRouter } from './router.ts'
import { type GuestKey, type SmallCeremonies, smallCeremonies } from './small-ceremonies.ts'
import { ceremonies, guestAnswers, guestMailings, guests } from './tables.ts'

let office: SmallCeremonies
let ceremonyId: string
beforeEach(async () => {
  office = await smallCeremonies()
  ceremonyId = (await office.open({ answersUntil: '2026-08-01' })).id
})
afterEach(() => office.close())

const officer = () => office.ceremonies('protocol')
const guest = async (key: GuestKey) => (await office.guestOf(ceremonyId))(key)
const origin = 'https://cabinet.ville.example'

/** Somebody outside, with nothing but a link. */
const stranger = (ip = '192.0.2.7') =>
  ceremoniesRouter.createCaller(async () => ({
    ...{ store: office.store, files: office.files, uploads: office.uploads, person: null, session: null },
    ...{ reference: '', ip, userAgent: '', token: null },
    setSessionCookie: () => undefined,
    isStillSignedIn: async () => true,
  }))

/** The rounds with a mail server: sends what was asked for, and answers with what went out. */
async function rounds(refuse: (email: Email) => boolean = () => false): Promise<Email[]> {
  const sent: Email[] = []
  const send = async (email: Email) => {
    if (refuse(email)) throw new Hopeless('550 no such mailbox')
    sent.push(email)
  }
  const tools = { store: office.store, files: office.files, mailer: { send }, origin }
  const waiting = and(eq(outbox.kind, 'ceremonies.mailing'), isNull(outbox.doneAt))
  for (const errand of await office.store.read.select().from(outbox).where(waiting)) {
    await sendMailing
      .run(errand.payload, tools)
      .catch((error: Error) => sendMailing.giveUp?.(errand.payload, tools, error.message))
    await office.store.upkeep((tx) =>
      tx.update(outbox).set({ doneAt: office.store.clock() }).where(eq(outbox.id, errand.id)),
    )
  }
  return sent
}

const mail = async (kind: BatchKind, keys: readonly GuestKey[]) => {
  const guestOf = await office.guestOf(ceremonyId)
  const guestIds = keys.map((key) => guestOf(key).id)
  return officer().batchStart({ requestKey: crypto.randomUUID(), ceremonyId, kind, format: 'email', guestIds })
}
const tokenIn = (email: Email | undefined) => /\/public\/invitation\/(\S+)/.exec(email?.text ?? '')?.[1] ?? ''

/** Invited by e-mail, and what each got. */
async function invited(...keys: GuestKey[]): Promise<string[]> {
  await office.invite(ceremonyId, keys)
  await mail('cards', keys)
  const emails = await rounds()
  const byId = await Promise.all(keys.map((key) => guest(key)))
  return byId.map((one) => tokenIn(emails.find((email) => email.to.name === one.name)))
}

test('from the e-mail to the closing day: invited, accepts, changes their mind, and is told what to do when it is too late', async () => {
  const [token = ''] = await invited('prefect')
  expect(await guest('prefect')).toMatchObject({ state: 'invited' })
  const page = await stranger().publicInvitation({ token })
  expect(page).toMatchObject({
    ...{ title: 'Fête nationale du 7 août', start: '2026-08-07T08:30', taking: 'open', answer: null },
    guest: { name: 'M. Bakary Sanogo', function: 'Préfet du département des Lagunes', most: 1 },
  })
  const accepted = await stranger().publicAnswer({ token, answer: 'accepted' })
  expect(accepted.answer).toMatchObject({ answer: 'accepted', coming: 1 })
  await stranger().publicAnswer({ token, answer: 'declined', note: 'En mission.' })
  expect(await guest('prefect')).toMatchObject({ state: 'declined', coming: 0, answerChannel: 'link' })
  office.at('2026-08-02T00:00:00Z')
  expect(await refusalOf(stranger().publicAnswer({ token, answer: 'accepted' }))).toBe(
    'ceremonies.guest-answers-closed',
  )
  expect((await stranger().publicInvitation({ token })).taking).toBe('closed')
  expect(await office.store.read.$count(guestAnswers)).toBe(2)
})

test('looking at the page changes nothing, however often and whoever looks', async () => {
  const [token = ''] = await invited('prefect')
  const before = await everything()
  for (let i = 0; i < 20; i += 1) await stranger().publicInvitation({ token })
  expect(await everything()).toEqual(before)

  async function everything() {
    const { read } = office.store
    const answers = await read.$count(guestAnswers)
    return {
      guest: await guest('prefect'),
      answers,
      tries: await read.$count(failedTries),
      acts: await read.$count(history),
    }
  }
})

test('a wrong link gets one answer whatever is wrong with it, and whoever keeps trying waits', async () => {
  const [token = ''] = await invited('prefect', 'deputy')
  const wrong = ['', 'x'.repeat(200), '0000-0000-0000-0000', `${token.slice(0, -1)}${token.endsWith('0') ? '2' : '0'}`]
  for (const one of wrong) expect(await refusalOf(stranger().publicInvitation({ token: one }))).toBe('office.not-found')
  expect(await refusalOf(stranger().publicAnswer({ token: 'nothing', answer: 'accepted' }))).toBe('office.not-found')
  expect(await refusalOf(stranger().publicAnswer({ token: 'nothing', answer: 'accepted' }))).toBe(
    'people.too-many-tries',
  )
  expect((await stranger().publicInvitation({ token })).answer).toBeNull()
  expect(await refusalOf(stranger('198.51.100.4').publicInvitation({ token: 'nothing' }))).toBe('office.not-found')
})

test('whoever is taken off the list has a link that opens nothing, like one that was taken back', async () => {
  const [prefect = '', deputy = ''] = await invited('prefect', 'deputy')
  const guestId = (await guest('deputy')).id
  expect((await officer().guest({ guestId })).hasLink).toBe(true)
  await officer().guestLinkRevoke({ guestId })
  expect((await officer().guest({ guestId })).hasLink).toBe(false)
  expect(await refusalOf(stranger().publicInvitation({ token: deputy }))).toBe('office.not-found')
  const gone = { state: 'withdrawn' as const }
  await office.store.upkeep((tx) => tx.update(guests).set(gone).where(eq(guests.functionId, office.fn.prefect)))
  expect(await refusalOf(stranger().publicInvitation({ token: prefect }))).toBe('office.not-found')
})

test('a link typed from a card in capitals and without hyphens opens the same page', async () => {
  const [token = ''] = await invited('prefect')
  const typed = token.replaceAll('-', '').toUpperCase()
  expect((await stranger().publicInvitation({ token: typed })).guest.name).toBe('M. Bakary Sanogo')
})

test('nobody brings more people than they were asked with', async () => {
  const [token = ''] = await invited('prefect')
  expect(await refusalOf(stranger().publicAnswer({ token, answer: 'accepted', coming: 2 }))).toBe(
    'ceremonies.guest-too-many',
  )
  const more = { plusOnes: 2, spouse: 'Mme Sanogo' }
  await office.store.upkeep((tx) => tx.update(guests).set(more).where(eq(guests.functionId, office.fn.prefect)))
  const page = await stranger().publicAnswer({
    token,
    answer: 'accepted',
    coming: 4,
    companions: 'Mme Sanogo, deux aides de camp',
  })
  expect(page.answer).toMatchObject({ coming: 4 })
})

test('sent twice it is one answer, at the same instant too', async () => {
  const [token = ''] = await invited('prefect')
  const say = () => stranger().publicAnswer({ token, answer: 'accepted' })
  await Promise.all([say(), say()])
  await say()
  expect(await office.store.read.$count(guestAnswers)).toBe(1)
  expect((await guest('prefect')).state).toBe('accepted')
})

test('a guest may change their mind a few times, then has to wait', async () => {
  const [token = '', other = ''] = await invited('prefect', 'deputy')
  for (let i = 0; i < 5; i += 1) await stranger().publicAnswer({ token, answer: i % 2 ? 'declined' : 'accepted' })
  expect(await refusalOf(stranger().publicAnswer({ token, answer: 'declined' }))).toBe('people.too-many-tries')
  expect((await stranger().publicAnswer({ token: other, answer: 'accepted' })).answer?.answer).toBe('accepted')
})

test('somebody in a guest’s place needs the office’s yes; the rank is the office’s word', async () => {
  const [token = ''] = await invited('prefect')
  const substitute = { civility: 'Mme', name: 'Rokia Bamba', function: 'Secrétaire générale de la préfecture' }
  await stranger().publicAnswer({ token, answer: 'represented', substitute })
  const asked = await guest('prefect')
  expect(asked).toMatchObject({ state: 'represented', coming: 0, substitute: { office: 'asked', ground: 'simple' } })
  const agreed = await officer().substituteAgree({
    guestId: asked.id,
    version: asked.version,
    ground: 'prefectoral-corps',
  })
  expect(agreed).toMatchObject({
    coming: 1,
    substitute: { name: 'Rokia Bamba', office: 'agreed', ground: 'prefectoral-corps' },
  })
  expect((await stranger().publicInvitation({ token })).answer?.substitute).toMatchObject({ office: 'agreed' })
  await stranger().publicAnswer({ token, answer: 'represented', substitute })
  expect((await guest('prefect')).substitute?.office).toBe('agreed')
  await stranger().publicAnswer({ token, answer: 'represented', substitute, note: 'Elle arrivera à 8 h.' })
  expect(await guest('prefect')).toMatchObject({
    ...{ coming: 1, answerNote: 'Elle arrivera à 8 h.' },
    substitute: { office: 'agreed', ground: 'prefectoral-corps' },
  })
})

test('another ground written down by the office for the same person needs its yes again', async () => {
  await invited('prefect')
  const substitute = {
    civility: 'Mme',
    name: 'Rokia Bamba',
    function: 'Secrétaire générale',
    ground: 'simple' as const,
  }
  const said = { answer: 'represented' as const, channel: 'telephone' as const }
  const one = await guest('prefect')
  await officer().guestAnswer({ ...said, guestId: one.id, version: one.version, substitute })
  const asked = await guest('prefect')
  await officer().substituteAgree({ guestId: one.id, version: asked.version, ground: 'simple' })
  const agreed = await guest('prefect')
  const interim = { ...substitute, ground: 'interim' as const }
  await officer().guestAnswer({ ...said, guestId: one.id, version: agreed.version, substitute: interim })
  expect(await guest('prefect')).toMatchObject({ coming: 0, substitute: { office: 'asked', ground: 'interim' } })
})

test('a substitute the office refuses does not come, and the guest may answer again', async () => {
  const [token = ''] = await invited('prefect')
  await stranger().publicAnswer({ token, answer: 'represented', substitute: { name: 'Rokia Bamba' } })
  const { id: guestId, version } = await guest('prefect')
  await officer().substituteRefuse({ guestId, version, reason: 'Le préfet est attendu en personne.' })
  expect(await guest('prefect')).toMatchObject({ coming: 0, substitute: { office: 'refused' } })
  expect((await stranger().publicAnswer({ token, answer: 'accepted' })).answer).toMatchObject({
    answer: 'accepted',
    substitute: null,
  })
  const now = await guest('prefect')
  expect(await refusalOf(officer().substituteAgree({ guestId, version: now.version }))).toBe(
    'ceremonies.guest-no-substitute',
  )
})

test('every answer that changes who comes makes the line old', async () => {
  const [token = ''] = await invited('prefect')
  const line = async () => (await office.store.read.select().from(ceremonies))[0]?.lineVersion ?? 0
  const before = await line()
  await stranger().publicAnswer({ token, answer: 'accepted' })
  expect(await line()).toBe(before + 1)
})

test('an answer by telephone is written down with who took it, after closing too, and then it is late', async () => {
  await invited('deputy')
  const { id: guestId, version } = await guest('deputy')
  await officer().guestAnswer({ guestId, version, answer: 'accepted', channel: 'telephone', note: 'Vers 9 h.' })
  office.at('2026-08-03T09:00:00Z')
  const late = await guest('deputy')
  await officer().guestAnswer({ guestId, version: late.version, answer: 'declined', channel: 'letter' })
  const { answers } = await officer().guestAnswers({ guestId })
  expect(answers.map(({ state, channel, by, late }) => ({ state, channel, by, late }))).toEqual([
    { state: 'declined', channel: 'letter', by: 'Anselme Okpé', late: true },
    { state: 'accepted', channel: 'telephone', by: 'Anselme Okpé', late: false },
  ])
  expect(await refusalOf(officer().guestAnswer({ guestId, version, answer: 'accepted', channel: 'counter' }))).toBe(
    'ceremonies.guest-changed-meanwhile',
  )
})

test('two people of one name each have their own link and their own answer', async () => {
  await office.invite(ceremonyId, ['merchant', 'headmaster'])
  await mail('cards', ['merchant', 'headmaster'])
  const [one, other] = (await rounds()).map(tokenIn)
  const pages = await Promise.all([one, other].map((token = '') => stranger().publicInvitation({ token })))
  expect(new Set(pages.map((page) => page.guest.function)).size).toBe(2)
  expect(new Set(pages.map((page) => page.guest.name)).size).toBe(1)
  await stranger().publicAnswer({ token: one ?? '', answer: 'declined' })
  const states = [(await guest('merchant')).state, (await guest('headmaster')).state]
  expect(states.sort()).toEqual(['declined', 'invited'])
})

test('a reminder goes to the chosen who have not answered, and replaces the link', async () => {
  const [prefect = '', deputy = ''] = await invited('prefect', 'deputy', 'senator')
  await stranger().publicAnswer({ token: deputy, answer: 'accepted' })
  const { total, leftOut } = await mail('reminders', ['prefect', 'deputy'])
  expect({ total, leftOut }).toEqual({ total: 1, leftOut: { withoutEmail: 0, notConcerned: 1 } })
  const emails = await rounds()
  expect(emails.map((email) => email.to.name)).toEqual(['Bakary Sanogo'])
  expect(await refusalOf(stranger().publicInvitation({ token: prefect }))).toBe('office.not-found')
  expect((await stranger().publicInvitation({ token: tokenIn(emails[0]) })).taking).toBe('open')
  expect((await guest('senator')).remindedAt).toBeNull()
  expect(await refusalOf(mail('reminders', ['deputy']))).toBe('ceremonies.batch-nobody')
})

test('whoever answers while the reminder waits is not reminded', async () => {
  const [token = ''] = await invited('prefect')
  const { batchId } = await mail('reminders', ['prefect'])
  await stranger().publicAnswer({ token, answer: 'accepted' })
  expect(await rounds()).toEqual([])
  expect(await officer().batchProgress({ batchId })).toMatchObject({ state: 'ready', sent: 0 })
})

test('an address that does not work holds up nobody, is seen, and is tried again with a better one', async () => {
  await office.invite(ceremonyId, ['prefect', 'deputy'])
  const { batchId } = await mail('cards', ['prefect', 'deputy'])
  await rounds((email) => email.to.address === 'prefect@notables.example')
  expect(await officer().batchProgress({ batchId })).toMatchObject({ state: 'ready', sent: 1, failed: 1, done: 2 })
  const [failed] = await officer().mailingsFailed({ ceremonyId })
  expect(failed).toMatchObject({ name: 'Bakary Sanogo', problem: '550 no such mailbox' })
  expect((await guest('prefect')).state).toBe('listed')
  await officer().mailingAgain({ mailingId: failed?.id ?? '', email: 'cabinet@prefecture.example' })
  expect((await rounds())[0]?.to.address).toBe('cabinet@prefecture.example')
  expect((await guest('prefect')).state).toBe('invited')
  expect(await officer().mailingsFailed({ ceremonyId })).toEqual([])
})

test('run twice, a message is sent once', async () => {
  await office.invite(ceremonyId, ['prefect'])
  await mail('cards', ['prefect'])
  const [mailing] = await office.store.read.select().from(guestMailings)
  const sent: Email[] = []
  const mailer = { send: async (email: Email) => void sent.push(email) }
  const tools = { store: office.store, files: office.files, mailer, origin }
  await sendMailing.run({ mailingId: mailing?.id }, tools)
  await sendMailing.run({ mailingId: mailing?.id }, tools)
  expect(sent.map((email) => email.messageId)).toEqual([`<${mailing?.id}@cabinet>`])
})

test('without an address of the office that people can reach, no link goes out and it is said', async () => {
  await office.invite(ceremonyId, ['prefect'])
  await mail('cards', ['prefect'])
  const [mailing] = await office.store.read.select().from(guestMailings)
  const tools = { store: office.store, files: office.files, mailer: { send: async () => undefined } }
  await expect(sendMailing.run({ mailingId: mailing?.id }, tools)).rejects.toThrow('no-public-address')
})

test('what is cancelled is told to those who were invited, without a link; before that it is not', async () => {
  await invited('prefect')
  await office.invite(ceremonyId, ['senator'])
  expect(await refusalOf(mail('cancellations', ['prefect']))).toBe('ceremonies.batch-not-off')
  await office.store.upkeep((tx) =>
    tx.update(ceremonies).set({ state: 'cancelled' }).where(eq(ceremonies.id, ceremonyId)),
  )
  await mail('cancellations', ['prefect', 'senator'])
  const emails = await rounds()
  expect(emails.map((email) => email.to.name)).toEqual(['Bakary Sanogo'])
  expect(emails[0]?.text).not.toContain('/public/invitation/')
  expect(await refusalOf(mail('reminders', ['prefect']))).toBe('ceremonies.batch-off')
})

test('the journal of what outsiders answered names nobody', async () => {
  const [token = ''] = await invited('prefect')
  await stranger().publicAnswer({ token, answer: 'declined', note: 'Opération à l’hôpital.' })
  const acts = await office.store.read.select().from(history).where(eq(history.event, 'ceremonies.guest.answered'))
  expect(JSON.stringify(acts)).not.toMatch(/Sanogo|hôpital/)
  const all = JSON.stringify(await office.store.read.select().from(guests))
  expect(all).not.toContain(token.replaceAll('-', ''))
})
