import { persons } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import { day, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '@cabinet/store/columns.ts'
import type {
  Bureau,
  CouncilOutcome,
  Edition,
  MayorField,
  NarrativeField,
  PressFormat,
  ReportState,
} from '../rules/report.ts'
import type { ReportContent } from '../rules/report-content.ts'

/** The office's calendar of reports: data, one row. */
export const reportCalendar = table('report_calendar', {
  id: text().primaryKey(),
  /** Days after the end of the quarter on which the draft opens by itself; null: only by hand. */
  draftAfter: integer(),
  /** Working days after the end of the quarter: the bureaux' pages, the visa. */
  pagesAfter: integer().notNull(),
  visaAfter: integer().notNull(),
  /** Working days before `pagesAfter` on which whoever has not answered is reminded. */
  remindBefore: integer().notNull(),
  /** Least number behind a published proportion or median, inside and in the council's edition; and the mask on counts about persons. */
  minimumInside: integer().notNull(),
  minimumOutside: integer().notNull(),
  mask: integer().notNull(),
  /** First reports of an office follow its own habits: which outcome its council gives. */
  outcomes: json<CouncilOutcome[]>().notNull(),
  /** The figures of the mayor's page, in their order. */
  mayorFigures: json<string[]>().notNull(),
  version: integer().notNull(),
})

/** Which bureau has a page, in which order, and who answers for it (`post:…`, `unit:…`, `person:…`, or nobody). */
export const reportPages = table('report_pages', {
  bureau: text().$type<Bureau>().primaryKey(),
  position: integer().notNull(),
  answersFor: text(),
  hidden: integer().notNull(),
})

/** What the office wants to reach, from a day on. */
export const indicatorTargets = table(
  'indicator_targets',
  {
    code: text().notNull(),
    from: day().$type<Day>().notNull(),
    /** In the indicator's own unit; per cent in tenths, so that 82.5 % is 825. Null ends the target. */
    target: integer(),
    setBy: text()
      .notNull()
      .references(() => persons.id),
    setAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.code, t.from] })],
)

export const reports = table(
  'reports',
  {
    id: text().primaryKey(),
    year: integer().notNull(),
    quarter: integer().notNull(),
    /** First and last day of the quarter. */
    from: day().$type<Day>().notNull(),
    to: day().$type<Day>().notNull(),
    state: text().$type<ReportState>().notNull(),
    number: text(),
    openedAt: instant().notNull(),
    /** What was known until here is in it; set when it is frozen. */
    asOf: instant(),
    frozenAt: instant(),
    frozenBy: text(),
    /** SHA-256 over both editions as frozen. */
    sha256: text(),
    presentedOn: day().$type<Day>(),
    outcome: text().$type<CouncilOutcome>(),
    presentedNote: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [uniqueIndex('reports_quarter').on(t.year, t.quarter), uniqueIndex('reports_number').on(t.number)],
)

/** One bureau's page in one report. */
export const reportSections = table(
  'report_sections',
  {
    id: text().primaryKey(),
    reportId: text()
      .notNull()
      .references(() => reports.id),
    bureau: text().$type<Bureau | 'mayor'>().notNull(),
    position: integer().notNull(),
    answersFor: text(),
    handedInAt: instant(),
    handedInBy: text(),
    remindedAt: instant(),
  },
  (t) => [uniqueIndex('report_sections_bureau').on(t.reportId, t.bureau)],
)

/** Each kept text of one field; the highest version is the one that stands. */
export const reportTexts = table(
  'report_texts',
  {
    sectionId: text()
      .notNull()
      .references(() => reportSections.id),
    field: text().$type<NarrativeField | MayorField>().notNull(),
    version: integer().notNull(),
    text: text().notNull(),
    /** The report whose text was carried forward and is not yet made this quarter's own. */
    carriedFrom: text(),
    savedBy: text()
      .notNull()
      .references(() => persons.id),
    savedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sectionId, t.field, t.version] })],
)

export const reportComments = table(
  'report_comments',
  {
    id: text().primaryKey(),
    sectionId: text()
      .notNull()
      .references(() => reportSections.id),
    field: text().$type<NarrativeField | MayorField>(),
    text: text().notNull(),
    by: text()
      .notNull()
      .references(() => persons.id),
    at: instant().notNull(),
    settledAt: instant(),
    settledBy: text(),
  },
  (t) => [index('report_comments_section').on(t.sectionId, t.at)],
)

/** An edition as it was frozen: everything that is printed, and nothing that could change. */
export const reportEditions = table(
  'report_editions',
  {
    reportId: text()
      .notNull()
      .references(() => reports.id),
    edition: text().$type<Edition>().notNull(),
    content: json<ReportContent>().notNull(),
    sha256: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.edition] })],
)

/** The ids behind each frozen figure: numerator and denominator, as they were counted. */
export const reportCounted = table(
  'report_counted',
  {
    reportId: text()
      .notNull()
      .references(() => reports.id),
    edition: text().$type<Edition>().notNull(),
    code: text().notNull(),
    part: text().$type<'counted' | 'among'>().notNull(),
    ids: json<string[]>().notNull(),
    sha256: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.edition, t.code, t.part] })],
)

/** A printing of an edition asked for: how far it is, and the file once it is there. */
export const reportPrintings = table(
  'report_printings',
  {
    id: text().primaryKey(),
    reportId: text()
      .notNull()
      .references(() => reports.id),
    edition: text().$type<Edition>().notNull(),
    format: text().$type<PressFormat>().notNull(),
    locale: text().$type<'fr' | 'en'>().notNull(),
    state: text().$type<'waiting' | 'under-way' | 'ready' | 'failed' | 'cancelled'>().notNull(),
    done: integer().notNull(),
    total: integer().notNull(),
    problem: text().notNull(),
    sha256: text(),
    name: text().notNull(),
    size: integer().notNull(),
    askedBy: text()
      .notNull()
      .references(() => persons.id),
    askedAt: instant().notNull(),
    finishedAt: instant(),
  },
  (t) => [index('report_printings_report').on(t.reportId, t.askedAt), index('report_printings_sha256').on(t.sha256)],
)

export type Report = typeof reports.$inferSelect
export type ReportSection = typeof reportSections.$inferSelect
