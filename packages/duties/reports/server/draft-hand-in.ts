import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { PageAsked } from '../rules/drafting-forms.ts'
import { linesOf, mostLines, tooLong } from '../rules/section.ts'
import { mayOn } from './draft-report.ts'
import { standingTexts } from './draft-text.ts'
import { visibleSection } from './draft-visible.ts'
import { answeringOf } from './draft-writers.ts'
import { reportSections } from './tables.ts'

/**
 * The bureau has said what it has to say. Refuses `reports.drafting-nothing-written` and `reports.drafting-too-long`, and
 * `reports.drafting-closed` when it is not theirs to hand in, or too late.
 */
export async function handInPage(change: Change, asked: PageAsked): Promise<void> {
  const { section, may } = await pageToHandIn(change, asked)
  if (section.handedInAt) throw new Refusal('reports.drafting-handed-in')
  if (!may.handIn) throw new Refusal('reports.drafting-closed')
  const texts = await standingTexts(change.tx, [section.id])
  const told = Object.fromEntries(texts.map((one) => [one.field, one.text]))
  if (texts.every((one) => one.text === '')) throw new Refusal('reports.drafting-nothing-written')
  const [long] = tooLong(told)
  if (long) throw new Refusal('reports.drafting-too-long', { lines: linesOf(told[long] ?? ''), most: mostLines[long] })
  const handedIn = { handedInAt: change.now, handedInBy: change.person.id }
  await change.tx.update(reportSections).set(handedIn).where(eq(reportSections.id, section.id))
  await change.record('reports.page.handed-in', section.reportId, { bureau: section.bureau })
}

/** Back on the bureau's desk, by itself or by the chef de cabinet, until the report is consolidated. */
export async function takeBackPage(change: Change, asked: PageAsked): Promise<void> {
  const { section, may } = await pageToHandIn(change, asked)
  if (!may.takeBack) throw new Refusal('reports.drafting-closed')
  await change.tx
    .update(reportSections)
    .set({ handedInAt: null, handedInBy: null })
    .where(eq(reportSections.id, section.id))
  await change.record('reports.page.taken-back', section.reportId, { bureau: section.bureau })
}

async function pageToHandIn(change: Change, asked: PageAsked) {
  const { report, section } = await visibleSection(change.tx, change.person, asked)
  const answering = await answeringOf(change.tx, [section.answersFor], await today(change))
  return { section, may: mayOn(change.person, { report, section, answering }) }
}
