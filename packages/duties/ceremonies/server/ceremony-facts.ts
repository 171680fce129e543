import { calendarOf, today } from '@cabinet/blocks/people/server/office-now.ts'
import { unitOfReader } from '@cabinet/blocks/people/server/unit-of-reader.ts'
import type { Fact } from '@cabinet/office/fact.ts'
import type { FactKind } from '@cabinet/office/fact-kinds.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { taskDue } from '../rules/task-due.ts'
import { type Ceremony, type CeremonyTask, ceremonyTasks } from './tables.ts'

/** What is counted of a ceremony, on the day it is for. */
export const ceremonyFact = (kind: FactKind, { id, start, kind: sort }: Ceremony, amount?: number): Fact => ({
  ...{ kind, thing: id, day: start.slice(0, 10), sort },
  ...(amount === undefined ? {} : { amount }),
})

/** A task stands under the day it is due, with the unit of whoever does it. */
export async function taskFact(
  change: Change,
  kind: FactKind,
  { task, ceremony }: { task: CeremonyTask; ceremony: Ceremony },
): Promise<Fact> {
  const day = await today(change)
  const due = taskDue(task, ceremony.start.slice(0, 10), await calendarOf(change.tx))
  const whose = task.ownerId ? await unitOfReader(change.tx, `person:${task.ownerId}`, day) : null
  return { kind, thing: task.id, day, due, whose, sort: task.kind }
}

/** The tasks that wait, under their days: said when they are laid out, and again when the ceremony moves to another day. */
export async function countTasks(change: Change, ceremony: Ceremony): Promise<void> {
  const waiting = and(
    eq(ceremonyTasks.ceremonyId, ceremony.id),
    isNull(ceremonyTasks.doneAt),
    isNull(ceremonyTasks.droppedAt),
  )
  for (const task of await change.tx.select().from(ceremonyTasks).where(waiting))
    change.count(await taskFact(change, 'ceremony-task.due', { task, ceremony }))
}

type Held = {
  listed: number
  answered: number
  expected: number
  came: number
  money: { planned: number; spent: number } | undefined
}

/** When it is put away: who was asked, who answered, who said yes and came, and what it cost in the office's own money. */
export function attendanceFacts(ceremony: Ceremony, { listed, answered, expected, came, money }: Held): Fact[] {
  return [
    ceremonyFact('ceremony.invited', ceremony, listed),
    ceremonyFact('ceremony.answered', ceremony, answered),
    ceremonyFact('ceremony.accepted', ceremony, expected),
    ceremonyFact('ceremony.came', ceremony, came),
    ...(money ? [ceremonyFact('ceremony.budgeted', ceremony, money.planned)] : []),
    ...(money ? [ceremonyFact('ceremony.spent', ceremony, money.spent)] : []),
  ]
}
