import { type Email, Hopeless } from '@cabinet/api/errand.ts'
import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { history, outbox } from '@cabinet/store/store.tables.ts'
import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeForm } from '../rules/forms.ts'
import { type CalendarsOffice, calendarsOffice, handIn } from './calendars-office.ts'
import { changeEngagement } from './change-engagement.ts'
import { sendCancellation, sendInvitation } from './imip-errand.ts'
import { tellInvited } from './imip-invite.ts'
import { takeRepliesFromMessage } from './imip-reply.ts'
import { cancelEngagement } from './move-engagement.ts'
import { moveOccurrence } from './move-occurrence.ts'
import { type Engagement, engagements, participants } from './tables.ts'

let office: CalendarsOffice
beforeEach(async () => {
  office = await calendarsOffice()
})
afterEach(() => office.close())

const rita = { name: 'Rita Agbo', email: 'rita@marche.example', role: 'guest' as const }
const luc = { name: 'Luc Zinsou', email: 'luc@marche.example', role: 'guest' as const }
const meeting = () =>
  office.engage({ title: 'Toiture du hangar', place: 'Salle A', participants: [rita, luc, { name: 'Sans adresse' }] })
const now = async ({ id }: Engagement) =>
  (await office.store.read.select().from(engagements).where(eq(engagements.id, id)))[0] as Engagement
const people = ({ id }: Engagement) =>
  office.store.read
    .select()
    .from(participants)
    .where(eq(participants.engagementId, id))
    .orderBy(asc(participants.position))
const invite = ({ id }: Engagement) => office.calendars('secretary').inviteParticipants({ ref: id })

/** The rounds, with the office's mail server as they meet it: each errand that is due is run, twice. */
async function rounds(answer: () => void = () => undefined): Promise<Email[]> {
  const sent: Email[] = []
  const mailer = {
    send: async (email: Email) => {
      answer()
      sent.push(email)
    },
  }
  const tools = { store: office.store, files: office.files, mailer }
  for (const errand of await office.store.read.select().from(outbox))
    if (errand.kind === 'agenda.invite' && errand.runAt <= office.store.clock())
      for (const _ of ['once', 'again']) await sendInvitation.run(errand.payload, tools)
  return sent
}
const calendarOf = (email: Email | undefined) =>
  (email?.calendar?.write({ address: 'cabinet@ville.example' }) ?? '').replace(/\r\n /g, '')
const events = async (subjectId: string) =>
  (
    await office.store.read.select().from(history).where(eq(history.subjectId, subjectId)).orderBy(asc(history.seq))
  ).map((row) => row.event)

test('everybody with an address is invited once, and sees nobody else’s', async () => {
  const one = await meeting()
  expect(await invite(one)).toEqual({ invited: 2 })
  const sent = await rounds()
  expect(sent.map(({ to }) => to.address).sort()).toEqual(['luc@marche.example', 'rita@marche.example'])
  const toRita = sent.find(({ to }) => to.address === rita.email)
  expect(toRita?.subject).toBe('Invitation : Toiture du hangar')
  expect(toRita?.text).toMatch(/lundi 9 mars 2026.*08:30.*09:30.*Europe\/Paris[\s\S]*Salle A/)
  const text = calendarOf(toRita)
  expect(toRita?.calendar?.method).toBe('REQUEST')
  for (const line of ['METHOD:REQUEST', `UID:${one.uid}`, 'SEQUENCE:0', 'DTSTART;TZID=Europe/Paris:20260309T083000'])
    expect(text).toContain(line)
  expect(text).toMatch(
    /ORGANIZER;CN=Ville de Port-Amande;SENT-BY="mailto:secretary@ville.example":mailto:cabinet@ville.example/,
  )
  expect(text).toMatch(/ATTENDEE;.*PARTSTAT=NEEDS-ACTION.*:mailto:rita@marche.example/)
  expect(
    JSON.stringify(
      sent.map((email) => [email.to, calendarOf(email)]).filter(([to]) => (to as Email['to']).address === rita.email),
    ),
  ).not.toContain('luc@')
  expect(await rounds()).toEqual([])
  expect((await people(one)).map((row) => row.invitedSequence)).toEqual([0, 0, null])
})

