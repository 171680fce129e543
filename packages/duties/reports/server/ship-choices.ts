import { uncountedCommitments } from '@cabinet/blocks/commitments/server/uncounted.ts'
import { uncountedAudiences } from '@cabinet/duties/audiences/server/uncounted.ts'
import { uncountedMail } from '@cabinet/duties/mail/server/letter-facts.ts'
import { facts } from '@cabinet/store/store.tables.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { shippedFigures } from '../rules/chosen-figures.ts'
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
    ...{ minimumInside: 10, minimumOutside: 30, mask: 5, outcomes: ['noted', 'adopted'] },
    ...{ mayorFigures: [...shippedFigures], version: 1 },
  })
  await change.tx
    .insert(reportPages)
    .values(bureaus.map((bureau, position) => ({ bureau, position, answersFor: null, hidden: 0 })))
  await change.record('reports.choices.shipped', 'reports')
  await countWhatIsOpen(change)
}

/**
 * An office that was at work before anything was counted: what is open on this day is written down once, so that from here on
 * a stock is whole. The quarters before stay uncounted, and say so.
 */
async function countWhatIsOpen(change: Change): Promise<void> {
  if ((await change.tx.$count(facts)) > 0) return
  const open = [
    ...(await uncountedMail(change)),
    ...(await uncountedAudiences(change)),
    ...(await uncountedCommitments(change)),
  ]
  if (open.length) await change.record('reports.open-things.counted', 'reports', { count: open.length, facts: open })
}
