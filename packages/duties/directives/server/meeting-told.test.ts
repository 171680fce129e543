import type { Email } from '@cabinet/api/errand.ts'
import { peoplePermissions } from '@cabinet/blocks/people/rules/permissions.ts'
import { grantStandIn } from '@cabinet/blocks/people/server/grant-stand-in.ts'
import { agendaRouter } from '@cabinet/duties/agenda/server/router.ts'
import { refusalOf, type StaffKey } from '@cabinet/duties/mail/server/small-office.ts'
import { history, outbox } from '@cabinet/store/store.tables.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { directivesPermissions } from '../rules/permissions.ts'
import { directivesErrands } from './errands.ts'
import { type SmallMeetings, smallMeetings } from './meeting-small-office.ts'
import { meetings as meetingRows } from './tables.ts'

let office: SmallMeetings
beforeEach(async () => {
  office = await smallMeetings()
})
afterEach(() => office.close())

const chief = () => office.meetings('chief')
const agenda = (key: StaffKey) =>
  agendaRouter.createCaller(async () => ({
    ...{
      store: office.store,
      files: office.files,
      uploads: office.uploads,
      person: await office.as(key),
      session: null,
    },
    ...{ reference: '', ip: '', userAgent: '', token: null },
    setSessionCookie: () => undefined,
    isStillSignedIn: async () => true,
  }))

/** What stands in somebody's diary that week, as somebody reads it; nothing when they have none. */
async function diaryOf(owner: StaffKey, key: StaffKey = owner) {
  const diary = (await agenda(key).diaries()).find((one) => one.personId === office.ids[owner])
  if (!diary) return []
  const { occurrences } = await agenda(key).window({ diaryIds: [diary.id], from: '2026-03-02', to: '2026-03-09' })
  return occurrences
    .filter((one) => !['cancelled', 'declined'].includes(one.state))
    .map((one) => [one.start, one.end.slice(11), one.title].join(' '))
}

const facts = { title: '', lasts: 60, place: 'Bureau du Maire', reserved: false }

/** The same meeting with something else about it. */
async function changed(meetingId: string, change: Record<string, unknown>) {
  const { meeting, people } = await chief().meeting({ meetingId })
  const { on, startsAt, chairId, version } = meeting
  const now = { ...facts, on, startsAt, chairId, people: people.map((one) => one.personId) }
  await chief().meetingChange({ meetingId, version, ...now, ...change })
}

/** What the rounds send, each errand once. */
async function sent(): Promise<Email[]> {
  const emails: Email[] = []
  const mailer = { send: async (email: Email) => void emails.push(email) }
  const { store, files } = office
  const waiting = await store.read
    .select()
    .from(outbox)
    .where(and(eq(outbox.kind, 'directives.meeting'), isNull(outbox.doneAt)))
  for (const one of waiting) {
    await directivesErrands[one.kind]?.run(one.payload, { store, files, mailer, origin: 'https://cabinet.example' })
    await store.upkeep((tx) => tx.update(outbox).set({ doneAt: store.clock() }).where(eq(outbox.id, one.id)))
  }
  return emails.sort((one, other) => one.to.address.localeCompare(other.to.address))
}
const named = (emails: readonly Email[]) => emails.map((one) => one.to.address.replace('@ville.example', ''))

