import { type Email, type Errand, Hopeless, type Tools } from '@cabinet/api/errand.ts'
import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { emailOf } from '@cabinet/blocks/people/server/person-email.ts'
import { theOffice } from '@cabinet/office/person.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import { takingAnswers } from '../rules/answer.ts'
import { answerableKinds, moveBatch } from '../rules/batch.ts'
import { concerns } from '../rules/mailing.ts'
import type { Batch } from './batch-of.ts'
import { linkAddress, newLink } from './guest-link.ts'
import { noteSent } from './guest-mail-sent.ts'
import { mailText } from './guest-mail-text.ts'
import { noteInviting } from './move-ceremony.ts'
import { batches, type Ceremony, ceremonies, type Guest, guestMailings, guests } from './tables.ts'

type Mailing = typeof guestMailings.$inferSelect
type ToSend = { mailing: Mailing; guest: Guest; ceremony: Ceremony; batch: Batch }

/** One message to one guest, who sees no other address. Sent once however often it is tried. */
export const sendMailing: Errand = {
  async run(payload, tools) {
    const found = await mailingOf(tools.store.read, String(payload.mailingId))
    if (found?.mailing.state !== 'asked') return
    // They answered, or were taken off the list, between the asking and the sending.
    if (!concerns(found.batch.kind, found.guest, 'email')) return endMailing(tools, found, 'not-concerned')
    const link = linkFor(found, tools)
    await tools.mailer.send(await message(tools, found, link?.address ?? ''))
    await tools.store.change(theOffice, (change) => noteMailing(change, found, link?.hash ?? null))
  },
  async giveUp(payload, tools, why) {
    const found = await mailingOf(tools.store.read, String(payload.mailingId))
    if (found?.mailing.state === 'asked') await endMailing(tools, found, why.slice(0, 500))
  },
}

async function mailingOf(read: Reads, mailingId: string): Promise<ToSend | undefined> {
  const [found] = await read
    .select({ mailing: guestMailings, guest: guests, ceremony: ceremonies, batch: batches })
    .from(guestMailings)
    .innerJoin(guests, eq(guests.id, guestMailings.guestId))
    .innerJoin(ceremonies, eq(ceremonies.id, guests.ceremonyId))
    .innerJoin(batches, eq(batches.id, guestMailings.batchId))
    .where(eq(guestMailings.id, mailingId))
  return found
}

/** A link for what can be answered; without an address of the office nobody outside could follow it. */
function linkFor({ batch, ceremony }: ToSend, { store, origin }: Tools) {
  if (!answerableKinds.includes(batch.kind) || takingAnswers(ceremony, store.clock()) !== 'open') return null
  if (!origin) throw new Hopeless('no-public-address')
  const { token, hash } = newLink()
  return { address: linkAddress(origin, token), hash }
}

async function message({ store }: Tools, { mailing, guest, ceremony, batch }: ToSend, link: string): Promise<Email> {
  const office = await officeOf(store.read)
  if (!office) throw new Hopeless('no-office')
  const replyTo = await emailOf(store.read, mailing.by)
  const { subject = '', text = '' } = batch.choices
  return {
    to: { name: guest.name, address: guest.email },
    subject,
    text: mailText({ guest, ceremony, office, text, link, replyTo: replyTo ?? '' }),
    messageId: `<${mailing.id}@cabinet>`,
    attachments: [],
  }
}

async function noteMailing(
  change: Change,
  { mailing, ceremony, batch }: ToSend,
  linkHash: string | null,
): Promise<void> {
  const [guest] = await change.tx.select().from(guests).where(eq(guests.id, mailing.guestId))
  if (!guest) throw new Error(`Guest ${mailing.guestId} is gone.`)
  await change.tx.update(guestMailings).set({ state: 'sent', at: change.now }).where(eq(guestMailings.id, mailing.id))
  await noteSent(change, guest, { kind: mailing.kind, linkHash })
  if (mailing.kind === 'invitation') await inviting(change, ceremony.id)
  await endBatch(change, batch.id)
  await change.record('ceremonies.message.sent', ceremony.id, { guestId: guest.id, kind: mailing.kind })
}

async function inviting(change: Change, ceremonyId: string): Promise<void> {
  const [now] = await change.tx.select().from(ceremonies).where(eq(ceremonies.id, ceremonyId))
  if (now) await noteInviting(change, now)
}

async function endMailing({ store }: Tools, { mailing, batch, ceremony }: ToSend, problem: string): Promise<void> {
  await store.change(theOffice, async (change) => {
    await change.tx.update(guestMailings).set({ state: 'failed', problem }).where(eq(guestMailings.id, mailing.id))
    await endBatch(change, batch.id)
    const event = problem === 'not-concerned' ? 'ceremonies.message.not-needed' : 'ceremonies.message.failed'
    await change.record(event, ceremony.id, { guestId: mailing.guestId, kind: mailing.kind })
  })
}

/** The last message out ends the batch. */
async function endBatch(change: Change, batchId: string): Promise<void> {
  const waiting = and(eq(guestMailings.batchId, batchId), eq(guestMailings.state, 'asked'))
  if ((await change.tx.$count(guestMailings, waiting)) > 0) return
  const [batch] = await change.tx.select().from(batches).where(eq(batches.id, batchId))
  if (batch?.state !== 'running') return
  const ended = { state: moveBatch(batch.state, 'ready'), done: batch.total, finishedAt: change.now }
  await change.tx.update(batches).set(ended).where(eq(batches.id, batchId))
}
