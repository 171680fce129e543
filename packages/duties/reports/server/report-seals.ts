import { createHash } from 'node:crypto'
import { inOrder } from '@cabinet/store/chain.ts'
import type { Edition } from '../rules/report.ts'
import type { reportCounted, reportEditions } from './tables.ts'

/** SHA-256 over something as JSON with its keys in order, so that either database gives the same. */
export const sealOf = (value: unknown): string => createHash('sha256').update(inOrder(value)).digest('hex')

type Frozen = {
  number: string
  asOf: Date
  editions: readonly { edition: Edition; sha256: string }[]
  counted: readonly Pick<typeof reportCounted.$inferSelect, 'edition' | 'code' | 'part' | 'sha256'>[]
}

/** One seal over both editions and over every list that was counted. */
export function sealOfReport({ number, asOf, editions, counted }: Frozen): string {
  const ofEditions = editions.map(({ edition, sha256 }) => [edition, sha256].join(' ')).toSorted()
  const ofCounted = counted.map(({ edition, code, part, sha256 }) => [edition, code, part, sha256].join(' ')).toSorted()
  return sealOf(['cabinet-report-1', number, asOf.toISOString(), ofEditions, ofCounted])
}

export type EditionRow = typeof reportEditions.$inferSelect
export type CountedRow = typeof reportCounted.$inferSelect
