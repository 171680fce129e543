import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { mayReadSheets } from '../rules/day-sheet-readers.ts'
import { agendaPermissions } from '../rules/permissions.ts'
import { diaryOfPerson, mayorDiary, type Seat, seatsOf } from './diaries.ts'

/** The diaries a person's day is about, the first one first: the mayor's for whoever keeps it, one's own for all others. */
export async function nearestDiaries(read: Reads, person: Person, now: Date): Promise<Seat[]> {
  const seats = await seatsOf(read)
  const own = seats.get((await diaryOfPerson(read, person.id))?.id ?? '')
  const mayors = seats.get((await mayorDiary(read, now))?.id ?? '')
  const keeps = mayors && mayReadSheets(person, mayors) && may(agendaPermissions, person, 'agenda.read-cabinet')
  const inOrder = keeps ? [mayors, own] : [own, mayors]
  return [...new Set(inOrder.filter((one) => one !== undefined))]
}

/** The one asked for, or the nearest. A person without any, in an office without a mayor, has no day to look at. */
export async function diaryOrNearest(read: Reads, person: Person, asked: { diaryId?: string | undefined; now: Date }) {
  if (asked.diaryId !== undefined) return asked.diaryId
  const [nearest] = await nearestDiaries(read, person, asked.now)
  if (!nearest) throw notFound()
  return nearest.id
}