describe('the diaries', () => {
  test('hold the time of a meeting: the mayor’s, and that of whoever else has one', async () => {
    await agenda('chief').openOwnDiary()
    const meetingId = await office.call({ on: '2026-03-03', lasts: 90 })
    expect(await diaryOf('mayor')).toEqual(['2026-03-03T09:00 10:30 Point-cabinet'])
    expect(await diaryOf('chief')).toEqual(['2026-03-03T09:00 10:30 Point-cabinet'])
    expect(await diaryOf('secretary')).toEqual([])
    const { diary } = await chief().meeting({ meetingId })
    expect(diary?.names).toEqual(['Adjoua Kpassélo', 'Ekoué Mensavi'])
  })

  test('a meeting of people without a diary takes nobody’s', async () => {
    const { technicalHead, socialHead } = office.ids
    const meetingId = await office.call({ kind: 'staff', chairId: technicalHead, people: [socialHead] })
    expect((await chief().meeting({ meetingId })).diary).toBeNull()
  })

  test('follow when it is moved, when others come and when it is cancelled', async () => {
    const meetingId = await office.call({ on: '2026-03-03' })
    await changed(meetingId, { on: '2026-03-04', startsAt: '15:00', lasts: 30, title: 'Rentrée' })
    expect(await diaryOf('mayor')).toEqual(['2026-03-04T15:00 15:30 Rentrée'])
    await agenda('sg').openOwnDiary()
    await changed(meetingId, { people: [office.ids.sg] })
    expect(await diaryOf('sg')).toEqual(['2026-03-04T15:00 16:00 Point-cabinet'])
    await changed(meetingId, { chairId: office.ids.sg, people: [office.ids.chief] })
    expect([await diaryOf('mayor'), await diaryOf('sg')]).toEqual([[], ['2026-03-04T15:00 16:00 Point-cabinet']])
    await chief().meetingCancel({ meetingId, reason: 'Le préfet vient' })
    expect(await diaryOf('sg')).toEqual([])
  })

  test('its hour is not changed there; ended there by hand it stays ended until it is moved', async () => {
    const meetingId = await office.call({ on: '2026-03-03' })
    const ref = (await chief().meeting({ meetingId })).diary?.ref ?? ''
    const to = { start: '2026-03-03T11:00', end: '2026-03-03T12:00' }
    expect(await refusalOf(agenda('protocol').move({ ref, version: 1, ...to }))).toBe('agenda.set-by-meeting')
    await agenda('protocol').cancel({ ref, version: 1, reason: 'Trop tôt' })
    await changed(meetingId, { place: 'Salle du conseil' })
    expect(await diaryOf('mayor')).toEqual([])
    await changed(meetingId, { startsAt: '10:00' })
    expect(await diaryOf('mayor')).toEqual(['2026-03-03T10:00 11:00 Point-cabinet'])
  })

  test('once it took place the diary says so', async () => {
    const meetingId = await office.call()
    await chief().meetingBegin({ meetingId })
    await chief().meetingHold({ meetingId })
    const ref = (await chief().meeting({ meetingId })).diary?.ref ?? ''
    expect((await agenda('chief').engagement({ ref })).engagement.state).toBe('held')
  })

  test('of a reserved one nothing is read there but that the time is taken', async () => {
    await agenda('sg').openOwnDiary()
    const { sg, secretary } = office.ids
    await office.call(
      { on: '2026-03-03', title: 'Affaire Tossou', reserved: true, people: [sg, secretary] },
      'secretary',
    )
    const busy = '2026-03-03T09:00 10:00 '
    expect(await diaryOf('mayor')).toEqual([`${busy}Réunion réservée`])
    expect([await diaryOf('mayor', 'chief'), await diaryOf('mayor', 'protocol')]).toEqual([[busy], [busy]])
    const [row] = await office.store.read.select().from(meetingRows)
    const told = await office.store.read.select().from(history)
    expect(JSON.stringify(told)).not.toContain('Tossou')
    expect(await refusalOf(agenda('protocol').engagement({ ref: row?.engagementId ?? '' }))).toBe('office.not-found')
  })
})

