import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import type { ShowCutForm } from '../rules/show-forms.ts'
import { showLineState } from '../rules/show-times.ts'
import { lineInHand, runningShow } from './show-in-hand.ts'
import { type ShowLine, showLines } from './tables.ts'

type LineAct = { ceremonyId: string; lineId: string }

/**
 * It begins now, and whatever was running ends: one press for both. Pressed twice, or on two telephones, it began once.
 * Refuses `ceremonies.show-line-over`.
 */
export async function startLine(change: Change, form: LineAct): Promise<void> {
  const line = await lineToRun(change, form)
  const state = stateOf(line)
  if (state === 'done' || state === 'skipped') throw new Refusal('ceremonies.show-line-over', { title: line.title })
  if (state === 'waiting') {
    await endOthers(change, line)
    await set(change, line, { startedAt: change.now })
  }
  await change.record('ceremonies.show.started', form.ceremonyId, { title: line.title })
}

/** It is over and nothing follows yet. Refuses `ceremonies.show-line-waiting`. */
export async function endLine(change: Change, form: LineAct): Promise<void> {
  const line = await lineToRun(change, form)
  if (stateOf(line) === 'waiting') throw new Refusal('ceremonies.show-line-waiting', { title: line.title })
  if (stateOf(line) === 'running') await set(change, line, { endedAt: change.now })
  await change.record('ceremonies.show.ended', form.ceremonyId, { title: line.title })
}

/** Ended by mistake, it goes on; whatever began meanwhile ends. Refuses `ceremonies.show-line-waiting` and `…-over`. */
export async function resumeLine(change: Change, form: LineAct): Promise<void> {
  const line = await lineToRun(change, form)
  const state = stateOf(line)
  if (state === 'waiting') throw new Refusal('ceremonies.show-line-waiting', { title: line.title })
  if (state === 'skipped') throw new Refusal('ceremonies.show-line-over', { title: line.title })
  if (state === 'done') {
    await endOthers(change, line)
    await set(change, line, { endedAt: null })
  }
  await change.record('ceremonies.show.resumed', form.ceremonyId, { title: line.title })
}

/** It is left out; those after it move up. Refuses `ceremonies.show-line-over` for what has begun. */
export async function skipLine(change: Change, form: LineAct): Promise<void> {
  const line = await lineToRun(change, form)
  if (line.startedAt !== null) throw new Refusal('ceremonies.show-line-over', { title: line.title })
  if (line.skippedAt === null) await set(change, line, { skippedAt: change.now })
  await change.record('ceremonies.show.skipped', form.ceremonyId, { title: line.title })
}

/** Pressed by mistake: it waits again. Begun by mistake, it gives way to what its beginning had ended: that goes on. */
export async function resetLine(change: Change, form: LineAct): Promise<void> {
  const line = await lineToRun(change, form)
  if (stateOf(line) === 'running' && line.startedAt !== null) {
    const endedForIt = and(eq(showLines.endedAt, line.startedAt), ne(showLines.id, line.id))
    const { ceremonyId } = form
    await change.tx
      .update(showLines)
      .set({ endedAt: null })
      .where(and(eq(showLines.ceremonyId, ceremonyId), endedForIt))
  }
  await set(change, line, { startedAt: null, endedAt: null, skippedAt: null })
  await change.record('ceremonies.show.reset', form.ceremonyId, { title: line.title })
}

/** Shortened to so many minutes, or given back its own (`null`). Refuses `ceremonies.show-line-over` once it is over. */
export async function cutLine(change: Change, { cutTo, ...form }: ShowCutForm): Promise<void> {
  const line = await lineToRun(change, form)
  const state = stateOf(line)
  if (state === 'done' || state === 'skipped') throw new Refusal('ceremonies.show-line-over', { title: line.title })
  if (cutTo !== null && cutTo >= line.minutes)
    throw new Refusal('ceremonies.show-cut-longer', { minutes: line.minutes })
  await set(change, line, { cutTo })
  const details = { title: line.title, minutes: cutTo ?? line.minutes }
  await change.record('ceremonies.show.cut', form.ceremonyId, details)
}

/** Whatever runs besides it ends at this moment. */
async function endOthers({ tx, now }: Change, { id, ceremonyId }: ShowLine): Promise<void> {
  const isRunning = and(isNotNull(showLines.startedAt), isNull(showLines.endedAt), isNull(showLines.skippedAt))
  await tx
    .update(showLines)
    .set({ endedAt: now })
    .where(and(eq(showLines.ceremonyId, ceremonyId), isRunning, ne(showLines.id, id)))
}

/** A line of a ceremony that is near or going on. */
async function lineToRun(change: Change, form: LineAct): Promise<ShowLine> {
  await runningShow(change, form.ceremonyId)
  return lineInHand(change, form)
}

const stateOf = ({ startedAt, endedAt, skippedAt }: ShowLine) => {
  const moment = (at: Date | null) => at?.getTime() ?? null
  return showLineState({ startedAt: moment(startedAt), endedAt: moment(endedAt), skippedAt: moment(skippedAt) })
}

async function set({ tx }: Change, line: ShowLine, values: Partial<ShowLine>): Promise<void> {
  await tx.update(showLines).set(values).where(eq(showLines.id, line.id))
}
