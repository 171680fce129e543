import { randomUUID } from 'node:crypto'
import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { type BatchKind, mailingOf } from '../rules/batch.ts'
import type { BatchForm } from '../rules/batch-forms.ts'
import { stopsTheCard } from '../rules/guest-warning.ts'
import type { Batch } from './batch-of.ts'
import { refuseOutOfPlace, type Whom, whomItConcerns } from './batch-whom.ts'
import { proposedWords } from './batch-words.ts'
import { warningsOf } from './guest-warnings.ts'
import { batches, type Ceremony, type Guest, guestMailings } from './tables.ts'
import { visibleCeremony } from './visible.ts'

export type BatchStarted = { batchId: string; total: number; leftOut: Whom['leftOut'] }

/**
 * Asks for cards, letters, papers or e-mails for the chosen guests; the rounds make them. Two presses of one button are one
 * batch. Refuses `ceremonies.batch-nobody` and what `refuseOutOfPlace` and
 * `refuseStopped` refuse.
 */
export async function startBatch(change: Change, form: BatchForm): Promise<BatchStarted> {
  const ceremony = await visibleCeremony(change.tx, change.person, form.ceremonyId)
  const already = await sameRequest(change, form)
  if (already) return already
  refuseOutOfPlace(ceremony, form, change.now)
  const { concerned, leftOut } = await whomItConcerns(change.tx, form)
  if (!concerned.length) throw new Refusal('ceremonies.batch-nobody')
  await refuseStopped(change, ceremony, { form, concerned })
  const batch = await insertBatch(change, { form, ceremony, concerned })
  if (batch.format === 'email') await askMailings(change, batch, concerned)
  else await change.later({ kind: 'ceremonies.batch', payload: { batchId: batch.id }, once: batch.id })
  const { kind, format, total } = batch
  await change.record('ceremonies.batch.asked', ceremony.id, { batchId: batch.id, kind, format, count: total })
  return { batchId: batch.id, total, leftOut }
}

async function sameRequest(change: Change, form: BatchForm): Promise<BatchStarted | undefined> {
  const [already] = await change.tx.select().from(batches).where(eq(batches.id, form.requestKey))
  if (!already) return
  if (already.askedBy !== change.person.id || already.ceremonyId !== form.ceremonyId)
    throw new Refusal('ceremonies.batch-request-of-another')
  await change.record('ceremonies.batch.asked-again', already.ceremonyId, { batchId: already.id })
  return { batchId: already.id, total: already.total, leftOut: { withoutEmail: 0, notConcerned: 0 } }
}

/** What asks somebody to come. */
const invites: readonly BatchKind[] = ['cards', 'letters', 'reminders']

/** No card to the dead, nor to whoever does not hold the function any more. Refuses `ceremonies.batch-stopped` with the names. */
async function refuseStopped(change: Change, ceremony: Ceremony, { form, concerned }: Pick<New, 'form' | 'concerned'>) {
  if (!invites.includes(form.kind)) return
  const ids = concerned.map(({ id }) => id)
  const found = (await warningsOf(change.tx, ceremony, ids)).filter(({ kind }) => stopsTheCard.includes(kind))
  const names = [...new Set(found.map(({ guest }) => guest.name))]
  if (names.length > 0)
    throw new Refusal('ceremonies.batch-stopped', { count: names.length, names: names.slice(0, 10).join(', ') })
}

type New = { form: BatchForm; ceremony: Ceremony; concerned: Guest[] }

async function insertBatch(change: Change, { form, ceremony, concerned }: New): Promise<Batch> {
  const office = await officeOf(change.tx)
  if (!office) throw new Refusal('people.not-set-up')
  const proposed = await proposedWords(change.tx, { ceremony, office, kind: form.kind })
  const choices = { subject: form.subject || proposed.subject, text: form.text || proposed.text, links: form.links }
  const row = {
    ...{ id: form.requestKey, ceremonyId: ceremony.id, kind: form.kind, format: form.format, choices },
    ...{ guestIds: concerned.map((guest) => guest.id), total: concerned.length, done: 0, problem: '', sha256: null },
    ...{ name: '', size: 0, askedBy: change.person.id, askedAt: change.now, finishedAt: null },
    state: form.format === 'email' ? ('running' as const) : ('waiting' as const),
  }
  await change.tx.insert(batches).values(row)
  return row
}

/** One message each, so that one address that does not work holds up nobody else. */
async function askMailings(change: Change, batch: Batch, concerned: readonly Guest[]): Promise<void> {
  const kind = mailingOf(batch.kind)
  if (!kind) throw new Error(`${batch.kind} goes to nobody.`)
  const rows = concerned.map((guest) => ({
    ...{ id: randomUUID(), guestId: guest.id, kind, channel: 'email' as const, state: 'asked' as const, problem: '' },
    ...{ batchId: batch.id, by: change.person.id, at: change.now },
  }))
  await change.tx.insert(guestMailings).values(rows)
  for (const { id } of rows) await change.later({ kind: 'ceremonies.mailing', payload: { mailingId: id }, once: id })
}
