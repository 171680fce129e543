import { randomUUID } from 'node:crypto'
import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { CommentForm, PageAsked } from '../rules/drafting-forms.ts'
import { mayOn } from './draft-report.ts'
import { fieldsOf } from './draft-text.ts'
import { visibleSection } from './draft-visible.ts'
import { answeringOf } from './draft-writers.ts'
import { reportComments, reportSections } from './tables.ts'

/** A remark on a page, or on one text of it. Refuses `reports.drafting-closed`. */
export async function commentPage(change: Change, form: CommentForm): Promise<{ id: string }> {
  const { section } = await commentablePage(change, form)
  if (form.field && !fieldsOf(section.bureau).includes(form.field)) throw notFound()
  const id = randomUUID()
  const said = { by: change.person.id, at: change.now }
  await change.tx
    .insert(reportComments)
    .values({ id, sectionId: section.id, field: form.field, text: form.text, ...said })
  await change.record('reports.page.commented', section.reportId, { bureau: section.bureau })
  return { id }
}

/** Dealt with: the remark stays, and no longer asks for anything. */
export async function settleComment(change: Change, { commentId }: { commentId: string }): Promise<void> {
  const [found] = await change.tx
    .select({ reportId: reportSections.reportId, bureau: reportSections.bureau })
    .from(reportComments)
    .innerJoin(reportSections, eq(reportSections.id, reportComments.sectionId))
    .where(and(eq(reportComments.id, commentId), isNull(reportComments.settledAt)))
  if (!found) throw notFound()
  await commentablePage(change, found)
  const settled = { settledAt: change.now, settledBy: change.person.id }
  await change.tx.update(reportComments).set(settled).where(eq(reportComments.id, commentId))
  await change.record('reports.page.comment-settled', found.reportId, { bureau: found.bureau })
}

async function commentablePage(change: Change, asked: PageAsked) {
  const { report, section } = await visibleSection(change.tx, change.person, asked)
  const answering = await answeringOf(change.tx, [section.answersFor], await today(change))
  if (!mayOn(change.person, { report, section, answering }).comment) throw new Refusal('reports.drafting-closed')
  return { report, section }
}
