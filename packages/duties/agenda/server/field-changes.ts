import type { Change } from '@cabinet/store/store.ts'
import { inArray } from 'drizzle-orm'
import type { ChangedField, FieldChange } from '../rules/field-changes.ts'
import { type Engagement, places } from './tables.ts'

const plain = [
  ...['kind', 'title', 'timeZone', 'preparation', 'travelBefore', 'travelAfter', 'debriefing', 'contactName'],
  ...['contactPhone', 'confidentiality', 'busy', 'allDay', 'brief', 'speech', 'speechMinutes', 'dress'],
  ...['decisionOwed', 'rule'],
] as const satisfies readonly string[]

/** What differs between two states of one engagement, field by field. */
export async function fieldChanges(
  read: Pick<Change['tx'], 'select'>,
  before: Engagement,
  after: Engagement,
): Promise<FieldChange[]> {
  const changes: FieldChange[] = []
  const note = (field: ChangedField, from: unknown, to: unknown) => {
    if (JSON.stringify(from) !== JSON.stringify(to)) changes.push({ field, from: String(from), to: String(to) })
  }
  note('time', spanOf(before), spanOf(after))
  for (const field of plain as readonly (ChangedField & keyof Engagement)[]) note(field, before[field], after[field])
  note('extraStarts', before.extraStarts, after.extraStarts)
  note('skippedStarts', before.skippedStarts, after.skippedStarts)
  const names = await placeNames(read, [before.placeId, after.placeId])
  note('place', placeOf(before, names), placeOf(after, names))
  return changes
}

/** `2026-03-09T08:30/2026-03-09T09:30`, for the screen to say. */
const spanOf = ({ start, end }: Engagement) => `${start}/${end}`

const placeOf = ({ placeId, place }: Engagement, names: Map<string, string>) =>
  [names.get(placeId ?? ''), place].filter(Boolean).join(', ')

async function placeNames(read: Pick<Change['tx'], 'select'>, ids: readonly (string | null)[]) {
  const known = [...new Set(ids.flatMap((id) => id ?? []))]
  if (!known.length) return new Map<string, string>()
  const rows = await read.select({ id: places.id, name: places.name }).from(places).where(inArray(places.id, known))
  return new Map(rows.map((row) => [row.id, row.name]))
}
