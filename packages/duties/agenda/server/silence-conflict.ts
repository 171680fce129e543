import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import { engagementFacts } from '../rules/facts.ts'
import { engagementFor } from './act-on-engagement.ts'
import { silences } from './tables.ts'

type Silence = { ref: string; conflict: string; reason: string }

/** A conflict somebody looked at and accepts, with the reason. A new collision speaks again: it has another key. */
export async function silenceConflict(change: Change, { ref, conflict, reason }: Silence): Promise<void> {
  const at = await engagementFor(change, { ref })
  const said = { reason, silencedBy: change.person.id, silencedAt: change.now }
  await change.tx
    .insert(silences)
    .values({ engagementId: at.row.id, conflict, ...said })
    .onConflictDoUpdate({ target: [silences.engagementId, silences.conflict], set: said })
  const isPersonal = at.row.confidentiality === 'personal'
  await change.record('agenda.conflict.accepted', at.row.id, {
    ...(isPersonal ? {} : { reason }),
    facts: engagementFacts('conflict.accepted', at.row),
  })
}

/** It speaks again. */
export async function unsilenceConflict(change: Change, { ref, conflict }: Omit<Silence, 'reason'>): Promise<void> {
  const at = await engagementFor(change, { ref })
  const mine = and(eq(silences.engagementId, at.row.id), eq(silences.conflict, conflict))
  await change.tx.delete(silences).where(mine)
  await change.record('agenda.conflict.speaks-again', at.row.id)
}
