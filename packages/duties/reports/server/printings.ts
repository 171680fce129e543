import { personNames } from '@cabinet/duties/mail/server/letter-page.ts'
import { canMove } from '@cabinet/office/moves.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { reportsPermissions } from '../rules/permissions.ts'
import { printingMoves } from '../rules/printing.ts'
import { editionsFor, isFrozen, type Reading, reportOf } from './issue-of.ts'
import { reportPrintings } from './tables.ts'

export type Printing = typeof reportPrintings.$inferSelect

/** One printing of an edition this person may read, or the same answer as for none. */
export async function printingOf(read: Reading, person: Person, printingId: string): Promise<Printing> {
  const [printing] = await read.select().from(reportPrintings).where(eq(reportPrintings.id, printingId))
  if (!printing || !editionsFor(person).includes(printing.edition)) throw notFound()
  return printing
}

/** The latest printings of a report, in the editions this person may read, and how far each is. */
export async function printingsOf(read: Reading, person: Person, reportId: string) {
  if (!isFrozen(await reportOf(read, reportId))) throw notFound()
  const rows = await read
    .select()
    .from(reportPrintings)
    .where(and(eq(reportPrintings.reportId, reportId), inArray(reportPrintings.edition, editionsFor(person))))
    .orderBy(desc(reportPrintings.askedAt), desc(reportPrintings.id))
    .limit(20)
  const names = await personNames(
    read,
    rows.map((row) => row.askedBy),
  )
  const keeps = may(reportsPermissions, person, 'reports.keep')
  return rows.map(({ sha256, askedBy, ...row }) => ({
    ...row,
    askedBy: names.get(askedBy) ?? '',
    may: {
      cancel: canMove(printingMoves, row.state, 'cancelled') && (keeps || askedBy === person.id),
      download: row.state === 'ready' && sha256 !== null,
    },
  }))
}
