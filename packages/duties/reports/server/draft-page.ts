import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { personNames } from '@cabinet/duties/mail/server/letter-page.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, desc, eq } from 'drizzle-orm'
import type { FieldAsked, PageAsked } from '../rules/drafting-forms.ts'
import { kept } from '../rules/text-versions.ts'
import { cycleOfReport, sectionRows } from './draft-report.ts'
import { fieldsOf, pageBefore, standingTexts } from './draft-text.ts'
import { visibleSection } from './draft-visible.ts'
import { reportComments, reportTexts } from './tables.ts'

/** One bureau's page as it is written: its texts, last quarter's beside them, what was remarked, and what may be done. */
export async function draftPage(read: Reads, person: Person, asked: PageAsked & { now: Date }) {
  const { report, section } = await visibleSection(read, person, asked)
  const today = await todayOf(read, asked.now)
  const cycle = await cycleOfReport(read, report)
  const [row] = await sectionRows(read, person, { report, sections: [section], today, cycle })
  if (!row) throw notFound()
  const texts = await standingTexts(read, [section.id])
  const before = await pageBefore(read, report, section.bureau)
  const comments = await read
    .select()
    .from(reportComments)
    .where(eq(reportComments.sectionId, section.id))
    .orderBy(asc(reportComments.at), asc(reportComments.id))
  const names = await personNames(read, [
    ...texts.map((one) => one.savedBy),
    ...comments.flatMap((one) => [one.by, one.settledBy ?? '']),
  ])
  return {
    report: { id: report.id, year: report.year, quarter: report.quarter, state: report.state, asOf: report.asOf },
    section: row,
    fields: fieldsOf(section.bureau).map((field) => fieldRow({ field, texts, before, names })),
    before: before && { reportId: before.reportId, year: before.year, quarter: before.quarter },
    comments: comments.map(({ by, settledBy, ...comment }) => ({
      ...comment,
      by: names.get(by) ?? '',
      settledBy: settledBy ? (names.get(settledBy) ?? '') : null,
      may: { settle: comment.settledAt === null && row.may.comment },
    })),
  }
}

type Told = {
  field: ReturnType<typeof fieldsOf>[number]
  texts: Awaited<ReturnType<typeof standingTexts>>
  before: Awaited<ReturnType<typeof pageBefore>>
  names: Map<string, string>
}

function fieldRow({ field, texts, before, names }: Told) {
  const text = texts.find((one) => one.field === field)
  return {
    field,
    text: text?.text ?? '',
    version: text?.version ?? 0,
    carried: (text?.carriedFrom ?? null) !== null,
    savedAt: text?.savedAt ?? null,
    savedBy: text ? (names.get(text.savedBy) ?? '') : '',
    before: before?.texts.find((one) => one.field === field)?.text ?? '',
  }
}

/** The versions of one field, the newest first; what one person saved within a few minutes is one of them. */
export async function textVersions(read: Reads, person: Person, asked: FieldAsked) {
  const { section } = await visibleSection(read, person, asked)
  const rows = await read
    .select()
    .from(reportTexts)
    .where(and(eq(reportTexts.sectionId, section.id), eq(reportTexts.field, asked.field)))
    .orderBy(desc(reportTexts.version))
    .limit(500)
  const names = await personNames(
    read,
    rows.map((one) => one.savedBy),
  )
  return kept(rows)
    .slice(0, 60)
    .map(({ version, text, carriedFrom, savedBy, savedAt }) => ({
      ...{ version, text, savedAt, carried: carriedFrom !== null, savedBy: names.get(savedBy) ?? '' },
    }))
}
