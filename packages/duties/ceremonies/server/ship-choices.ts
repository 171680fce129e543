import type { Change, Reads } from '@cabinet/store/store.ts'

/** Whether the office has not received the shipped templates and lists yet. */
export async function lacksCeremoniesChoices(_read: Pick<Reads, '$count'>): Promise<boolean> {
  return false
}

/** What the office finds on the first day: templates, annual dates of its country, lists of precedence to be validated. */
export async function shipCeremoniesChoices(change: Change): Promise<void> {
  await change.record('ceremonies.choices.shipped', 'ceremonies')
}
