import { type SmallReception, smallReception } from '@cabinet/duties/audiences/server/small-reception.ts'
import { type StaffKey, typedLetter } from '@cabinet/duties/mail/server/small-office.ts'
import type { MeetingKind } from '../rules/meeting.ts'
import { meetingRouter } from './meeting-router.ts'

/** For tests only: the small office with everybody's door to its meetings, on a Monday morning. */
export type SmallMeetings = Awaited<ReturnType<typeof smallMeetings>>

export async function smallMeetings() {
  const office = await smallReception()
  const desk = (key: StaffKey) => deskOf(office, key)
  return {
    ...office,
    audiences: office.desk,
    meetings: desk,
    /** A point-cabinet of the mayor, the chef de cabinet and their secretary, this morning, unless the test says otherwise. */
    call: async (change: Record<string, unknown> = {}, by: StaffKey = 'chief') => {
      const { mayor, chief, secretary } = office.ids
      const usual = { on: '2026-03-02', startsAt: '09:00', place: 'Bureau du Maire', title: '', reserved: false }
      const people = { chairId: mayor, people: [chief, secretary] }
      const kind: MeetingKind = 'point-cabinet'
      return (await desk(by).meetingCall({ requestKey: nextKey(), kind, ...usual, ...people, ...change })).id
    },
    /** A letter on whose margin the mayor wrote « m'en parler », to somebody of the office. */
    toSpeakOf: async (to: StaffKey, change: Record<string, unknown> = {}) => {
      const letter = await office.mail('clerk').registerLetter(typedLetter(change))
      const line = { addressee: `person:${office.ids[to]}`, instruction: 'PARL', dueOn: '2026-03-02' }
      await office.mail('chief').assign({ letterId: letter.id, version: letter.version, lines: [line] })
      return letter.id
    },
  }
}

function deskOf({ store, files, uploads, as }: SmallReception, key: StaffKey) {
  return meetingRouter.createCaller(async () => ({
    ...{ store, files, uploads, person: await as(key), session: null },
    ...{ reference: '', ip: '', userAgent: '', token: null },
    setSessionCookie: () => undefined,
    isStillSignedIn: async () => true,
  }))
}

let requests = 0
export const nextKey = () => `meeting-request-${String(++requests).padStart(6, '0')}`
