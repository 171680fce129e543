import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { asc, eq } from 'drizzle-orm'
import type { KindForm } from '../rules/forms.ts'
import { engagementKinds } from './tables.ts'

/**
 * A kind of engagement as this office words it, added or changed; hidden it is only offered no more. Refuses
 * `agenda.code-taken`, `agenda.unknown-kind` and `agenda.last-kind`.
 */
export async function changeKind(change: Change, form: KindForm): Promise<void> {
  const { isNew, place, code, ...said } = form
  const { tx } = change
  const written = isNew
    ? await tx
        .insert(engagementKinds)
        .values({ code, ...said, position: place })
        .onConflictDoNothing()
        .returning()
    : await tx.update(engagementKinds).set(said).where(eq(engagementKinds.code, code)).returning()
  if (!written.length) throw isNew ? new Refusal('agenda.code-taken', { code }) : new Refusal('agenda.unknown-kind')
  if ((await tx.$count(engagementKinds, eq(engagementKinds.hidden, false))) === 0) throw new Refusal('agenda.last-kind')
  await putInPlace(change, { code, place })
  const event = isNew ? 'agenda.settings.kind-added' : 'agenda.settings.kind-changed'
  await change.record(event, code, { label: said.labelFr, ...said, place })
}

async function putInPlace({ tx }: Change, { code, place }: { code: string; place: number }): Promise<void> {
  const rows = await tx
    .select({ code: engagementKinds.code, position: engagementKinds.position })
    .from(engagementKinds)
    .orderBy(asc(engagementKinds.position), asc(engagementKinds.code))
  const others = rows.filter((row) => row.code !== code)
  const moved = rows.filter((row) => row.code === code)
  for (const [position, row] of others.toSpliced(place, 0, ...moved).entries())
    if (row.position !== position)
      await tx.update(engagementKinds).set({ position }).where(eq(engagementKinds.code, row.code))
}
