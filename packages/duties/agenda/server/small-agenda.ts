import { type SmallOffice, type StaffKey, smallOffice } from '@cabinet/duties/mail/server/small-office.ts'
import { theOffice } from '@cabinet/office/person.ts'
import type { EngagementDraft } from '../rules/forms.ts'
import { diaryOfPerson, insertDiary, mayorDiary } from './diaries.ts'
import { openLackingDiaries } from './open-diaries.ts'
import { agendaRouter } from './router.ts'
import { shipAgendaChoices } from './ship-choices.ts'

/** For tests only: the small office on a Monday morning, with its kinds, the diaries it keeps, a room and a car. */
export async function smallAgenda(setting: { timeZone?: string; at?: string } = {}) {
  const office = await smallOffice(setting)
  const { store } = office
  await store.change(theOffice, shipAgendaChoices)
  await openLackingDiaries(store)
  const [room, car] = await store.change(theOffice, async (change) => {
    const shared = { personId: null, keptByOffice: true, seats: null }
    return [
      await insertDiary(change, { ...shared, kind: 'room', name: 'Salle des fêtes', position: 200 }),
      await insertDiary(change, { ...shared, kind: 'vehicle', name: 'Véhicule de représentation', position: 210 }),
    ]
  })
  const mayors = await mayorDiary(store.read, store.clock())
  const deputys = await diaryOfPerson(store.read, office.ids.deputyMayor)
  if (!mayors || !deputys || !room || !car) throw new Error('A diary is missing.')
  const agenda = (key: StaffKey) => deskOf(office, key)
  return {
    ...office,
    diary: { mayor: mayors.id, deputy: deputys.id, room: room.id, car: car.id },
    agenda,
    /** Written into the mayor's diary by the protocol officer, unless the test says otherwise. */
    engage: (draft: Partial<EngagementDraft> = {}, by: StaffKey = 'protocol') =>
      agenda(by).make({ ...meeting(), diaryId: mayors.id, ...draft }),
    /** A diary of one's own, opened by its owner. */
    ownDiary: async (key: StaffKey) => (await agenda(key).openOwnDiary()).id,
  }
}

export type SmallAgenda = Awaited<ReturnType<typeof smallAgenda>>

function deskOf(office: SmallOffice, key: StaffKey) {
  const { store, files, uploads } = office
  return agendaRouter.createCaller(async () => ({
    ...{ store, files, uploads, person: await office.as(key), session: null },
    ...{ reference: '', ip: '', userAgent: '', token: null },
    setSessionCookie: () => undefined,
    isStillSignedIn: async () => true,
  }))
}

let requests = 0
export const nextKey = () => `agenda-${String(++requests).padStart(6, '0')}`

/** A meeting on the second Monday of March 2026, half past eight. */
export const meeting = () => ({
  ...{ requestKey: nextKey(), kind: 'meeting', title: 'Comité de quartier de Kpota' },
  ...{ start: '2026-03-09T08:30', end: '2026-03-09T09:30' },
})

export const thatWeek = { from: '2026-03-09', to: '2026-03-16' }
