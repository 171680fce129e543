import { commitmentsOf } from '@cabinet/blocks/commitments/server/commitments-of.ts'
import { personNames } from '@cabinet/duties/mail/server/letter-page.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Reads, Store } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import type { EditionAsked } from '../rules/issue-forms.ts'
import { reportsPermissions } from '../rules/permissions.ts'
import { computedApart } from './figures-worker.ts'
import { editionsFor, isFrozen, readsBefore, refuseOtherEdition, reportOf } from './issue-of.ts'
import { reportCalendar, reportEditions } from './tables.ts'

type Asked<Form> = Form & { now: Date }

/** A frozen report in one edition, as it was frozen; and what came of it since. */
export async function frozenPage(read: Reads, person: Person, { reportId, edition, now }: Asked<EditionAsked>) {
  const report = await reportOf(read, reportId)
  if (!isFrozen(report)) throw notFound()
  refuseOtherEdition(person, edition)
  const [frozen] = await read
    .select()
    .from(reportEditions)
    .where(and(eq(reportEditions.reportId, reportId), eq(reportEditions.edition, edition)))
  if (!frozen) throw notFound()
  const names = await personNames(read, [report.frozenBy ?? ''])
  const { id, number, sha256, frozenAt, presentedOn, outcome, presentedNote, version } = report
  const keeps = may(reportsPermissions, person, 'reports.keep')
  return {
    report: { id, number, frozenAt, presentedOn, outcome, presentedNote, version, state: report.state },
    frozenBy: names.get(report.frozenBy ?? '') ?? '',
    /** What seals it: the whole report for those who read it whole; for the others their edition, which tells of no other. */
    seal: edition === 'mayor' ? sha256 : frozen.sha256,
    content: frozen.content,
    editions: editionsFor(person),
    /** What the council observed, with how it stands today; for whoever may open each. */
    observations: await commitmentsOf(read, person, { kind: 'report', id: reportId, now }),
    outcomes: (await read.select({ outcomes: reportCalendar.outcomes }).from(reportCalendar))[0]?.outcomes ?? [],
    may: { present: keeps && report.state === 'frozen', observe: keeps && report.state === 'presented' },
  }
}

/** What the frozen figures would say otherwise today. */
export async function restatedPage(store: Store, person: Person, { reportId, edition }: EditionAsked) {
  if (!isFrozen(await reportOf(store.read, reportId))) throw notFound()
  refuseOtherEdition(person, edition)
  return computedApart(store, { what: 'restated', reportId, edition, asOf: justNow(store.clock()) })
}

/** What would be frozen if it were frozen now: read before the visa, by those who give it. */
export async function previewPage(store: Store, person: Person, { reportId, edition }: EditionAsked) {
  const report = await reportOf(store.read, reportId)
  if (!readsBefore(person) || isFrozen(report)) throw notFound()
  refuseOtherEdition(person, edition)
  const asOf = justNow(store.clock())
  return computedApart(store, { what: 'content', report: { ...report, asOf }, edition, asOf })
}

/** What was written at this very moment is known. */
const justNow = (now: Date) => new Date(now.getTime() + 1)