test('what changed is told once the hand has rested, under a higher number; what is off is called off', async () => {
  const one = await meeting()
  await invite(one)
  await rounds()
  office.later(10)
  for (const hour of ['10', '11']) {
    const { version } = await now(one)
    const span = { start: `2026-03-09T${hour}:00`, end: `2026-03-09T${hour}:30` }
    await office.change('secretary', (change) =>
      moveOccurrence(change, { ref: one.id, version, scope: 'all', diary: null, ...span }),
    )
  }
  expect(await rounds()).toEqual([])
  office.later(6)
  const changed = await rounds()
  expect(changed.map(({ subject }) => subject)).toEqual(Array(2).fill('Modification : Toiture du hangar'))
  const { sequence } = await now(one)
  expect(sequence).toBeGreaterThan(0)
  expect(calendarOf(changed[0])).toContain(`SEQUENCE:${sequence}`)
  expect(calendarOf(changed[0])).toContain('DTSTART;TZID=Europe/Paris:20260309T110000')
  await office.change('secretary', (change) => cancelEngagement(change, { ref: one.id, reason: 'Grève' }))
  office.later(6)
  const off = await rounds()
  expect(off.map(({ subject, calendar }) => [subject, calendar?.method])).toEqual(
    Array(2).fill(['Annulation : Toiture du hangar', 'CANCEL']),
  )
  expect(calendarOf(off[0])).toMatch(/METHOD:CANCEL[\s\S]*STATUS:CANCELLED/)
})

test('who is no longer among the participants is told that it is off for them, and nobody else is', async () => {
  const one = await meeting()
  await invite(one)
  await rounds()
  const { version } = await now(one)
  const fields = { participants: [luc] }
  await office.change('secretary', (change) =>
    changeEngagement(change, {
      ref: one.id,
      version,
      scope: 'all',
      fields: changeForm.parse({ ref: one.id, version, fields }).fields,
    }),
  )
  const [errand] = (await office.store.read.select().from(outbox)).filter(({ kind }) => kind === 'agenda.uninvite')
  const sent: Email[] = []
  const mailer = { send: async (email: Email) => void sent.push(email) }
  await sendCancellation.run(errand?.payload ?? {}, { store: office.store, files: office.files, mailer })
  expect(sent.map(({ to, calendar }) => [to.address, calendar?.method])).toEqual([[rita.email, 'CANCEL']])
  expect(calendarOf(sent[0])).toContain('STATUS:CANCELLED')
  office.later(10)
  expect(await rounds()).toEqual([])
})

test('who was never invited hears of no change', async () => {
  const one = await meeting()
  await office.change('secretary', async (change) => {
    await tellInvited(change, one.id)
    await change.record('agenda.engagement.invited', one.id, { count: 0 })
  })
  office.later(10)
  expect(await rounds()).toEqual([])
})

test('nobody to invite, and nothing to invite to', async () => {
  const alone = await office.engage({ title: 'Seul' })
  expect(await refusalOf(invite(alone))).toBe('agenda.nobody-to-invite')
  const wish = await office.engage({ state: 'asked', participants: [rita] })
  expect(await refusalOf(invite(wish))).toBe('agenda.not-to-invite')
  const one = await meeting()
  expect(await refusalOf(office.calendars('technicalAgent').inviteParticipants({ ref: one.id }))).toBe(
    'office.not-found',
  )
})

test('an address that is refused is seen in the story of the engagement', async () => {
  const one = await meeting()
  await invite(one)
  await expect(
    rounds(() => {
      throw new Hopeless('550 no such mailbox')
    }),
  ).rejects.toThrow('550')
  const [errand] = await office.store.read.select().from(outbox)
  const mailer = { send: async () => undefined }
  await sendInvitation.giveUp?.(errand?.payload ?? {}, { store: office.store, files: office.files, mailer }, '550')
  expect(await events(one.id)).toContain('agenda.participant.not-invited')
  expect((await people(one))[0]?.invitedSequence).toBeNull()
})

type Answer = {
  response?: string
  sequence?: number
  stamp?: string
  from?: string
  attendee?: string
  more?: string[]
  method?: string
}

