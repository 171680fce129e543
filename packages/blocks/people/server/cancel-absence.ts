import { allow } from '@cabinet/office/permission.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { peoplePermissions } from '../rules/permissions.ts'
import { absences, persons } from './tables.ts'

/** They will be there after all. */
export async function cancelAbsence(change: Change, { id }: { id: string }): Promise<void> {
  const { tx, person, now } = change
  const noted = and(eq(absences.id, id), isNull(absences.cancelledAt))
  const [absence] = await tx.select().from(absences).where(noted)
  if (!absence) throw notFound()
  if (absence.personId !== person.id) allow(peoplePermissions, person, 'people.note-absence-for-others')
  await tx.update(absences).set({ cancelledAt: now }).where(noted)
  const [absent] = await tx.select().from(persons).where(eq(persons.id, absence.personId))
  const told = { person: absent?.name, from: absence.from, to: absence.to }
  await change.record('people.absence.cancelled', absence.personId, told)
}
