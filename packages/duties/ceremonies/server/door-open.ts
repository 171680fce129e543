import { randomUUID } from 'node:crypto'
import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { DoorAct, DoorAssignForm, DoorOpenForm } from '../rules/door-forms.ts'
import { type Ceremony, type Door, doors } from './tables.ts'
import { visibleCeremony } from './visible.ts'

/**
 * Opens a door on this telephone, or takes over one that was given to this person. Refuses `ceremonies.door-not-now`,
 * `ceremonies.door-of-another`.
 */
export async function openDoor(
  change: Change,
  { ceremonyId, doorId, name }: DoorOpenForm,
): Promise<{ doorId: string }> {
  const { tx, person, now } = change
  await guardedCeremony(change, ceremonyId)
  const [known] = await tx.select().from(doors).where(eq(doors.id, doorId))
  if (known && (known.ceremonyId !== ceremonyId || known.personId !== person.id))
    throw new Refusal('ceremonies.door-of-another')
  if (known) await tx.update(doors).set({ name, lastHeardAt: now, closedAt: null }).where(eq(doors.id, doorId))
  else await insertDoor(change, { id: doorId, ceremonyId, name, personId: person.id })
  await change.record('ceremonies.door.opened', ceremonyId, { door: name })
  return { doorId }
}

/** Gives a door to a colleague, who then sees this ceremony. Refuses `ceremonies.door-unknown-person`. */
export async function assignDoor(change: Change, form: DoorAssignForm): Promise<{ doorId: string }> {
  const { ceremonyId, name, personId } = form
  await guardedCeremony(change, ceremonyId)
  const [colleague] = await change.tx
    .select({ id: persons.id })
    .from(persons)
    .where(and(eq(persons.id, personId), isNull(persons.leftOn)))
  if (!colleague) throw new Refusal('ceremonies.door-unknown-person')
  const doorId = randomUUID()
  await insertDoor(change, { id: doorId, ceremonyId, name, personId })
  await change.record('ceremonies.door.assigned', ceremonyId, { door: name })
  return { doorId }
}

/** Nobody comes in there any more; what its telephone still has to send is taken all the same. */
export async function closeDoor(change: Change, { ceremonyId, doorId }: DoorAct): Promise<void> {
  const door = await doorInHand(change, { ceremonyId, doorId })
  if (door.closedAt === null) await change.tx.update(doors).set({ closedAt: change.now }).where(eq(doors.id, doorId))
  await change.record('ceremonies.door.closed', ceremonyId, { door: door.name })
}

/** A door of a ceremony this person may see; 404 for any other. Refuses `ceremonies.door-unknown`. */
export async function doorInHand({ tx, person }: Change, { ceremonyId, doorId }: DoorAct): Promise<Door> {
  await visibleCeremony(tx, person, ceremonyId)
  const [door] = await tx
    .select()
    .from(doors)
    .where(and(eq(doors.id, doorId), eq(doors.ceremonyId, ceremonyId)))
  if (!door) throw new Refusal('ceremonies.door-unknown')
  return door
}

async function guardedCeremony({ tx, person }: Change, ceremonyId: string): Promise<Ceremony> {
  const ceremony = await visibleCeremony(tx, person, ceremonyId)
  if (['cancelled', 'postponed', 'closed'].includes(ceremony.state)) throw new Refusal('ceremonies.door-not-now')
  return ceremony
}

/** `openedAt` is when it was given; it has been heard once its telephone speaks. */
async function insertDoor(
  { tx, now }: Change,
  door: Pick<Door, 'id' | 'ceremonyId' | 'name' | 'personId'>,
): Promise<void> {
  await tx.insert(doors).values({ ...door, openedAt: now, lastHeardAt: now, closedAt: null })
}
