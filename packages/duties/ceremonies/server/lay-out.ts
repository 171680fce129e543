import { randomUUID } from 'node:crypto'
import { officeOf, today } from '@cabinet/blocks/people/server/office-now.ts'
import { holdersOf } from '@cabinet/duties/agenda/server/diaries.ts'
import type { Role } from '@cabinet/office/role.ts'
import type { Change } from '@cabinet/store/store.ts'
import type { TaskOwner } from '../rules/ceremony.ts'
import { currencyOf } from '../rules/currency.ts'
import { countTasks } from './ceremony-facts.ts'
import {
  type Ceremony,
  type CeremonyTemplate,
  ceremonyCosts,
  ceremonyNeeds,
  ceremonyTasks,
  showLines,
} from './tables.ts'

/** The post that does it, where a post of the office says so; the others are named by hand. */
const roleOf: Partial<Record<TaskOwner, Role>> = {
  protocol: 'protocol',
  secretary: 'secretary',
  chief: 'chief',
  mayor: 'mayor',
  adviser: 'adviser',
}

/** Whoever holds the post of each owner: the one who prepares the ceremony before others, else where exactly one person does. */
export async function ownersToday(change: Change, officerId: string | null): Promise<Map<TaskOwner, string>> {
  const roles = Object.values(roleOf)
  const holders = await holdersOf(change.tx, roles, await today(change))
  const owners = new Map<TaskOwner, string>()
  for (const [owner, role] of Object.entries(roleOf) as [TaskOwner, Role][]) {
    const held = [...new Set(holders.filter((one) => one.role === role).map((one) => one.personId))]
    const [only] = held.includes(officerId ?? '') ? [officerId] : held.length === 1 ? held : []
    if (only) owners.set(owner, only)
  }
  return owners
}

/** Tasks, needs, expenses and programme of a ceremony, as its template has them. */
export async function layOut(change: Change, ceremony: Ceremony, template: CeremonyTemplate | null): Promise<void> {
  if (!template) return
  const { tx } = change
  const { tasks, needs, costs, programme } = template.content
  const owners = await ownersToday(change, ceremony.officerId)
  const currency = currencyOf((await officeOf(tx))?.country ?? '')
  const of = (position: number) => ({ id: randomUUID(), ceremonyId: ceremony.id, position })
  const undone = { dueOn: null, letterId: null, doneAt: null, doneBy: null, droppedAt: null, note: '' }
  if (tasks.length)
    await tx
      .insert(ceremonyTasks)
      .values(tasks.map((task, i) => ({ ...of(i), ...task, ...undone, ownerId: owners.get(task.owner) ?? null })))
  await countTasks(change, ceremony)
  if (needs.length)
    await tx.insert(ceremonyNeeds).values(needs.map((need, i) => ({ ...of(i), ...need, supplier: '', readyAt: null })))
  if (costs.length)
    await tx
      .insert(ceremonyCosts)
      .values(costs.map((cost, i) => ({ ...of(i), ...cost, supplier: '', planned: 0, spent: null, currency })))
  const unplayed = {
    ...{ cutTo: null, fixedAt: '', owner: '', ownerId: null, guestId: null, speechId: null },
    ...{ startedAt: null, endedAt: null, skippedAt: null, note: '' },
  }
  if (programme.length)
    await tx.insert(showLines).values(programme.map((line, i) => ({ ...of(i), ...line, ...unplayed })))
}
