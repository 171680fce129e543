import type { Change, Reads } from '@cabinet/store/store.ts'
import { shipPrecedenceLists } from './list-ship.ts'
import { ceremonyTemplates } from './tables.ts'
import { shipTemplates } from './templates.ts'

/** Whether the office has not received the shipped templates and lists yet. */
export async function lacksCeremoniesChoices(read: Pick<Reads, '$count'>): Promise<boolean> {
  return (await read.$count(ceremonyTemplates)) === 0
}

/** What the office finds on the first day: templates, annual dates of its country, lists of precedence to be validated. */
export async function shipCeremoniesChoices(change: Change): Promise<void> {
  await shipTemplates(change)
  await shipPrecedenceLists(change)
  await change.record('ceremonies.choices.shipped', 'ceremonies')
}
