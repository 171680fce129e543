import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { mailingOf } from '../rules/batch.ts'
import type { HandedOverForm } from '../rules/batch-forms.ts'
import { batchOf } from './batch-of.ts'
import { noteSent } from './guest-mail-sent.ts'
import { noteInviting } from './move-ceremony.ts'
import { guestMailings, guests } from './tables.ts'

/** Printed and now posted or carried. Refuses `ceremonies.batch-nothing-to-hand-over`. */
export async function handOverBatch(change: Change, form: HandedOverForm): Promise<{ handedOver: number }> {
  const { batch, ceremony } = await batchOf(change.tx, change.person, form.batchId)
  const kind = mailingOf(batch.kind)
  const waiting = and(
    ...[eq(guestMailings.batchId, batch.id), eq(guestMailings.state, 'asked'), eq(guestMailings.channel, 'paper')],
  )
  const sent = await change.tx.update(guestMailings).set({ state: 'sent', at: change.now }).where(waiting).returning()
  if (!kind || batch.state !== 'ready' || !sent.length) throw new Refusal('ceremonies.batch-nothing-to-hand-over')
  const ids = sent.map((one) => one.guestId)
  const rows = await change.tx.select().from(guests).where(inArray(guests.id, ids))
  for (const guest of rows) await noteSent(change, guest, { kind })
  if (kind === 'invitation') await noteInviting(change, ceremony)
  const details = { batchId: batch.id, kind: batch.kind, count: rows.length, note: form.note }
  await change.record('ceremonies.batch.handed-over', ceremony.id, details)
  return { handedOver: rows.length }
}
