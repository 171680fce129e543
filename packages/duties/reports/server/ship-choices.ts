import type { Change, Reads } from '@cabinet/store/store.ts'
import { bureaus } from '../rules/report.ts'
import { reportCalendar, reportPages } from './tables.ts'

/** Whether the office has not received what is shipped yet. */
export async function lacksReportsChoices(read: Pick<Reads, '$count'>): Promise<boolean> {
  return (await read.$count(reportCalendar)) === 0
}

/** What the office finds on the first day. */
export async function shipReportsChoices(change: Change): Promise<void> {
  await change.tx.insert(reportCalendar).values({
    ...{ id: 'calendar', draftAfter: 1, pagesAfter: 5, visaAfter: 8, remindBefore: 2 },
    ...{ minimumInside: 10, minimumOutside: 30, mask: 5, outcomes: ['noted', 'adopted'], version: 1 },
  })
  await change.tx
    .insert(reportPages)
    .values(bureaus.map((bureau, position) => ({ bureau, position, answersFor: null, hidden: 0 })))
  await change.record('reports.choices.shipped', 'reports')
}