/** A reply as a calendar programme sends it back. */
function replyTo(uid: string, answer: Answer = {}): string {
  const {
    response = 'ACCEPTED',
    sequence = 0,
    stamp = '20260302T090000Z',
    attendee = rita.email,
    more = [],
    method = 'REPLY',
  } = answer
  return [
    ...['BEGIN:VCALENDAR', 'PRODID:-//x//x', 'VERSION:2.0', `METHOD:${method}`, 'BEGIN:VEVENT', `UID:${uid}`],
    ...[`SEQUENCE:${sequence}`, `DTSTAMP:${stamp}`, 'DTSTART:20260309T073000Z'],
    `ATTENDEE;PARTSTAT=${response}${more[0] ?? ''}:mailto:${attendee}`,
    ...['END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n')
}

const messageOf = (ics: string, from = rita.email, encoding: 'plain' | 'base64' = 'plain') =>
  Buffer.from(
    [
      ...[`From: Rita Agbo <${from}>`, 'To: cabinet@ville.example', 'Subject: Re: Invitation', 'MIME-Version: 1.0'],
      ...[
        'Content-Type: multipart/alternative; boundary="b"',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'Avec plaisir',
        '--b',
      ],
      'Content-Type: text/calendar; charset="UTF-8"; method=REPLY',
      ...(encoding === 'base64'
        ? ['Content-Transfer-Encoding: base64', '', Buffer.from(ics).toString('base64')]
        : ['', ics]),
      ...['--b--', ''],
    ].join('\r\n'),
  )

const invited = async () => {
  const one = await meeting()
  await invite(one)
  await rounds()
  office.later(120)
  return now(one)
}
const take = (ics: string, from?: string, encoding?: 'plain' | 'base64') =>
  takeRepliesFromMessage(office.store, messageOf(ics, from, encoding))
const answers = async (one: Engagement) => (await people(one)).map(({ response }) => response)

test.each([
  ['ACCEPTED', 'accepted'],
  ['DECLINED', 'declined'],
  ['TENTATIVE', 'tentative'],
] as const)(
  'an answer %s is written down with its sentence, and the same message again does nothing',
  async (said, response) => {
    const one = await invited()
    expect(await take(replyTo(one.uid, { response: said }), rita.email, 'base64')).toBe(1)
    expect(await answers(one)).toEqual([response, 'unknown', 'unknown'])
    await take(replyTo(one.uid, { response: said }))
    expect((await events(one.id)).filter((event) => event.startsWith('agenda.reply'))).toEqual([
      `agenda.reply.${response}`,
    ])
  },
)

test('a later answer replaces an earlier one, and an earlier one that comes late does not', async () => {
  const one = await invited()
  await take(replyTo(one.uid, { response: 'DECLINED', stamp: '20260302T093000Z' }))
  await take(replyTo(one.uid, { response: 'ACCEPTED', stamp: '20260302T090000Z' }))
  expect((await answers(one))[0]).toBe('declined')
  await take(replyTo(one.uid, { response: 'ACCEPTED', stamp: '20260302T094500Z' }))
  expect((await answers(one))[0]).toBe('accepted')
})

test('an answer to an earlier version counts, and is told as such', async () => {
  const one = await invited()
  await office.store.upkeep((tx) =>
    tx.update(participants).set({ invitedSequence: 3 }).where(eq(participants.engagementId, one.id)),
  )
  await take(replyTo(one.uid, { sequence: 1 }))
  expect((await events(one.id)).filter((event) => event.startsWith('agenda.reply'))).toEqual([
    'agenda.reply.accepted',
    'agenda.reply.late',
  ])
})

test('whoever sends somebody in their place says who comes', async () => {
  const one = await invited()
  await take(replyTo(one.uid, { response: 'DELEGATED', more: [';DELEGATED-TO="mailto:ines@marche.example"'] }))
  const row = await people(one)
  expect(row.map(({ email, response }) => [email, response])).toEqual([
    ['rita@marche.example', 'delegated'],
    ['luc@marche.example', 'unknown'],
    ['', 'unknown'],
    ['ines@marche.example', 'unknown'],
  ])
})

test('an answer under another address is known by the one it was sent from; a stranger’s changes nothing', async () => {
  const one = await invited()
  expect(await take(replyTo(one.uid, { attendee: 'r.agbo@alias.example' }), rita.email)).toBe(1)
  expect((await answers(one))[0]).toBe('accepted')
  expect(await take(replyTo(one.uid, { attendee: 'x@evil.example' }), 'x@evil.example')).toBe(0)
  expect(await take(replyTo('autre@cabinet'))).toBe(0)
  expect(await take(replyTo(one.uid, { method: 'REQUEST', response: 'DECLINED', stamp: '20260302T095500Z' }))).toBe(0)
  expect(await answers(one)).toEqual(['accepted', 'unknown', 'unknown'])
})

test('an answer that came on paper or a key is handed in as a file', async () => {
  const one = await invited()
  const uploadId = await handIn(office, 'secretary', replyTo(one.uid, { response: 'DECLINED' }))
  expect(await office.calendars('secretary').importReply({ uploadId })).toEqual({ noted: 1 })
  expect((await answers(one))[0]).toBe('declined')
  const other = await handIn(office, 'secretary', replyTo('autre@cabinet'))
  expect(await refusalOf(office.calendars('secretary').importReply({ uploadId: other }))).toBe('agenda.not-a-reply')
})
