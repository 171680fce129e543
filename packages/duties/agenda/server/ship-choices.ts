import type { Change, Reads } from '@cabinet/store/store.ts'
import { shippedKinds } from '../rules/shipped-kinds.ts'
import { engagementKinds } from './tables.ts'

/** Whether the office has not received the shipped choices of this duty yet. */
export async function lacksAgendaChoices(read: Pick<Reads, '$count'>): Promise<boolean> {
  return (await read.$count(engagementKinds)) === 0
}

/**
 * What the office finds on the first day: its kinds of engagement. Diaries are opened when somebody holds the post: the office
 * may not even be set up yet.
 */
export async function shipAgendaChoices(change: Change): Promise<void> {
  if ((await change.tx.$count(engagementKinds)) === 0)
    await change.tx.insert(engagementKinds).values(
      shippedKinds.map(({ code, label, minutes, tone, busy }, position) => ({
        ...{ code, labelFr: label.fr, labelEn: label.en, minutes, tone, busy, position, hidden: false },
      })),
    )
  await change.record('agenda.choices.shipped', 'agenda')
}
