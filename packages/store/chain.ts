import { createHash } from 'node:crypto'
import type { WholeFact } from '@cabinet/office/fact.ts'

/** What an entry of the journal says; its seal covers all of it and the seal before. */
export type Entry = {
  seq: number
  at: Date
  personId: string
  inPlaceOf: string | null
  event: string
  subjectId: string
  details: Record<string, unknown>
}

/** The seal before the first entry. */
export const firstSeal = '0'.repeat(64)

/**
 * SHA-256 over the previous seal, the entry and the facts counted from it, written in one fixed way, so that no edit, swap
 * or removal goes unseen.
 */
export function seal(previous: string, entry: Entry, facts: readonly WholeFact[] = []): string {
  const { seq, at, personId, inPlaceOf, event, subjectId, details } = entry
  const counted = facts.length > 0 ? [facts] : []
  const said = inOrder([seq, at.toISOString(), personId, inPlaceOf, event, subjectId, details, ...counted])
  return createHash('sha256').update(`cabinet-journal-1\n${previous}\n${said}`).digest('hex')
}

/** JSON with its keys in alphabetical order: PostgreSQL gives keys back in an order of its own. */
export function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