describe('those who are called', () => {
  test('are told where and when, but for whoever called them', async () => {
    const meetingId = await office.call({ on: '2026-03-03', title: 'Rentrée' })
    const emails = await sent()
    expect(named(emails)).toEqual(['mayor', 'secretary'])
    expect(emails[0]?.subject).toContain('Rentrée, mardi 3 mars 2026, 9')
    expect(emails[0]?.text).toContain(`https://cabinet.example/reunions/${meetingId}`)
    expect(emails[0]?.text).toContain('Bureau du Maire')
    const told = (await chief().meetingHistory({ meetingId })).filter((one) => one.event === 'directives.meeting.told')
    expect(told.map((one) => one.details.name).sort()).toEqual(['Adjoua Kpassélo', 'Rosine Adjé'])
  })

  test('hear once of several changes made at a stretch, and nothing of what does not concern them', async () => {
    const meetingId = await office.call({ on: '2026-03-03' })
    await changed(meetingId, { on: '2026-03-04' })
    await changed(meetingId, { on: '2026-03-05' })
    const first = await sent()
    expect(named(first)).toEqual(['mayor', 'secretary'])
    expect(first[0]?.text).toContain('jeudi 5 mars')
    await changed(meetingId, { title: 'Rentrée' })
    expect(await sent()).toEqual([])
  })

  test('are told from when to when it was moved, that it will not be and why, and who is no longer expected', async () => {
    const meetingId = await office.call({ on: '2026-03-03' })
    await sent()
    office.later(30)
    await changed(meetingId, { startsAt: '16:00' })
    const [moved] = await sent()
    expect(moved?.text).toMatch(/mardi 3 mars 2026, 9.*mardi 3 mars 2026, 16/)
    office.later(30)
    await changed(meetingId, { people: [office.ids.sg] })
    const left = await sent()
    expect(named(left)).toEqual(['secretary', 'sg'])
    expect([left[0]?.subject, left[1]?.text].join()).toMatch(/plus attendu.*vous y êtes attendu/s)
    office.later(30)
    await chief().meetingCancel({ meetingId, reason: 'Le préfet vient' })
    const off = await sent()
    expect(named(off)).toEqual(['mayor', 'sg'])
    expect(off[0]?.text).toContain('Le préfet vient')
    expect(await sent()).toEqual([])
  })

  test('called and cancelled before anybody heard of it, nobody hears of it', async () => {
    const meetingId = await office.call({ on: '2026-03-03' })
    await chief().meetingCancel({ meetingId, reason: 'Une erreur' })
    expect(await sent()).toEqual([])
  })

  test('the words of a reserved one never leave the house', async () => {
    const { mayor, secretary } = office.ids
    const reserved = { title: 'Affaire Tossou', reserved: true, chairId: mayor, people: [secretary] }
    const meetingId = await office.call({ on: '2026-03-03', ...reserved }, 'secretary')
    const emails = await sent()
    office.later(10)
    await office.meetings('secretary').meetingCancel({ meetingId, reason: 'Tossou est parti' })
    emails.push(...(await sent()))
    expect(named(emails)).toEqual(['mayor', 'mayor'])
    expect(JSON.stringify(emails)).not.toContain('Tossou')
    expect(emails[0]?.text).toContain('Réunion réservée')
  })

  test('a meeting written down after its day is nobody’s news', async () => {
    await office.call({ on: '2026-02-27' })
    expect(await sent()).toEqual([])
  })
})

describe('the first page of the day', () => {
  const waiting = async (key: StaffKey) =>
    (await office.meetings(key).meetingsCalledTo()).map((one) => [
      one.on,
      one.state,
      one.movedFrom?.on ?? '',
      one.inPlaceOf,
    ])

  test('shows the meetings one is called to, from when one was moved, and what was cancelled until its day', async () => {
    const moved = await office.call({ on: '2026-03-04' })
    await changed(moved, { on: '2026-03-05' })
    const off = await office.call({ on: '2026-03-03' })
    await chief().meetingCancel({ meetingId: off, reason: 'Le préfet vient' })
    await office.call({ on: '2026-02-27' })
    expect(await waiting('secretary')).toEqual([
      ['2026-03-03', 'cancelled', '', null],
      ['2026-03-05', 'planned', '2026-03-04', null],
    ])
    expect(await waiting('sg')).toEqual([])
    await office
      .meetings('chief')
      .meetingPresence({ meetingId: moved, personId: office.ids.secretary, presence: 'excused' })
    office.at('2026-03-04T08:00:00Z')
    expect(await waiting('secretary')).toEqual([])
  })

  test('whoever stands in sees those of the absent person, but for the reserved ones', async () => {
    const { secretary, technicalHead, socialHead } = office.ids
    const permissions = { ...peoplePermissions, ...directivesPermissions }
    await office.change('secretary', (change) =>
      grantStandIn(change, {
        ...{ absentId: secretary, standInId: technicalHead, from: '2026-03-02', to: '2026-03-06' },
        ...{ acts: ['directives.read'], reserved: false, permissions },
      }),
    )
    await office.call({ on: '2026-03-03' })
    await office.call({ on: '2026-03-04', reserved: true })
    await office.call({ on: '2026-03-05', kind: 'staff', chairId: socialHead, people: [secretary, technicalHead] })
    expect(await waiting('technicalHead')).toEqual([
      ['2026-03-03', 'planned', '', 'Rosine Adjé'],
      ['2026-03-05', 'planned', '', null],
    ])
  })
})
