import type { Change, Reads } from '@cabinet/store/store.ts'
import { shippedMotives } from '../rules/motives.ts'
import { audienceMotives } from './tables.ts'

/** Whether the office has not received the shipped motives yet. */
export async function lacksAudiencesChoices(read: Pick<Reads, '$count'>): Promise<boolean> {
  return (await read.$count(audienceMotives)) === 0
}

/** The motives an office starts with, with their lengths and delays; it words them again as it likes. */
export async function shipAudiencesChoices(change: Change): Promise<void> {
  const rows = shippedMotives.map(({ code, label, minutes, workingDays }, position) => ({
    ...{ code, labelFr: label.fr, labelEn: label.en, minutes, workingDays, position, hidden: false },
  }))
  if (await lacksAudiencesChoices(change.tx)) await change.tx.insert(audienceMotives).values(rows)
  await change.record('audiences.choices.shipped', 'audiences')
}
