import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { history } from '@cabinet/store/store.tables.ts'
import { and, asc, eq, inArray, lte, max } from 'drizzle-orm'
import type { FigureLine, Split } from '../rules/figure.ts'
import { type Bureau, type MayorField, mayorFields, type NarrativeField, narrativeFields } from '../rules/report.ts'
import type { BureauPage } from '../rules/report-content.ts'
import { headsOf } from './heads-of.ts'
import { type Reading, sectionsOf } from './issue-of.ts'
import { type ReportSection, reportTexts } from './tables.ts'

type Text = typeof reportTexts.$inferSelect
type Texts = ReadonlyMap<string, ReadonlyMap<string, Text>>

export type Pages = {
  mayor: Record<MayorField, string>
  bureaus: Omit<BureauPage, 'figures' | 'splits'>[]
}

/** What was written in the pages, as it stood at a moment: who answered for each, what they said, who kept silent. */
export async function pagesAt(read: Reading, reportId: string, asOf: Date): Promise<Pages> {
  const sections = await sectionsOf(read, reportId)
  const texts = await textsAt(read, sections, asOf)
  const keys = sections.flatMap((one) => one.answersFor ?? [])
  const heads = await headsOf(read, keys, await todayOf(read, asOf))
  const consolidatedAt = await lastConsolidated(read, reportId, asOf)
  const saidBy = (field: MayorField) => sections.find((one) => one.bureau === 'mayor') && textOf(texts, sections, field)
  return {
    mayor: Object.fromEntries(mayorFields.map((field) => [field, saidBy(field) ?? ''])) as Pages['mayor'],
    bureaus: sections.flatMap((section) => {
      if (section.bureau === 'mayor') return []
      const head = heads.get(section.answersFor ?? '') ?? null
      const silent = section.handedInAt === null || section.handedInAt > asOf
      // What a silent bureau had begun is nobody's word; what was written while the pages were taken together is.
      const spoken = [...(texts.get(section.id)?.values() ?? [])].filter(
        (text) => !silent || (consolidatedAt !== null && text.savedAt >= consolidatedAt),
      )
      return [{ bureau: section.bureau as Bureau, head, silent, ...saidIn(spoken) }]
    }),
  }
}

const textOf = (texts: Texts, sections: readonly ReportSection[], field: MayorField) =>
  texts.get(sections.find((one) => one.bureau === 'mayor')?.id ?? '')?.get(field)?.text

function saidIn(spoken: readonly Text[]): Pick<BureauPage, 'texts' | 'carried'> {
  const byField = new Map(spoken.map((text) => [text.field, text]))
  return {
    texts: Object.fromEntries(
      narrativeFields.map((field) => [field, byField.get(field)?.text ?? '']),
    ) as BureauPage['texts'],
    carried: narrativeFields.filter((field) => byField.get(field)?.carriedFrom) as NarrativeField[],
  }
}

/** The version of each text that stood then. */
async function textsAt(read: Reading, sections: readonly ReportSection[], asOf: Date): Promise<Texts> {
  const ids = sections.map((one) => one.id)
  if (!ids.length) return new Map()
  const rows = await read
    .select()
    .from(reportTexts)
    .where(and(inArray(reportTexts.sectionId, ids), lte(reportTexts.savedAt, asOf)))
    .orderBy(asc(reportTexts.version))
  const bySection = Map.groupBy(rows, (row) => row.sectionId)
  return new Map([...bySection].map(([id, of]) => [id, new Map(of.map((text) => [text.field, text]))]))
}

async function lastConsolidated(read: Reading, reportId: string, asOf: Date): Promise<Date | null> {
  const consolidated = and(eq(history.subjectId, reportId), eq(history.event, 'reports.report.consolidated'))
  const [row] = await read
    .select({ at: max(history.at) })
    .from(history)
    .where(and(consolidated, lte(history.at, asOf)))
  return row?.at ?? null
}

/** The figures and splits of one bureau, in the order of the registry. */
export const withFigures =
  (figures: readonly FigureLine[], splits: readonly Split[], isOf: (code: string, bureau: Bureau) => boolean) =>
  (page: Pages['bureaus'][number]): BureauPage => ({
    ...page,
    figures: figures.filter((line) => isOf(line.code, page.bureau)),
    splits: splits.filter((split) => isOf(split.code, page.bureau)),
  })
