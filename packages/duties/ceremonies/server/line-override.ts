import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { OverrideForm } from '../rules/line-forms.ts'
import { lineChanged } from './line-changed.ts'
import { editableGuest, guestBeside, saveGuest } from './line-touched.ts'
import { guests } from './tables.ts'

/**
 * Places a guest by hand, right after another or before everybody, against what the list says. The reason is kept and printed.
 * Refuses `ceremonies.line-circle` when the other is placed after them.
 */
export async function overrideLine(change: Change, { guestId, after, reason }: OverrideForm): Promise<void> {
  const { guest, ceremony } = await editableGuest(change, guestId)
  if (after !== null) {
    await guestBeside(change, { ceremonyId: ceremony.id, guestId: after })
    if (await follows(change, { ceremonyId: ceremony.id, from: after, guestId }))
      throw new Refusal('ceremonies.line-circle')
  }
  const override = { after, reason, by: change.person.id, at: change.now.toISOString() }
  await saveGuest(change, guest, { override, courtesyAfter: null })
  await lineChanged(change, ceremony.id)
  await change.record('ceremonies.line.overridden', ceremony.id, { guestId, reason })
}

/** Gives a guest back the place the list gives. */
export async function undoOverride(change: Change, { guestId }: { guestId: string }): Promise<void> {
  const { guest, ceremony } = await editableGuest(change, guestId)
  if (!guest.override) throw new Refusal('ceremonies.line-not-placed')
  await saveGuest(change, guest, { override: null })
  await lineChanged(change, ceremony.id)
  await change.record('ceremonies.line.override-undone', ceremony.id, { guestId })
}

type Asked = { ceremonyId: string; from: string; guestId: string }

/** Whether `from` stands, directly or through others placed by hand, after this guest. */
async function follows(change: Change, { ceremonyId, from, guestId }: Asked): Promise<boolean> {
  const rows = await change.tx
    .select({ id: guests.id, override: guests.override })
    .from(guests)
    .where(eq(guests.ceremonyId, ceremonyId))
  const after = new Map(rows.map((row) => [row.id, row.override?.after ?? null]))
  const passed = new Set<string>()
  for (let at: string | null = from; at !== null && !passed.has(at); at = after.get(at) ?? null) {
    if (at === guestId) return true
    passed.add(at)
  }
  return false
}
