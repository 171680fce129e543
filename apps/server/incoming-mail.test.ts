import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { type CalendarsOffice, calendarsOffice } from '@cabinet/duties/agenda/server/calendars-office.ts'
import { readCalendarMessage } from '@cabinet/duties/agenda/server/ics-reading.ts'
import { sendInvitation } from '@cabinet/duties/agenda/server/imip-errand.ts'
import { participants } from '@cabinet/duties/agenda/server/tables.ts'
import { outbox } from '@cabinet/store/store.tables.ts'
import { eq } from 'drizzle-orm'
import { ImapFlow } from 'imapflow'
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takeIncomingMail } from './incoming-mail.ts'
import { openMailer } from './mailer.ts'
import { mailboxCanBeHad, runningMailbox } from './running-mailbox.ts'

let office: CalendarsOffice
let postOffice: SMTPServer
const received: string[] = []

beforeAll(async () => {
  office = await calendarsOffice()
  postOffice = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      text(stream).then((message) => {
        received.push(message)
        done()
      }, done)
    },
  })
  postOffice.listen(0, '127.0.0.1')
  await once(postOffice.server, 'listening')
})
afterAll(async () => {
  await new Promise<void>((resolve) => postOffice.close(() => resolve()))
  await office.close()
})

const rita = { name: 'Rita Agbo', email: 'rita@marche.example' }

/** An invitation, as it arrives at the participant's. */
async function invite() {
  const one = await office.engage({ title: 'Toiture du hangar', participants: [rita] })
  await office.calendars('secretary').inviteParticipants({ ref: one.id })
  const [errand] = await office.store.read.select().from(outbox).where(eq(outbox.kind, 'agenda.invite'))
  const { port } = postOffice.server.address() as AddressInfo
  const mailer = openMailer({
    ...{ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'Cabinet <cabinet@ville.example>', demo: false, dataDir: '' },
  })
  await sendInvitation.run(errand?.payload ?? {}, { store: office.store, files: office.files, mailer })
  return { one, message: received.at(-1) ?? '' }
}

/** What the participant's own programme sends back: plain words, and its answer. */
async function answer(uid: string, response: string): Promise<Buffer> {
  const ics = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:REPLY', 'BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20260302T090000Z'],
    ...[
      'DTSTART:20260309T073000Z',
      `ATTENDEE;PARTSTAT=${response}:mailto:${rita.email}`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ],
  ].join('\r\n')
  const transport = createTransport({ streamTransport: true, buffer: true })
  const to = { from: rita.email, to: 'cabinet@ville.example', subject: 'Re: Invitation', text: 'Avec plaisir' }
  const sent = await transport.sendMail({ ...to, icalEvent: { method: 'REPLY', content: ics } })
  return sent.message as Buffer
}

test('the invitation arrives as mail programmes expect it: words, a calendar beside them, and the office for organiser', async () => {
  const { one, message } = await invite()
  expect(message).toMatch(/^From: Cabinet <cabinet@ville.example>\r$/m)
  expect(message).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST\r$/im)
  const { from, calendars } = await readCalendarMessage(Buffer.from(message), 'Europe/Paris')
  expect(from).toBe('cabinet@ville.example')
  expect(calendars[0]).toMatchObject({
    method: 'REQUEST',
    events: [{ uid: one.uid, organizer: 'cabinet@ville.example' }],
  })
  expect(calendars[0]?.events[0]).toMatchObject({ start: '2026-03-09T08:30', timeZone: 'Europe/Paris' })
  expect(calendars[0]?.events[0]?.attendees.map(({ address }) => address)).toEqual([rita.email])
})

describe.runIf(mailboxCanBeHad)('the office’s mailbox', () => {
  let mailbox: Awaited<ReturnType<typeof runningMailbox>>
  beforeAll(async () => {
    mailbox = await runningMailbox()
  })
  afterAll(() => mailbox.close())

  const problems: unknown[] = []
  const look = () => takeIncomingMail(mailbox.url, office.store, (error) => problems.push(error))

  async function inMailbox<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const { hostname: host, port, username: user, password: pass } = new URL(mailbox.url)
    const client = new ImapFlow({ host, port: Number(port), secure: false, auth: { user, pass }, logger: false })
    await client.connect()
    await client.mailboxOpen('INBOX')
    return work(client).finally(() => client.logout())
  }

  test('an answer is taken from among the other mail, once, and the mail stays as people left it', async () => {
    const { one } = await invite()
    // The mailbox's own clock is today's, and the office of this test lives in its own time.
    const arrived = office.store.clock()
    const letter = Buffer.from('From: x@y.example\r\nSubject: Bonjour\r\n\r\nBonjour\r\n')
    const broken = Buffer.from(
      'From: x@y.example\r\nContent-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\n',
    )
    await inMailbox(async (client) => {
      await client.append('INBOX', letter, [], arrived)
      await client.append('INBOX', await answer(one.uid, 'ACCEPTED'), [], arrived)
      await client.append('INBOX', broken, [], arrived)
    })
    office.later(120)
    expect(await look()).toBe(1)
    expect(await look()).toBe(0)
    expect(problems).toEqual([])
    const [row] = await office.store.read.select().from(participants).where(eq(participants.engagementId, one.id))
    expect([row?.response, row?.respondedAt]).toEqual(['accepted', new Date('2026-03-02T09:00:00Z')])
    const flags = await inMailbox(async (client) => {
      const all = []
      for await (const message of client.fetch('1:*', { flags: true })) all.push([...(message.flags ?? [])])
      return all
    })
    expect(flags).toEqual([['CabinetTaken'], ['CabinetTaken'], ['CabinetTaken']])
  })

  test('a wrong password is an error to be logged, not a silence', async () => {
    await expect(
      takeIncomingMail(mailbox.url.replace('geheim', 'falsch'), office.store, () => undefined),
    ).rejects.toThrow()
  })
})
