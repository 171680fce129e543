import { currentStep, deskGround, stepsOf } from '@cabinet/blocks/circuits/server/circuit.ts'
import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { holdings, persons, posts } from '@cabinet/blocks/people/server/tables.ts'
import { personNames } from '@cabinet/duties/mail/server/letter-page.ts'
import { canMove } from '@cabinet/office/moves.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { reportsPermissions } from '../rules/permissions.ts'
import { type ReportState, reportMoves } from '../rules/report.ts'
import { headsOf } from './heads-of.ts'
import { editionsFor, type Reading, readsBefore, reportOf, sectionsOf, subjectOf } from './issue-of.ts'
import type { Report } from './tables.ts'
import { hasEveryVisa } from './visa-report.ts'

/** Where a report is on its way from the pages to the frozen number, and what this person may do about it. */
export async function issuePage(read: Reads, person: Person, { reportId, now }: { reportId: string; now: Date }) {
  const report = await reportOf(read, reportId)
  if (!readsBefore(person)) throw notFound()
  const { id, year, quarter, from, to, state, number, version } = report
  return {
    report: { id, year, quarter, from, to, state, number, version },
    pages: await pagesOf(read, report, now),
    circuit: await circuitOf(read, report),
    givers: await visaGivers(read, now),
    editions: editionsFor(person),
    isOver: (await todayOf(read, now)) > to,
    may: await mayOnIssue(read, person, report),
  }
}

async function pagesOf(read: Reading, report: Report, now: Date) {
  const sections = await sectionsOf(read, report.id)
  const keys = sections.flatMap((one) => one.answersFor ?? [])
  const heads = await headsOf(read, keys, await todayOf(read, now))
  return sections.flatMap(({ bureau, answersFor, handedInAt }) =>
    bureau === 'mayor' ? [] : [{ bureau, head: heads.get(answersFor ?? '') ?? null, handedInAt }],
  )
}

/** Every step of every round, the latest round first, with the names behind them. */
async function circuitOf(read: Reading, report: Report) {
  const steps = await stepsOf(read, subjectOf(report))
  const ids = steps.flatMap((step) => [step.personId, step.decidedBy ?? ''])
  const names = await personNames(read, ids)
  return steps.map(({ id, round, position, kind, state, personId, decidedBy, decidedAt, reason }) => ({
    ...{ id, round, position, kind, state, name: names.get(personId) ?? '', decidedAt, reason },
    by: decidedBy && decidedBy !== personId ? (names.get(decidedBy) ?? '') : null,
  }))
}

/** Who may be asked for a visa: the chef de cabinet last, so they stand first in their own list. */
async function visaGivers(read: Reading, now: Date) {
  const today = await todayOf(read, now)
  const rows = await read
    .select({ id: persons.id, name: persons.name, post: posts.title, role: posts.role })
    .from(holdings)
    .innerJoin(posts, eq(posts.id, holdings.postId))
    .innerJoin(persons, eq(persons.id, holdings.personId))
    .where(
      and(
        inArray(posts.role, [...reportsPermissions['reports.visa']]),
        lte(holdings.from, today),
        or(isNull(holdings.to), gte(holdings.to, today)),
        isNull(persons.leftOn),
      ),
    )
    .orderBy(asc(posts.role), asc(posts.position), asc(persons.name))
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

async function mayOnIssue(read: Reading, person: Person, report: Report) {
  const keeps = may(reportsPermissions, person, 'reports.keep')
  const step = await currentStep(read, subjectOf(report))
  const onDesk = step !== undefined && deskGround(person, step.personId, 'reports.visa') !== undefined
  const every = report.state === 'visa' && (await hasEveryVisa(read, report))
  const to = (state: ReportState) => keeps && canMove(reportMoves, report.state, state)
  return {
    consolidate: to('consolidating') && report.state === 'drafting',
    sendBack: to('drafting'),
    sendRound: to('visa'),
    visa: onDesk,
    returnIt: onDesk,
    takeBack: to('consolidating') && report.state === 'visa',
    freeze: to('frozen') && every,
  }
}
