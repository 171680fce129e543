import { randomUUID } from 'node:crypto'
import { hashOfSecret, newToken } from '@cabinet/blocks/people/server/secret.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { ensureDiary, seatsOf } from './diaries.ts'
import { feeds } from './tables.ts'

const mostFeeds = 20

/**
 * A private address under which a calendar programme reads a diary as this person may see it; without `diaryId`, their own.
 * The secret is answered once and not kept. Refuses `agenda.too-many-feeds`.
 */
export async function makeFeed(
  change: Change,
  form: { diaryId: string | null; name: string },
): Promise<{ id: string; token: string }> {
  const { tx, person } = change
  const diaryId = form.diaryId ?? (await ensureDiary(change, person.id)).id
  const seat = (await seatsOf(tx)).get(diaryId)
  if (!seat || seat.closed) throw notFound()
  const mine = await tx
    .select({ id: feeds.id })
    .from(feeds)
    .where(and(eq(feeds.personId, person.id), isNull(feeds.revokedAt)))
  if (mine.length >= mostFeeds) throw new Refusal('agenda.too-many-feeds', { most: mostFeeds })
  const token = newToken()
  const id = randomUUID()
  const facts = { personId: person.id, diaryId, name: form.name || seat.name }
  await tx.insert(feeds).values({ ...facts, id, tokenHash: hashOfSecret(token), createdAt: change.now })
  await change.record('agenda.feed.made', id, { diary: seat.name })
  return { id, token }
}
