import { randomUUID } from 'node:crypto'
import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { draftOutgoing } from '@cabinet/duties/mail/server/draft-letter.ts'
import { may } from '@cabinet/office/permission.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { desc, eq } from 'drizzle-orm'
import type { AddTaskForm, ChangeTaskForm, TaskLetterForm } from '../rules/forms.ts'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { taskFact } from './ceremony-facts.ts'
import { editableCeremony } from './edit-ceremony.ts'
import { makeCeremonyFindable } from './findable.ts'
import { checkPerson } from './open-ceremony.ts'
import { type Ceremony, type CeremonyTask, ceremonyTasks } from './tables.ts'
import { standingFor, visibleCeremony } from './visible.ts'

type OfCeremony = { task: CeremonyTask; ceremony: Ceremony }

/** A task of a ceremony this person may see. */
async function taskOf(change: Change, taskId: string): Promise<OfCeremony> {
  const [task] = await change.tx.select().from(ceremonyTasks).where(eq(ceremonyTasks.id, taskId))
  if (!task) throw notFound()
  return { task, ceremony: await visibleCeremony(change.tx, change.person, task.ceremonyId) }
}

/** Whoever prepares ceremonies, and whoever a task is for. Refuses `ceremonies.task-of-another`. */
async function taskInHand(change: Change, taskId: string): Promise<OfCeremony> {
  const found = await taskOf(change, taskId)
  const prepares = may(ceremoniesPermissions, change.person, 'ceremonies.prepare')
  const isTheirs = standingFor(change.person, 'ceremonies.read').includes(found.task.ownerId ?? '')
  if (!prepares && !isTheirs) throw new Refusal('ceremonies.task-of-another')
  if (found.ceremony.state === 'cancelled' || found.ceremony.state === 'closed')
    throw new Refusal('ceremonies.ceremony-put-away', { state: found.ceremony.state })
  return found
}

/** Something more that has to be done or written. */
export async function addTask(change: Change, form: AddTaskForm): Promise<string> {
  const ceremony = await editableCeremony(change, form.ceremonyId)
  await checkPerson(change, form.ownerId)
  const [last] = await change.tx
    .select({ position: ceremonyTasks.position })
    .from(ceremonyTasks)
    .where(eq(ceremonyTasks.ceremonyId, ceremony.id))
    .orderBy(desc(ceremonyTasks.position))
    .limit(1)
  const id = randomUUID()
  const undone = { letterId: null, doneAt: null, doneBy: null, droppedAt: null }
  const [task] = await change.tx
    .insert(ceremonyTasks)
    .values({ ...form, ...undone, id, position: (last?.position ?? -1) + 1 })
    .returning()
  if (task) change.count(await taskFact(change, 'ceremony-task.due', { task, ceremony }))
  await makeCeremonyFindable(change, ceremony)
  await change.record('ceremonies.task.added', ceremony.id, { label: form.label })
  return id
}

/** Its words, its day, and who does it. */
export async function changeTask(change: Change, { taskId, ...facts }: ChangeTaskForm): Promise<void> {
  const { task } = await taskOf(change, taskId)
  const ceremony = await editableCeremony(change, task.ceremonyId)
  await checkPerson(change, facts.ownerId)
  await change.tx.update(ceremonyTasks).set(facts).where(eq(ceremonyTasks.id, task.id))
  await makeCeremonyFindable(change, ceremony)
  const given = facts.ownerId !== task.ownerId ? { toId: facts.ownerId ?? '' } : {}
  await change.record('ceremonies.task.changed', ceremony.id, { label: facts.label, ...given })
}

/** Done. Done twice is done once. */
export async function doTask(change: Change, { taskId }: { taskId: string }): Promise<void> {
  const { task, ceremony } = await taskInHand(change, taskId)
  if (task.doneAt) return change.record('ceremonies.ceremony.asked-again', ceremony.id)
  const done = { doneAt: change.now, doneBy: change.person.id, droppedAt: null }
  await change.tx.update(ceremonyTasks).set(done).where(eq(ceremonyTasks.id, task.id))
  const facts = [await taskFact(change, 'ceremony-task.done', { task, ceremony })]
  await change.record('ceremonies.task.done', ceremony.id, { label: task.label, facts })
}

/** Not done after all, or wanted again. */
export async function undoTask(change: Change, { taskId }: { taskId: string }): Promise<void> {
  const { task, ceremony } = await taskInHand(change, taskId)
  const undone = { doneAt: null, doneBy: null, droppedAt: null }
  await change.tx.update(ceremonyTasks).set(undone).where(eq(ceremonyTasks.id, task.id))
  const facts = [await taskFact(change, 'ceremony-task.due', { task, ceremony })]
  await change.record('ceremonies.task.undone', ceremony.id, { label: task.label, facts })
}

/** Not needed this time, for a reason that stays on the task. */
export async function dropTask(change: Change, { taskId, reason }: { taskId: string; reason: string }): Promise<void> {
  const { task } = await taskOf(change, taskId)
  const ceremony = await editableCeremony(change, task.ceremonyId)
  const dropped = { droppedAt: change.now, doneAt: null, doneBy: null, note: reason }
  await change.tx.update(ceremonyTasks).set(dropped).where(eq(ceremonyTasks.id, task.id))
  const facts = [await taskFact(change, 'ceremony-task.dropped', { task, ceremony })]
  await change.record('ceremonies.task.dropped', ceremony.id, { label: task.label, reason, facts })
}

/** The letter of a task, begun as a draft of the office. Refuses `ceremonies.task-no-letter`; begun twice is begun once. */
export async function beginTaskLetter(change: Change, form: TaskLetterForm): Promise<{ letterId: string }> {
  const { task, ceremony } = await taskInHand(change, form.taskId)
  if (task.kind !== 'letter') throw new Refusal('ceremonies.task-no-letter')
  if (task.letterId) {
    await change.record('ceremonies.ceremony.asked-again', ceremony.id)
    return { letterId: task.letterId }
  }
  const { requestKey, recipient } = form
  const subject = form.subject ?? (await subjectOf(change, { task, ceremony }))
  const letter = await draftOutgoing(change, {
    ...{ requestKey, recipient, subject, confidentiality: 'ordinary', named: [], templateId: null },
  })
  await change.tx.update(ceremonyTasks).set({ letterId: letter.id }).where(eq(ceremonyTasks.id, task.id))
  await change.record('ceremonies.task.letter-begun', ceremony.id, { label: task.label, letterId: letter.id })
  return { letterId: letter.id }
}

/** « Fête nationale du 7 août – Lettre au préfet » */
async function subjectOf({ tx }: Change, { task, ceremony }: OfCeremony): Promise<string> {
  const dash = (await officeOf(tx))?.locale === 'en' ? ' — ' : '\u00a0– '
  return `${ceremony.title}${dash}${task.label}`.slice(0, 500)
}
