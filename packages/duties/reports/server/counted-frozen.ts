import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import { indicatorOf } from '../rules/indicators.ts'
import type { CountedAsked } from '../rules/issue-forms.ts'
import { unopenedSaid } from '../rules/unopened.ts'
import { isFrozen, refuseOtherEdition, reportOf } from './issue-of.ts'
import { figuresIn } from './restatements.ts'
import { thresholdsOf } from './setting-of.ts'
import { type BehindLine, links } from './statistics-behind.ts'
import { reportCounted, reportEditions } from './tables.ts'

const pageLength = 50

/**
 * The list behind a frozen figure, as it was frozen: the lines this person may open, and from the mask on how many of this page
 * are others'.
 * A figure that says nothing opens nothing either.
 */
export async function countedList(read: Reads, person: Person, asked: CountedAsked & { now: Date }) {
  const { reportId, edition, code, part, cursor = 0, now } = asked
  const report = await reportOf(read, reportId)
  const indicator = indicatorOf(code)
  if (!isFrozen(report) || !indicator) throw notFound()
  refuseOtherEdition(person, edition)
  const figure = await frozenFigure(read, asked)
  const said = figure?.value !== null
  const ids = said ? await idsOf(read, asked) : []
  const page = ids.slice(cursor, cursor + pageLength)
  const found = await links[indicator.opens](read, person, page, now)
  const rows = page.flatMap((id): BehindLine[] => {
    const link = found.get(id)
    return link ? [{ id, ...link }] : []
  })
  const next = cursor + page.length
  const { number, year, quarter } = report
  const { mask } = await thresholdsOf(read, edition)
  return {
    ...{
      number,
      year,
      quarter,
      code,
      part,
      rows,
      hidden: unopenedSaid(page.length - rows.length, mask),
      total: ids.length,
    },
    parts: figure?.among === null ? (['counted'] as const) : (['counted', 'among'] as const),
    next: next < ids.length ? next : null,
  }
}

async function frozenFigure(read: Reads, { reportId, edition, code }: CountedAsked) {
  const [frozen] = await read
    .select({ content: reportEditions.content })
    .from(reportEditions)
    .where(and(eq(reportEditions.reportId, reportId), eq(reportEditions.edition, edition)))
  const line = frozen && figuresIn(frozen.content).find((one) => one.code === code)
  if (!line) throw notFound()
  return line.now
}

async function idsOf(read: Reads, { reportId, edition, code, part }: CountedAsked): Promise<readonly string[]> {
  const [kept] = await read
    .select({ ids: reportCounted.ids })
    .from(reportCounted)
    .where(
      and(
        ...[eq(reportCounted.reportId, reportId), eq(reportCounted.edition, edition)],
        ...[eq(reportCounted.code, code), eq(reportCounted.part, part)],
      ),
    )
  return kept?.ids ?? []
}
