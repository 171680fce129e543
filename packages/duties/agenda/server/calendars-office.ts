import { type SmallOffice, type StaffKey, smallOffice } from '@cabinet/duties/mail/server/small-office.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { type EngagementDraft, engagementForm } from '../rules/forms.ts'
import { calendarsRouter } from './calendars-router.ts'
import { ensureDiary } from './diaries.ts'
import { makeEngagement } from './make-engagement.ts'
import { shipAgendaChoices } from './ship-choices.ts'
import type { Engagement } from './tables.ts'

let requests = 0
const nextKey = () => `calendars-${String(++requests).padStart(6, '0')}`

/** For tests only: the small office with the mayor's diary, a kind of engagement, and the calendars' front door. */
export async function calendarsOffice(setting: { timeZone?: string; at?: string } = {}) {
  const office = await smallOffice({ timeZone: 'Europe/Paris', ...setting })
  await office.store.change(theOffice, shipAgendaChoices)
  const mayors = await office.change('mayor', (change) => ensureDiary(change, office.ids.mayor))
  return {
    ...office,
    diaryId: mayors.id,
    calendars: (key: StaffKey) => deskOf(office, key),
    /** Written into the mayor's diary by the secretary, unless somebody else is named. */
    engage: (draft: Partial<EngagementDraft> = {}, by: StaffKey = 'secretary'): Promise<Engagement> =>
      office.change(by, (change) =>
        makeEngagement(
          change,
          engagementForm.parse({
            ...{ requestKey: nextKey(), diaryId: mayors.id, kind: 'meeting', title: 'Réunion de quartier' },
            ...{ start: '2026-03-09T08:30', end: '2026-03-09T09:30' },
            ...draft,
          }),
        ),
      ),
  }
}

export type CalendarsOffice = Awaited<ReturnType<typeof calendarsOffice>>

function deskOf(office: SmallOffice, key: StaffKey) {
  const { store, files, uploads } = office
  return calendarsRouter.createCaller(async () => ({
    ...{ store, files, uploads, person: await office.as(key), session: null },
    ...{ reference: '', ip: '', userAgent: '', token: null },
    setSessionCookie: () => undefined,
    isStillSignedIn: async () => true,
  }))
}

/** A calendar file handed in by somebody, piece by piece, as a browser does; its upload's id. */
export async function handIn(
  office: CalendarsOffice,
  key: StaffKey,
  text: string,
  name = 'calendrier.ics',
): Promise<string> {
  const bytes = Buffer.from(text)
  const { id } = await office.uploads.begin(office.ids[key], { name, size: bytes.length })
  for (let offset = 0; offset < bytes.length; offset += 2 ** 20)
    await office.uploads.append(id, office.ids[key], { offset, chunk: bytes.subarray(offset, offset + 2 ** 20) })
  return id
}

export const nextRequestKey = nextKey
