import { buffer } from 'node:stream/consumers'
import type { Errand, Tools } from '@cabinet/api/errand.ts'
import { papersOf } from '@cabinet/blocks/documents/server/papers.ts'
import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import { contentTypes } from '@cabinet/store/files/file-type.ts'
import type { Change } from '@cabinet/store/store.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { eq } from 'drizzle-orm'
import { moveDispatch } from '../rules/dispatch.ts'
import { mailEn } from '../words/en.ts'
import { mailFr } from '../words/fr.ts'
import { type DispatchLine, dispatchLines, type Letter, letters } from './tables.ts'
import { visibleLetter } from './visible.ts'

/** The signed letter goes out by e-mail; that it went, or that it could not, is written down and seen. */
export const sendByEmail: Errand = {
  async run(payload, tools) {
    const { line, letter } = await lineToSend(tools, String(payload.lineId))
    if (line.state !== 'queued') return
    const messageId = `<${line.id}.${letter.number}@cabinet>`
    await tools.mailer.send({
      ...(await message(tools, letter)),
      to: { name: line.name, address: line.email },
      messageId,
    })
    await tools.store.change(theOffice, async (change) => {
      const state = moveDispatch(line.state, 'sent')
      await change.tx
        .update(dispatchLines)
        .set({ state, messageId, sentAt: change.now, failure: '' })
        .where(eq(dispatchLines.id, line.id))
      await change.record('mail.dispatch.sent', letter.id, { number: letter.number, to: line.name })
    })
  },
  async giveUp(payload, tools, why) {
    const { line, letter } = await lineToSend(tools, String(payload.lineId))
    if (line.state !== 'queued') return
    await tools.store.change(theOffice, async (change) => {
      const failed = { state: moveDispatch(line.state, 'failed'), failure: why.slice(0, 500) }
      await change.tx.update(dispatchLines).set(failed).where(eq(dispatchLines.id, line.id))
      await change.record('mail.dispatch.failed', letter.id, { number: letter.number, to: line.name })
    })
  },
}

async function lineToSend({ store }: Tools, lineId: string): Promise<{ line: DispatchLine; letter: Letter }> {
  const [row] = await store.read
    .select({ line: dispatchLines, letter: letters })
    .from(dispatchLines)
    .innerJoin(letters, eq(letters.id, dispatchLines.letterId))
    .where(eq(dispatchLines.id, lineId))
  if (!row) throw new Error(`No dispatch line ${lineId}.`)
  return row
}

async function message({ store, files }: Tools, letter: Letter) {
  const office = await officeOf(store.read)
  const t = wordsOf('mail', { fr: mailFr, en: mailEn }, office?.locale ?? 'fr')
  const said = { number: letter.number ?? '', subject: letter.subject, office: office?.name ?? '' }
  const papers = await papersOf(store.read, { kind: 'letter', id: letter.id })
  const going = papers.filter((paper) => paper.kind === 'signed' || paper.kind === 'enclosure')
  const attachments = await Promise.all(
    going.map(async (paper) => ({
      name: paper.kind === 'signed' ? `${letter.number}.pdf` : paper.name,
      type: contentTypes[paper.type as keyof typeof contentTypes],
      bytes: await buffer(await files.read(paper.sha256)),
    })),
  )
  return { subject: t('email.subject', said), text: t('email.text', said), attachments }
}

/** Another try, perhaps to a corrected address. */
export async function retryDispatch(change: Change, form: { lineId: string; email: string }): Promise<void> {
  const line = await dispatchLineOf(change, form.lineId)
  const again = { state: moveDispatch(line.state, 'queued'), email: form.email, failure: '' }
  await change.tx.update(dispatchLines).set(again).where(eq(dispatchLines.id, line.id))
  await change.later({ kind: 'mail.send', payload: { lineId: line.id }, once: `${line.id}:${change.now.getTime()}` })
  await change.record('mail.dispatch.retried', line.letterId, { to: line.name })
}

/** What proves that it arrived: a discharge signed in the book, the number on the registered-post slip. */
export async function noteProof(change: Change, form: { lineId: string; proof: string }): Promise<void> {
  const line = await dispatchLineOf(change, form.lineId)
  const state = moveDispatch(line.state, 'delivered')
  await change.tx.update(dispatchLines).set({ state, proof: form.proof }).where(eq(dispatchLines.id, line.id))
  await change.record('mail.dispatch.proved', line.letterId, { to: line.name, proof: form.proof })
}

async function dispatchLineOf(change: Change, lineId: string): Promise<DispatchLine> {
  const [line] = await change.tx.select().from(dispatchLines).where(eq(dispatchLines.id, lineId))
  if (!line) throw notFound()
  await visibleLetter(change.tx, change.person, line.letterId)
  return line
}
