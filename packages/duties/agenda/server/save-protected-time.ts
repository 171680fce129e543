import { randomUUID } from 'node:crypto'
import { may } from '@cabinet/office/permission.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { ProtectedTimeForm } from '../rules/forms.ts'
import { agendaPermissions } from '../rules/permissions.ts'
import { seatsOf, writeIn } from './diaries.ts'
import { type ProtectedTime, protectedTimes } from './tables.ts'

/**
 * Hours kept free or a day to know about. For one diary, by whoever writes in it; for all, by whoever sets the duty up.
 * Refuses `agenda.not-your-diary` and `agenda.settings-only`.
 */
export async function saveProtectedTime(change: Change, form: ProtectedTimeForm): Promise<ProtectedTime> {
  const { id, ...said } = form
  await refuseOthers(change, form.diaryId)
  if (id) await ownProtectedTime(change, id)
  const [saved] = id
    ? await change.tx.update(protectedTimes).set(said).where(eq(protectedTimes.id, id)).returning()
    : await change.tx
        .insert(protectedTimes)
        .values({ ...said, id: randomUUID() })
        .returning()
  if (!saved) throw notFound()
  await change.record('agenda.settings.protected-saved', saved.id, { name: saved.name })
  return saved
}

export async function retireProtectedTime(change: Change, { id }: { id: string }): Promise<void> {
  const row = await ownProtectedTime(change, id)
  await change.tx.delete(protectedTimes).where(eq(protectedTimes.id, id))
  await change.record('agenda.settings.protected-removed', id, { name: row.name })
}

async function ownProtectedTime(change: Change, id: string): Promise<ProtectedTime> {
  const [row] = await change.tx.select().from(protectedTimes).where(eq(protectedTimes.id, id))
  if (!row) throw notFound()
  await refuseOthers(change, row.diaryId)
  return row
}

async function refuseOthers(change: Change, diaryId: string | null): Promise<void> {
  if (may(agendaPermissions, change.person, 'agenda.settings')) return
  if (diaryId === null) throw new Refusal('agenda.settings-only')
  writeIn(change.person, (await seatsOf(change.tx)).get(diaryId))
}
