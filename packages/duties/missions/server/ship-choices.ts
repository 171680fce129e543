import type { Change, Reads } from '@cabinet/store/store.ts'

/** Whether the office has not received the shipped choices of this duty yet. */
export async function lacksMissionsChoices(_read: Reads): Promise<boolean> {
  return false
}

/** What the office finds on the first day: kinds, motives, categories. Each fills only what is still empty. */
export async function shipMissionsChoices(change: Change): Promise<void> {
  await change.record('missions.choices-shipped', 'office')
}
