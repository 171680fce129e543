import { type Email, Hopeless } from '@cabinet/api/errand.ts'
import { closePaper } from '@cabinet/paper/press.ts'
import { outbox } from '@cabinet/store/store.tables.ts'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { sendByEmail } from './send-by-email.ts'
import { refusalOf, replyOnDesk, type SmallOffice, signedReply, smallOffice } from './small-office.ts'

let office: SmallOffice
beforeEach(async () => {
  office = await smallOffice()
})
afterEach(() => office.close())
afterAll(() => closePaper())

const byBearer = { name: 'Comité de quartier', mode: 'bearer' as const }
const byEmail = { name: 'Comité de quartier', mode: 'e-mail' as const, email: 'comite@courriel.example' }
const dispatch = (letterId: string, ...recipients: (typeof byBearer | typeof byEmail)[]) =>
  office.desk('clerk').dispatch({ letterId, recipients })
const dispatched = async (letterId: string) => (await office.desk('clerk').letter({ letterId })).dispatch

/** The office's mail server as the errand meets it: what was handed to it, and what it answers. */
function postOffice(answer: () => void = () => undefined) {
  const sent: Email[] = []
  const send = async (email: Email) => {
    answer()
    sent.push(email)
  }
  return { sent, tools: { store: office.store, files: office.files, mailer: { send } } }
}

test('a letter that leaves takes the next number of its register, once', async () => {
  const { letterId } = await signedReply(office)
  expect((await dispatch(letterId, byBearer)).number).toBe('D-2026-00001')
  expect(await refusalOf(dispatch(letterId, byBearer))).toBe('mail.already-dispatched')
  office.later(1)
  const other = await signedReply(office)
  expect((await dispatch(other.letterId, byBearer)).number).toBe('D-2026-00002')
  expect((await office.desk('clerk').register({ register: 'outgoing', year: 2026 })).last).toBe(2)
})

test('nothing leaves without a signature, nor to a contact nobody knows', async () => {
  const { letterId } = await replyOnDesk(office, { signer: 'mayor' })
  expect(await refusalOf(dispatch(letterId, byBearer))).toBe('mail.not-signed')
  const signed = await signedReply(office)
  const unknown = { ...byBearer, contactId: 'nobody' }
  expect(await refusalOf(dispatch(signed.letterId, unknown))).toBe('mail.unknown-contact')
  expect((await dispatch(signed.letterId, byBearer)).number).toBe('D-2026-00001')
})

test('the outgoing register stands under the day each letter left, and can be asked for by day', async () => {
  const { letterId } = await signedReply(office)
  office.at('2026-03-10T09:00:00Z')
  await dispatch(letterId, byBearer)
  const { lines } = await office.desk('clerk').register({ register: 'outgoing', year: 2026 })
  expect(lines).toMatchObject([{ day: '2026-03-10' }])
})

test('e-mail waits for the rounds; run twice, it is sent once', async () => {
  const { letterId } = await signedReply(office)
  await dispatch(letterId, byEmail, byBearer)
  const [line] = await dispatched(letterId)
  expect(line?.state).toBe('queued')
  const errands = await office.store.read.select().from(outbox)
  expect(errands.map((errand) => [errand.kind, errand.payload])).toEqual([['mail.send', { lineId: line?.id }]])
  const { sent, tools } = postOffice()
  await sendByEmail.run({ lineId: line?.id }, tools)
  await sendByEmail.run({ lineId: line?.id }, tools)
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({
    to: { address: 'comite@courriel.example' },
    messageId: `<${line?.id}.D-2026-00001@cabinet>`,
  })
  expect(sent[0]?.attachments.map((one) => one.name)).toEqual(['D-2026-00001.pdf'])
  expect((await dispatched(letterId)).map((one) => one.state)).toEqual(['sent', 'sent'])
})

test('an address that is refused is seen, and tried again with a better one', async () => {
  const { letterId } = await signedReply(office)
  await dispatch(letterId, byEmail)
  const [line] = await dispatched(letterId)
  const { tools } = postOffice(() => {
    throw new Hopeless('550 no such mailbox')
  })
  await expect(sendByEmail.run({ lineId: line?.id }, tools)).rejects.toThrow('550')
  await sendByEmail.giveUp?.({ lineId: line?.id }, tools, '550 no such mailbox')
  expect((await dispatched(letterId))[0]).toMatchObject({ state: 'failed', failure: '550 no such mailbox' })
  expect((await office.desk('clerk').history({ letterId }))[0]?.event).toBe('mail.dispatch.failed')
  await office.desk('clerk').retryDispatch({ lineId: line?.id ?? '', email: 'bureau@courriel.example' })
  const again = postOffice()
  await sendByEmail.run({ lineId: line?.id }, again.tools)
  expect(again.sent[0]?.to.address).toBe('bureau@courriel.example')
  await sendByEmail.giveUp?.({ lineId: line?.id }, again.tools, 'too late')
  expect((await dispatched(letterId))[0]?.state).toBe('sent')
})

test('a sending by hand is proved once', async () => {
  const { letterId } = await signedReply(office)
  await dispatch(letterId, byBearer)
  const [line] = await dispatched(letterId)
  await office.desk('clerk').noteProof({ lineId: line?.id ?? '', proof: 'Cahier n° 12' })
  expect((await dispatched(letterId))[0]).toMatchObject({ state: 'delivered', proof: 'Cahier n° 12' })
  expect(await refusalOf(office.desk('clerk').noteProof({ lineId: line?.id ?? '', proof: 'Encore' }))).toBe(
    'office.cannot-move',
  )
})
