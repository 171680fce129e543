import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { asc, eq } from 'drizzle-orm'
import type { MotiveForm } from '../rules/forms.ts'
import { audienceMotives } from './tables.ts'

type Read = Pick<Reads, 'select'>
export type Motive = typeof audienceMotives.$inferSelect

/** All motives in the office's order, what is hidden too. */
export function everyMotive(read: Read): Promise<Motive[]> {
  return read.select().from(audienceMotives).orderBy(asc(audienceMotives.position), asc(audienceMotives.code))
}

/** What the screens offer to choose from; `former` names what is hidden today and stands on older requests. */
export async function choicesOf(read: Read) {
  const every = await everyMotive(read)
  return { motives: every.filter((one) => !one.hidden), former: every.filter((one) => one.hidden) }
}

/** A motive somebody may still choose. Refuses `audiences.unknown-motive`. */
export async function motiveOf(read: Read, code: string): Promise<Motive> {
  const [motive] = await read.select().from(audienceMotives).where(eq(audienceMotives.code, code))
  if (!motive) throw new Refusal('audiences.unknown-motive')
  return motive
}

/**
 * A motive, how long its audiences last and the delay the office promises for it; days already promised stay.
 * Refuses `audiences.code-taken`, `audiences.unknown-motive`, `audiences.last-motive`.
 */
export async function saveMotive(change: Change, form: MotiveForm): Promise<void> {
  const { isNew, place, code, ...worded } = form
  const { tx } = change
  if (isNew) {
    const added = await tx
      .insert(audienceMotives)
      .values({ code, ...worded, position: place })
      .onConflictDoNothing()
      .returning()
    if (!added.length) throw new Refusal('audiences.code-taken', { code })
  } else {
    const kept = await tx.update(audienceMotives).set(worded).where(eq(audienceMotives.code, code)).returning()
    if (!kept.length) throw new Refusal('audiences.unknown-motive')
  }
  if ((await tx.$count(audienceMotives, eq(audienceMotives.hidden, false))) === 0)
    throw new Refusal('audiences.last-motive')
  await putInPlace(change, { code, place })
  const event = isNew ? 'audiences.settings.motive-added' : 'audiences.settings.motive-changed'
  await change.record(event, code, { label: worded.labelFr, minutes: worded.minutes, workingDays: worded.workingDays })
}

async function putInPlace({ tx }: Change, { code, place }: { code: string; place: number }): Promise<void> {
  const rows = await everyMotive(tx)
  const others = rows.filter((row) => row.code !== code)
  const moved = rows.filter((row) => row.code === code)
  for (const [position, row] of others.toSpliced(place, 0, ...moved).entries())
    if (row.position !== position)
      await tx.update(audienceMotives).set({ position }).where(eq(audienceMotives.code, row.code))
}
