import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { personNames } from '@cabinet/duties/mail/server/letter-page.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, inArray, max } from 'drizzle-orm'
import type { CarryForm, FieldAsked, RestoreTextForm, SaveTextForm } from '../rules/drafting-forms.ts'
import { quarterBefore } from '../rules/quarter.ts'
import { type MayorField, mayorFields, type NarrativeField, narrativeFields } from '../rules/report.ts'
import { mayOn } from './draft-report.ts'
import { visibleSection } from './draft-visible.ts'
import { answeringOf } from './draft-writers.ts'
import { type Report, type ReportSection, reportSections, reports, reportTexts } from './tables.ts'

type Field = NarrativeField | MayorField
export type Text = typeof reportTexts.$inferSelect

/** The fields of a page: a bureau tells five things, the mayor's page three. */
export const fieldsOf = (bureau: string): readonly Field[] => (bureau === 'mayor' ? mayorFields : narrativeFields)

/**
 * Keeps a text as a new version of its field. Refuses `reports.drafting-changed` when somebody wrote meanwhile: nothing is
 * written over unread; what was just typed stays with whoever typed it, who is shown both.
 */
export async function saveText(change: Change, form: SaveTextForm): Promise<{ version: number; savedAt: Date }> {
  const { section } = await writablePage(change, form)
  const standing = await standingText(change.tx, section.id, form.field)
  if (form.version !== (standing?.version ?? 0)) {
    // The answer to an earlier sending was lost on the way: it stands already.
    if (standing?.text !== form.text || standing.savedBy !== change.person.id)
      throw await changedMeanwhile(change, standing)
    await change.record('reports.page.asked-again', section.reportId, { bureau: section.bureau })
    return { version: standing.version, savedAt: standing.savedAt }
  }
  return writeText(change, section, { field: form.field, text: form.text, version: form.version + 1 })
}

/** Puts an earlier version back; it becomes the newest, and nothing is lost. */
export async function restoreText(change: Change, form: RestoreTextForm): Promise<{ version: number; savedAt: Date }> {
  const { section } = await writablePage(change, form)
  const standing = await standingText(change.tx, section.id, form.field)
  if (form.version !== standing?.version) throw await changedMeanwhile(change, standing)
  const [earlier] = await change.tx
    .select()
    .from(reportTexts)
    .where(and(ofField(section.id, form.field), eq(reportTexts.version, form.restored)))
  if (!earlier) throw notFound()
  // Last quarter's words put back are last quarter's words still.
  const { text, carriedFrom } = earlier
  return writeText(change, section, { field: form.field, text, version: form.version + 1, carriedFrom })
}

/** Puts last quarter's text into the field, marked until somebody makes it this quarter's own. */
export async function carryText(change: Change, form: CarryForm): Promise<{ version: number; savedAt: Date }> {
  const { report, section } = await writablePage(change, form)
  const standing = await standingText(change.tx, section.id, form.field)
  if (form.version !== (standing?.version ?? 0)) throw await changedMeanwhile(change, standing)
  const before = await pageBefore(change.tx, report, section.bureau)
  const text = before?.texts.find((one) => one.field === form.field)?.text ?? ''
  if (!before || text === '') throw new Refusal('reports.drafting-nothing-before')
  const carried = { field: form.field, text, version: form.version + 1, carriedFrom: before.reportId }
  return writeText(change, section, carried)
}

/** The page, for whoever may write in it now. */
async function writablePage(change: Change, asked: FieldAsked) {
  const { report, section } = await visibleSection(change.tx, change.person, asked)
  if (!fieldsOf(section.bureau).includes(asked.field)) throw notFound()
  const answering = await answeringOf(change.tx, [section.answersFor], await today(change))
  if (!mayOn(change.person, { report, section, answering }).write) {
    throw new Refusal(section.handedInAt ? 'reports.drafting-handed-in' : 'reports.drafting-closed')
  }
  return { report, section }
}

type Writing = { field: Field; text: string; version: number; carriedFrom?: string | null }

async function writeText(change: Change, section: ReportSection, { carriedFrom = null, ...text }: Writing) {
  const saved = { savedBy: change.person.id, savedAt: change.now }
  await change.tx.insert(reportTexts).values({ sectionId: section.id, carriedFrom, ...text, ...saved })
  const { field, version } = text
  const event = carriedFrom ? 'reports.page.carried' : 'reports.page.saved'
  await change.record(event, section.reportId, { bureau: section.bureau, field, version })
  return { version, savedAt: change.now }
}

async function changedMeanwhile(change: Change, standing: Text | undefined): Promise<Refusal> {
  const names = await personNames(change.tx, [standing?.savedBy ?? ''])
  const who = names.get(standing?.savedBy ?? '') ?? ''
  return new Refusal('reports.drafting-changed', { who, version: standing?.version ?? 0 })
}

const ofField = (sectionId: string, field: Field) =>
  and(eq(reportTexts.sectionId, sectionId), eq(reportTexts.field, field))

type Reading = Pick<Reads, 'select'>

/** The text that stands in a field: its newest version. */
async function standingText(read: Reading, sectionId: string, field: Field): Promise<Text | undefined> {
  const [newest] = await read
    .select()
    .from(reportTexts)
    .where(ofField(sectionId, field))
    .orderBy(desc(reportTexts.version))
    .limit(1)
  return newest
}

/** Every field's newest text on these pages. */
export async function standingTexts(read: Reading, sectionIds: readonly string[]): Promise<Text[]> {
  if (!sectionIds.length) return []
  const newest = read
    .select({
      sectionId: reportTexts.sectionId,
      field: reportTexts.field,
      version: max(reportTexts.version).as('newest'),
    })
    .from(reportTexts)
    .where(inArray(reportTexts.sectionId, [...sectionIds]))
    .groupBy(reportTexts.sectionId, reportTexts.field)
    .as('newest_texts')
  const { sectionId, field, version } = reportTexts
  const rows = await read
    .select({ text: reportTexts })
    .from(reportTexts)
    .innerJoin(newest, and(eq(sectionId, newest.sectionId), eq(field, newest.field), eq(version, newest.version)))
  return rows.map((row) => row.text)
}

/** The same bureau's page of the quarter before, if there was one. */
export async function pageBefore(
  read: Reading,
  report: Pick<Report, 'year' | 'quarter'>,
  bureau: ReportSection['bureau'],
) {
  const { year, quarter } = quarterBefore(report)
  const [before] = await read
    .select({ sectionId: reportSections.id, reportId: reports.id })
    .from(reports)
    .innerJoin(reportSections, and(eq(reportSections.reportId, reports.id), eq(reportSections.bureau, bureau)))
    .where(and(eq(reports.year, year), eq(reports.quarter, quarter)))
  if (!before) return null
  const texts = await standingTexts(read, [before.sectionId])
  return { reportId: before.reportId, year, quarter, texts }
}
