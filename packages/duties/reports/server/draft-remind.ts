import { officeOf, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { dayOf } from '@cabinet/office/day.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { type Reminder, reminderDue } from '../rules/cycle.ts'
import { cycleOfReport, sectionsBeingWritten } from './draft-report.ts'
import { type Answerer, remindedFor } from './draft-writers.ts'
import { reportSections } from './tables.ts'

type Due = { sectionId: string; reportId: string; bureau: string; reminder: Reminder; people: Answerer[] }

/**
 * The pages of which somebody is to be reminded now: some days before the day, and on it, each once. A page nobody answers for
 * is the chef de cabinet's to see to.
 */
export async function remindersDue(read: Pick<Reads, 'select' | 'selectDistinct'>, now: Date): Promise<Due[]> {
  const open = (await sectionsBeingWritten(read)).filter((one) => one.section.bureau !== 'mayor')
  if (!open.length) return []
  const today = await todayOf(read, now)
  const timeZone = (await officeOf(read))?.timeZone ?? 'UTC'
  const keys = open.map((one) => one.section.answersFor)
  const reminded = await remindedFor(read, keys, today)
  const due: Due[] = []
  for (const { report, section } of open) {
    const { people } = reminded(section.answersFor)
    const remindedOn = section.remindedAt ? dayOf(section.remindedAt, timeZone) : null
    const reminder = people.length ? reminderDue(await cycleOfReport(read, report), today, remindedOn) : null
    if (reminder) due.push({ sectionId: section.id, reportId: report.id, bureau: section.bureau, reminder, people })
  }
  return due
}

/** Reminds one bureau. Refuses `reports.drafting-reminded` when another process did it at the same moment. */
export async function remindPage(change: Change, sectionId: string): Promise<void> {
  const due = (await remindersDue(change.tx, change.now)).find((one) => one.sectionId === sectionId)
  if (!due) throw new Refusal('reports.drafting-reminded')
  await change.tx.update(reportSections).set({ remindedAt: change.now }).where(eq(reportSections.id, sectionId))
  const { reportId, bureau, reminder, people } = due
  for (const { id: personId } of people) {
    const once = `${sectionId}:${reminder}:${personId}`
    await change.later({ kind: 'reports.page-reminder', payload: { sectionId, personId, reminder }, once })
  }
  await change.record('reports.page.reminded', reportId, { bureau, reminder })
}
