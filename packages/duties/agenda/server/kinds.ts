import { Refusal } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { asc, eq } from 'drizzle-orm'
import { type EngagementKind, engagementKinds } from './tables.ts'

type Reading = Pick<Reads, 'select'>

/** The kinds of engagement as this office words them, in its order, hidden ones too. */
export function everyKind(read: Reading): Promise<EngagementKind[]> {
  return read.select().from(engagementKinds).orderBy(asc(engagementKinds.position), asc(engagementKinds.code))
}

/** Refuses `agenda.unknown-kind`. */
export async function kindOf(read: Reading, code: string): Promise<EngagementKind> {
  const [kind] = await read.select().from(engagementKinds).where(eq(engagementKinds.code, code))
  if (!kind) throw new Refusal('agenda.unknown-kind')
  return kind
}
