import { calendarOf, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { personNames } from '@cabinet/duties/mail/server/letter-page.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, count, eq, inArray, isNull } from 'drizzle-orm'
import { type Cycle, cycleOf } from '../rules/cycle.ts'
import { mayOnSection, sectionState } from '../rules/section.ts'
import { mayKeep, seesDrafts, visibleReport, visibleSections } from './draft-visible.ts'
import { type Answering, answeringOf, writerKeysOf, writersOf } from './draft-writers.ts'
import { type Report, type ReportSection, reportCalendar, reportComments, reportSections, reports } from './tables.ts'

type Asked = { reportId: string; now: Date }

/** One report for whoever may see it: how it stands, its days, its pages as far as they are theirs, what they may do. */
export async function reportHead(read: Reads, person: Person, { reportId, now }: Asked) {
  const report = await visibleReport(read, person, reportId)
  const sections = await visibleSections(read, person, report.id)
  const today = await todayOf(read, now)
  const cycle = await cycleOfReport(read, report)
  const rows = await sectionRows(read, person, { report, sections, today, cycle })
  const names = await personNames(read, [report.frozenBy ?? ''])
  const { id, year, quarter, from, to, state, number, openedAt, asOf, frozenAt, presentedOn, outcome, version } = report
  return {
    ...{ id, year, quarter, from, to, state, number, openedAt, asOf, frozenAt, presentedOn, outcome, version, today },
    frozenBy: report.frozenBy ? (names.get(report.frozenBy) ?? '') : null,
    cycle,
    sections: rows,
    may: { keep: mayKeep(person), read: seesDrafts(person) || state === 'frozen' || state === 'presented' },
  }
}

/** The days of a report by the habits of the office as they are set now. */
export async function cycleOfReport(read: Pick<Reads, 'select'>, { to }: Pick<Report, 'to'>): Promise<Cycle> {
  const [habits] = await read.select().from(reportCalendar)
  if (!habits) throw new Error('The office has no calendar of reports.')
  return cycleOf({ to }, habits, await calendarOf(read))
}

type Rows = { report: Report; sections: readonly ReportSection[]; today: Day; cycle: Cycle }

/** The pages of a report as their line says it: who answers, how they stand, what this person may do with them. */
export async function sectionRows(read: Reads, person: Person, { report, sections, today, cycle }: Rows) {
  const answering = await answeringOf(
    read,
    sections.map((one) => one.answersFor),
    today,
  )
  const names = await personNames(
    read,
    sections.flatMap((one) => one.handedInBy ?? []),
  )
  const comments = await openComments(
    read,
    sections.map((one) => one.id),
  )
  return sections.map((section) => {
    const people = answering.get(section.answersFor ?? '')?.people ?? []
    const { handedInAt, handedInBy } = section
    return {
      ...{ id: section.id, bureau: section.bureau, answersFor: answersFor(answering, section), people, handedInAt },
      handedInBy: handedInBy ? (names.get(handedInBy) ?? '') : null,
      openComments: comments.get(section.id) ?? 0,
      state: sectionState({
        ...{ handedIn: handedInAt !== null, answered: people.length > 0, report: report.state, today },
        pagesOn: cycle.pagesOn,
      }),
      may: mayOn(person, { report, section, answering }),
    }
  })
}

const answersFor = (answering: Map<string, Answering>, section: ReportSection): string | null =>
  section.answersFor ? (answering.get(section.answersFor)?.label ?? null) : null

type OnSection = { report: Pick<Report, 'state'>; section: ReportSection; answering: Map<string, Answering> }

/** What this person may do with this page, as everything stands now. */
export function mayOn(person: Person, { report, section, answering }: OnSection) {
  const people = answering.get(section.answersFor ?? '')?.people ?? []
  const mine = section.answersFor !== null && writerKeysOf(person).includes(section.answersFor)
  const answers = people.some((one) => writersOf(person).includes(one.id))
  return mayOnSection(
    { mine, answers, keeps: mayKeep(person), answered: people.length > 0 },
    { report: report.state, handedIn: section.handedInAt !== null, isMayors: section.bureau === 'mayor' },
  )
}

async function openComments(read: Reads, sectionIds: readonly string[]): Promise<Map<string, number>> {
  if (!sectionIds.length) return new Map()
  const rows = await read
    .select({ id: reportComments.sectionId, many: count() })
    .from(reportComments)
    .where(and(inArray(reportComments.sectionId, [...sectionIds]), isNull(reportComments.settledAt)))
    .groupBy(reportComments.sectionId)
  return new Map(rows.map((row) => [row.id, row.many]))
}

/** The reports that are being written, with their sections: what the clock and the counts look at. */
export async function sectionsBeingWritten(read: Pick<Reads, 'select'>) {
  return read
    .select({ report: reports, section: reportSections })
    .from(reportSections)
    .innerJoin(reports, eq(reports.id, reportSections.reportId))
    .where(and(eq(reports.state, 'drafting'), isNull(reportSections.handedInAt)))
}
