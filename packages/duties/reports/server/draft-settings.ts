import { calendarOf, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { cycleOf } from '../rules/cycle.ts'
import type { CalendarForm, FiguresForm, PagesForm } from '../rules/drafting-forms.ts'
import { periodOf, quarterOf } from '../rules/quarter.ts'
import { answeringOf } from './draft-writers.ts'
import { chosenFigures } from './setting-of.ts'
import { reportCalendar, reportPages, reportSections, reports } from './tables.ts'

/** The habits of the office, and who answers for which page, with who that is today. */
export async function reportSettings(read: Reads, now: Date) {
  const [calendar] = await read.select().from(reportCalendar)
  if (!calendar) throw new Error('The office has no calendar of reports.')
  const pages = await read.select().from(reportPages).orderBy(asc(reportPages.position))
  const keys = pages.map((one) => one.answersFor)
  const today = await todayOf(read, now)
  const answering = await answeringOf(read, keys, today)
  const next = quarterOf(today)
  return {
    calendar,
    figures: await chosenFigures(read),
    /** The report of the quarter that is going on, as these habits have it. */
    next: { ...next, cycle: cycleOf(periodOf(next), calendar, await calendarOf(read)) },
    pages: pages.map(({ bureau, answersFor, hidden }) => ({
      ...{ bureau, answersFor, hidden: hidden === 1 },
      label: answering.get(answersFor ?? '')?.label ?? '',
      people: answering.get(answersFor ?? '')?.people ?? [],
    })),
  }
}

/** Days, minimums and mask, outcomes. Refuses `reports.drafting-settings-changed` when somebody changed them meanwhile. */
export async function saveCalendar(change: Change, { version, ...habits }: CalendarForm): Promise<void> {
  const [saved] = await change.tx
    .update(reportCalendar)
    .set({ ...habits, version: version + 1 })
    .where(and(eq(reportCalendar.id, 'calendar'), eq(reportCalendar.version, version)))
    .returning({ version: reportCalendar.version })
  if (!saved) throw new Refusal('reports.drafting-settings-changed')
  const { outcomes, ...figures } = habits
  await change.record('reports.choices.calendar-changed', 'reports', { ...figures, outcomes: outcomes.join(', ') })
}

/** The pages in their order and who answers for each; a report being written follows, where the page is not handed in. */
export async function savePages(change: Change, { pages }: PagesForm): Promise<void> {
  await refuseUnknown(change, pages)
  for (const [position, { bureau, answersFor, hidden }] of pages.entries()) {
    const page = { position, answersFor, hidden: hidden ? 1 : 0 }
    await change.tx
      .insert(reportPages)
      .values({ bureau, ...page })
      .onConflictDoUpdate({ target: reportPages.bureau, set: page })
    await followInDrafts(change, { bureau, answersFor })
  }
  await change.record('reports.choices.pages-changed', 'reports')
}

/**
 * The figures of the mayor's page, in their order; drafts follow, frozen reports stay. Refuses `reports.drafting-settings-changed`
 * when somebody chose others meanwhile.
 */
export async function saveMayorFigures(change: Change, { was, figures }: FiguresForm): Promise<void> {
  const standing = await chosenFigures(change.tx)
  if (standing.join() !== was.join()) throw new Refusal('reports.drafting-settings-changed')
  await change.tx.update(reportCalendar).set({ mayorFigures: figures }).where(eq(reportCalendar.id, 'calendar'))
  await change.record('reports.choices.figures-changed', 'reports', {
    was: was.join(', '),
    figures: figures.join(', '),
  })
}

async function followInDrafts(
  change: Change,
  { bureau, answersFor }: Pick<PagesForm['pages'][number], 'bureau' | 'answersFor'>,
) {
  const drafting = change.tx.select({ id: reports.id }).from(reports).where(eq(reports.state, 'drafting'))
  const theirs = and(
    eq(reportSections.bureau, bureau),
    isNull(reportSections.handedInAt),
    inArray(reportSections.reportId, drafting),
  )
  await change.tx.update(reportSections).set({ answersFor }).where(theirs)
}

/** A key that names nobody of the office is our own screen's mistake, or somebody's try: refused. */
async function refuseUnknown(change: Change, pages: PagesForm['pages']): Promise<void> {
  const keys = [...new Set(pages.flatMap((one) => one.answersFor ?? []))]
  const known = await answeringOf(change.tx, keys, await todayOf(change.tx, change.now))
  const missing = keys.find((key) => !known.has(key))
  if (missing) throw new Refusal('reports.drafting-nobody-like-that')
}
