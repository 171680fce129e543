import { randomUUID } from 'node:crypto'
import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { longestShow, type ShowLineForm, type ShowMoveForm } from '../rules/show-forms.ts'
import { lineInHand, showInHand } from './show-in-hand.ts'
import { linesOf } from './show-page.ts'
import { guests, type ShowLine, showLines, speeches } from './tables.ts'

/**
 * Writes a line of the run of show, a new one after another or at the end. Refuses `ceremonies.show-too-long`,
 * `ceremonies.show-line-gone`, `ceremonies.show-unknown-owner`, `ceremonies.show-unknown-guest`, `ceremonies.show-unknown-speech`.
 */
export async function saveLine(change: Change, form: ShowLineForm): Promise<{ lineId: string }> {
  await showInHand(change, form.ceremonyId)
  await checkNamed(change, form)
  const { ceremonyId, lineId, after, ...written } = form
  if (lineId !== null) {
    const line = await lineInHand(change, { ceremonyId, lineId })
    // A line that was cut keeps its cut only while there is something to cut.
    const cutTo = line.cutTo !== null && line.cutTo < written.minutes ? line.cutTo : null
    await change.tx
      .update(showLines)
      .set({ ...written, cutTo })
      .where(eq(showLines.id, lineId))
    await change.record('ceremonies.show.line-changed', ceremonyId, { title: written.title })
    return { lineId }
  }
  const lines = await linesOf(change.tx, ceremonyId)
  if (lines.length >= longestShow) throw new Refusal('ceremonies.show-too-long', { most: longestShow })
  const id = randomUUID()
  const begun = { cutTo: null, startedAt: null, endedAt: null, skippedAt: null }
  await change.tx.insert(showLines).values({ id, ceremonyId, position: lines.length, ...written, ...begun })
  const at = lines.findIndex((line) => line.id === after) + 1 || lines.length
  await renumber(
    change,
    [...lines.slice(0, at).map((line) => line.id), id, ...lines.slice(at).map((line) => line.id)],
    lines,
  )
  await change.record('ceremonies.show.line-added', ceremonyId, { title: written.title })
  return { lineId: id }
}

/** Takes a line off. What has begun stays, for it happened: refuses `ceremonies.show-line-over`. */
export async function removeLine(change: Change, form: { ceremonyId: string; lineId: string }): Promise<void> {
  await showInHand(change, form.ceremonyId)
  const line = await lineInHand(change, form)
  if (line.startedAt !== null) throw new Refusal('ceremonies.show-line-over', { title: line.title })
  await change.tx.delete(showLines).where(eq(showLines.id, line.id))
  await change.record('ceremonies.show.line-removed', form.ceremonyId, { title: line.title })
}

/** Puts a line at another place among the others. */
export async function moveLine(change: Change, { to, ...form }: ShowMoveForm): Promise<void> {
  await showInHand(change, form.ceremonyId)
  const line = await lineInHand(change, form)
  const lines = await linesOf(change.tx, form.ceremonyId)
  const others = lines.filter((one) => one.id !== line.id).map((one) => one.id)
  const at = Math.min(to, others.length)
  await renumber(change, [...others.slice(0, at), line.id, ...others.slice(at)], lines)
  await change.record('ceremonies.show.line-moved', form.ceremonyId, { title: line.title })
}

/** Writes only the places that are new. */
async function renumber({ tx }: Change, ids: readonly string[], before: readonly ShowLine[]): Promise<void> {
  const known = new Map(before.map((line) => [line.id, line.position]))
  for (const [position, id] of ids.entries()) {
    if (known.get(id) !== position) await tx.update(showLines).set({ position }).where(eq(showLines.id, id))
  }
}

/** Whoever is named in a line must be there: a colleague of today, a guest and a speech of this very ceremony. */
async function checkNamed({ tx }: Change, { ceremonyId, ownerId, guestId, speechId }: ShowLineForm): Promise<void> {
  if (ownerId !== null) {
    const [owner] = await tx
      .select({ id: persons.id })
      .from(persons)
      .where(and(eq(persons.id, ownerId), isNull(persons.leftOn)))
    if (!owner) throw new Refusal('ceremonies.show-unknown-owner')
  }
  if (guestId !== null) {
    const theirs = and(eq(guests.id, guestId), eq(guests.ceremonyId, ceremonyId))
    if (!(await tx.select({ id: guests.id }).from(guests).where(theirs)).length)
      throw new Refusal('ceremonies.show-unknown-guest')
  }
  if (speechId !== null) {
    const its = and(eq(speeches.id, speechId), eq(speeches.ceremonyId, ceremonyId))
    if (!(await tx.select({ id: speeches.id }).from(speeches).where(its)).length)
      throw new Refusal('ceremonies.show-unknown-speech')
  }
}
