import { randomUUID } from 'node:crypto'
import { allow } from '@cabinet/office/permission.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, gte, isNull, lte } from 'drizzle-orm'
import type { AbsenceForm } from '../rules/forms.ts'
import { peoplePermissions } from '../rules/permissions.ts'
import { absences } from './tables.ts'
import { personAt } from './who-is.ts'

/** Somebody will be away: whoever assigns letters is warned. One's own absence, or another's for those who keep the diary. */
export async function noteAbsence(change: Change, form: AbsenceForm): Promise<string> {
  const { tx, person, now } = change
  if (form.personId !== person.id) allow(peoplePermissions, person, 'people.note-absence-for-others')
  const absent = await personAt(tx, form.personId, now)
  if (!absent) throw notFound()
  const already = and(
    eq(absences.personId, absent.id),
    isNull(absences.cancelledAt),
    lte(absences.from, form.to),
    gte(absences.to, form.from),
  )
  const [other] = await tx.select().from(absences).where(already).limit(1)
  if (other) throw new Refusal('people.absence.overlaps', { from: other.from, to: other.to })
  const id = randomUUID()
  await tx.insert(absences).values({ ...form, id })
  await change.record('people.absence.noted', absent.id, { person: absent.name, from: form.from, to: form.to })
  return id
}
