import type { Change } from '@cabinet/store/store.ts'
import { and, eq, inArray } from 'drizzle-orm'
import type { Seat } from './diaries.ts'
import { engagementDiaries } from './tables.ts'

type Asked = { along: readonly string[]; seats: Map<string, Seat> }

/** Who goes along, and which room or vehicle is taken. Answers with the names before and after, or null when nothing changed. */
export async function changeStanding(change: Change, engagementId: string, { along, seats }: Asked) {
  const mine = eq(engagementDiaries.engagementId, engagementId)
  const rows = await change.tx.select().from(engagementDiaries).where(mine)
  const others = new Set(rows.filter((one) => one.part !== 'with').map((one) => one.diaryId))
  const before = rows.filter((one) => one.part === 'with').map((one) => one.diaryId)
  const after = [...new Set(along)].filter((id) => !others.has(id))
  const gone = before.filter((id) => !after.includes(id))
  const come = after.filter((id) => !before.includes(id))
  if (!gone.length && !come.length) return null
  if (gone.length) await change.tx.delete(engagementDiaries).where(and(mine, inArray(engagementDiaries.diaryId, gone)))
  if (come.length)
    await change.tx
      .insert(engagementDiaries)
      .values(come.map((diaryId) => ({ engagementId, diaryId, part: 'with' as const })))
  const named = (ids: readonly string[]) => ids.map((id) => seats.get(id)?.name ?? '')
  return { from: named(before), to: named(after) }
}
