import { noteCommitment } from '@cabinet/blocks/commitments/server/note-commitment.ts'
import { peoplePermissions } from '@cabinet/blocks/people/rules/permissions.ts'
import { grantStandIn } from '@cabinet/blocks/people/server/grant-stand-in.ts'
import { toDecide } from '@cabinet/duties/audiences/server/small-reception.ts'
import { refusalOf, type StaffKey } from '@cabinet/duties/mail/server/small-office.ts'
import { pdfText } from '@cabinet/paper/pdf-text.ts'
import { closePaper } from '@cabinet/paper/press.ts'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { directivesPermissions } from '../rules/permissions.ts'
import { actPrints } from './act-prints.ts'
import { meetingPrints } from './meeting-prints.ts'
import { nextKey, type SmallMeetings, smallMeetings } from './meeting-small-office.ts'

let office: SmallMeetings
beforeEach(async () => {
  office = await smallMeetings()
})
afterEach(() => office.close())
afterAll(() => closePaper())

const chief = () => office.meetings('chief')
const page = (meetingId: string, key: StaffKey = 'chief') => office.meetings(key).meeting({ meetingId })
const titles = async (meetingId: string, key: StaffKey = 'chief') =>
  (await page(meetingId, key)).points.map((point) => (point.isReserved ? 'reserved' : point.title))
const free = (title: string) => ({ sourceKind: 'free' as const, title })
const letter = (sourceId: string) => ({ sourceKind: 'letter' as const, sourceId })

/** Under way, with these points. */
async function underWay(points: string[] = [], change: Record<string, unknown> = {}) {
  const meetingId = await office.call(change)
  if (points.length) await chief().meetingPointsAdd({ meetingId, points: points.map(free) })
  await chief().meetingBegin({ meetingId })
  return meetingId
}

const paper = async (meetingId: string, key: StaffKey) => {
  const desk = { store: office.store, files: office.files, person: await office.as(key) }
  const made = await meetingPrints.minutes?.(desk, { meetingId })
  return (await pdfText(made?.bytes ?? new Uint8Array())).replace(/\s+/g, ' ')
}

const pointOf = async (meetingId: string, title: string) => {
  const found = (await page(meetingId)).points.find((point) => !point.isReserved && point.title === title)
  if (!found || found.isReserved) throw new Error(`No point ${title}`)
  return found
}

test('the same form sent twice is one meeting; whoever chairs takes part', async () => {
  const requestKey = nextKey()
  const [one, other] = [await office.call({ requestKey }), await office.call({ requestKey })]
  expect(one).toBe(other)
  const { people, meeting } = await page(one)
  expect(people.map((person) => person.name)).toEqual(['Adjoua Kpassélo', 'Ekoué Mensavi', 'Rosine Adjé'])
  expect([meeting.state, meeting.chairName, people.find((one) => one.isMayor)?.post]).toEqual([
    'planned',
    'Adjoua Kpassélo',
    'Maire',
  ])
  expect(await refusalOf(office.call({ requestKey }, 'secretary'))).toBe('directives.meeting-request-of-another')
})

test('a meeting is known to those who take part and to the direction; a reserved one to those named on it only', async () => {
  const { technicalHead, socialHead } = office.ids
  const open = await office.call({ kind: 'staff', chairId: technicalHead, people: [socialHead] }, 'secretary')
  const closed = await office.call(
    { kind: 'staff', chairId: technicalHead, people: [socialHead], reserved: true },
    'secretary',
  )
  const knows = async (key: StaffKey, meetingId: string) =>
    (await refusalOf(page(meetingId, key)).catch(() => 'known')) === 'known'
  for (const key of ['technicalHead', 'socialHead', 'secretary'] as const) {
    expect([key, await knows(key, open), await knows(key, closed)]).toEqual([key, true, true])
  }
  for (const key of ['mayor', 'chief', 'sg', 'deputyChief'] as const) {
    expect([key, await knows(key, open), await knows(key, closed)]).toEqual([key, true, false])
    expect((await office.meetings(key).meetingList({ list: 'coming' })).rows.map((row) => row.id)).toEqual([open])
  }
  for (const key of ['technicalAgent', 'adviser', 'protocol', 'clerk'] as const) {
    expect([key, await knows(key, open), await knows(key, closed)]).toEqual([key, false, false])
    expect((await office.meetings(key).meetingList({ list: 'coming' })).rows).toEqual([])
  }
})

test('only its chair, whoever called it, the direction and the secretary keep it', async () => {
  const { technicalHead, socialHead, mayor } = office.ids
  const meetingId = await office.call({ kind: 'staff', chairId: mayor, people: [technicalHead, socialHead] })
  const head = office.meetings('technicalHead')
  expect(await refusalOf(head.meetingBegin({ meetingId }))).toBe('directives.meeting-not-yours')
  // Whoever comes may put something on the agenda.
  await head.meetingPointsAdd({ meetingId, points: [free('Pont de la lagune')] })
  expect(await titles(meetingId)).toEqual(['Pont de la lagune'])
  await office.meetings('mayor').meetingBegin({ meetingId })
})

test('whoever keeps a meeting for an absent head does so in that head’s name', async () => {
  const { technicalHead, socialHead, technicalAgent } = office.ids
  await office.change('technicalHead', (change) =>
    grantStandIn(change, {
      ...{ absentId: technicalHead, standInId: socialHead, from: '2026-03-02', to: '2026-03-06' },
      ...{ acts: ['directives.read', 'directives.meet'], reserved: false },
      permissions: { ...peoplePermissions, ...directivesPermissions },
    }),
  )
  const meetingId = await office.call({ kind: 'staff', chairId: technicalHead, people: [technicalAgent] })
  await office.meetings('socialHead').meetingBegin({ meetingId })
  const [begun] = await chief().meetingHistory({ meetingId })
  expect([begun?.who, begun?.inPlaceOf]).toEqual(['Désiré Agossou', 'Solange Kadio'])
})

test('the agenda is proposed from what is to be spoken of, what is overdue and what waits', async () => {
  const spoken = await office.toSpeakOf('secretary', { subject: 'Marché de nuit' })
  await office.toSpeakOf('socialHead', { subject: 'Crèche de Kpota' })
  const owed = await office.change('secretary', (change) =>
    noteCommitment(change, {
      ...{ kind: 'directive', text: 'Réparer le portail', source: { kind: 'note', id: '' }, reserved: false },
      ...{ authorityId: office.ids.mayor, lead: `person:${office.ids.technicalHead}`, contactId: null },
      dueOn: '2026-03-04',
    }),
  )
  const { id: audienceId } = await toDecide({ ...office, desk: office.audiences })
  office.at('2026-03-09T08:00:00Z')
  const meetingId = await office.call({ on: '2026-03-09', chairId: office.ids.mayor, people: [office.ids.secretary] })
  const proposed = await chief().meetingProposals({ meetingId })
  expect(proposed.map(({ reason, sourceId }) => [reason, sourceId])).toEqual(
    expect.arrayContaining([
      ['spoken', spoken],
      ['late', owed.id],
      ['waiting', audienceId],
    ]),
  )
  expect(proposed[0]?.title).toBe('Marché de nuit')
  expect(proposed.filter((one) => one.title === 'Crèche de Kpota' && one.reason === 'spoken')).toEqual([])
  await chief().meetingPointsAdd({ meetingId, points: [letter(spoken)] })
  expect((await chief().meetingProposals({ meetingId })).map((one) => one.sourceId)).not.toContain(spoken)
})

test('among heads only what those who come must keep is proposed', async () => {
  const owe = (text: string, key: StaffKey) =>
    office.change('chief', (change) =>
      noteCommitment(change, {
        ...{ kind: 'directive', text, source: { kind: 'note', id: '' }, reserved: false, contactId: null },
        ...{ authorityId: office.ids.mayor, lead: `person:${office.ids[key]}`, dueOn: '2026-03-03' },
      }),
    )
  await owe('Curer les caniveaux', 'technicalHead')
  await owe('Ouvrir le guichet', 'socialHead')
  office.at('2026-03-09T08:00:00Z')
  const { technicalHead, chief: chairId } = office.ids
  const meetingId = await office.call({ kind: 'staff', on: '2026-03-09', chairId, people: [technicalHead] })
  expect((await chief().meetingProposals({ meetingId })).map((one) => one.title)).toEqual(['Curer les caniveaux'])
})

test('a letter spoken of once is not proposed again until it is asked for again', async () => {
  const spoken = await office.toSpeakOf('secretary')
  const first = await underWay()
  office.later(30)
  await chief().meetingPointsAdd({ meetingId: first, points: [letter(spoken)] })
  const [point] = (await page(first)).points
  await chief().meetingPointOutcome({ meetingId: first, pointId: point?.id ?? '', outcome: 'noted' })
  office.at('2026-03-03T08:00:00Z')
  const second = await office.call({ on: '2026-03-03' })
  expect(await chief().meetingProposals({ meetingId: second })).toEqual([])
  // Asked for once more, after it was spoken of.
  const { letter: now } = await office.mail('chief').letter({ letterId: spoken })
  const line = { addressee: `person:${office.ids.secretary}`, instruction: 'PARL', dueOn: '2026-03-04' }
  await office.mail('chief').assign({ letterId: spoken, version: now.version, lines: [line] })
  const again = await chief().meetingProposals({ meetingId: second })
  expect(again.map(({ reason, sourceId }) => [reason, sourceId])).toEqual([['spoken', spoken]])
})

test('a point is read only by those who may read what it is about', async () => {
  const { mayor, chief: chiefId } = office.ids
  const secret = { confidentiality: 'reserved', named: [mayor, chiefId], subject: 'Affaire Tano' }
  const letterId = await office.toSpeakOf('chief', secret)
  const meetingId = await office.call()
  await chief().meetingPointsAdd({ meetingId, points: [letter(letterId), free('Fête nationale')] })
  expect(await titles(meetingId, 'mayor')).toEqual(['Affaire Tano', 'Fête nationale'])
  expect(await titles(meetingId, 'secretary')).toEqual(['reserved', 'Fête nationale'])

  await chief().meetingBegin({ meetingId })
  const { id: pointId } = await pointOf(meetingId, 'Affaire Tano')
  await chief().meetingPointNote({ meetingId, pointId, version: 1, note: 'Avocat saisi.' })
  const secretary = office.meetings('secretary')
  const settle = { meetingId, pointId, outcome: 'noted' as const }
  expect(await refusalOf(secretary.meetingPointOutcome(settle))).toBe('office.not-found')
  await secretary.meetingPointMove({ meetingId, pointId, to: 1 })
  expect(await titles(meetingId, 'secretary')).toEqual(['Fête nationale', 'reserved'])

  // What is decided on it is known to those named on it.
  const line = { text: 'Saisir l’avocat', lead: `person:${chiefId}`, dueOn: '2026-03-10' }
  await chief().meetingCommit({ meetingId, requestKey: nextKey(), pointId, ...line })
  expect((await page(meetingId, 'mayor')).commitments.map((one) => one.text)).toEqual(['Saisir l’avocat'])
  expect((await page(meetingId, 'secretary')).commitments).toEqual([])
  expect(await paper(meetingId, 'mayor')).toMatch(/Affaire Tano.*Avocat saisi.*Saisir l’avocat/)
  expect(await paper(meetingId, 'secretary')).not.toMatch(/Tano|vocat/)
  expect(await paper(meetingId, 'secretary')).toContain('Fête nationale')
  expect(JSON.stringify(await page(meetingId, 'secretary'))).not.toMatch(/Tano|Avocat|avocat/)
})

test('what one may not know of cannot be put on an agenda', async () => {
  const secret = { confidentiality: 'reserved', named: [office.ids.mayor, office.ids.chief] }
  const letterId = await office.toSpeakOf('chief', secret)
  const meetingId = await office.call()
  const add = (key: StaffKey) => office.meetings(key).meetingPointsAdd({ meetingId, points: [letter(letterId)] })
  expect(await refusalOf(add('secretary'))).toBe('office.not-found')
  expect((await office.meetings('secretary').meetingProposals({ meetingId })).map((one) => one.sourceId)).toEqual([])
})

test('what was not dealt with comes first next time, and the commitments of last time with where they stand', async () => {
  const first = await underWay(['Budget', 'Voirie', 'Marché'])
  const settle = async (title: string, outcome: 'decided' | 'postponed') =>
    chief().meetingPointOutcome({ meetingId: first, pointId: (await pointOf(first, title)).id, outcome })
  await settle('Budget', 'decided')
  await settle('Voirie', 'postponed')
  const { technicalHead } = office.ids
  const line = { text: 'Chiffrer la voirie', lead: `person:${technicalHead}`, dueOn: '2026-03-06' }
  await chief().meetingCommit({ meetingId: first, requestKey: nextKey(), ...line })
  await chief().meetingHold({ meetingId: first })
  office.at('2026-03-09T08:00:00Z')
  const second = await office.call({ on: '2026-03-09' })
  const proposed = await chief().meetingProposals({ meetingId: second })
  expect(proposed.slice(0, 2).map(({ title, reason }) => [title, reason])).toEqual([
    ['Voirie', 'carried'],
    ['Marché', 'carried'],
  ])
  const carried = proposed.flatMap(({ title, from }) => (from ? [{ ...free(title), from }] : []))
  await chief().meetingPointsAdd({ meetingId: second, points: carried })
  const after = await page(second)
  expect(after.points.map((point) => !point.isReserved && point.carriedOn)).toEqual(['2026-03-02', '2026-03-02'])
  expect(after.before?.commitments.map(({ text, late }) => [text, late])).toEqual([['Chiffrer la voirie', true]])
  expect((await page(first)).next?.id).toBe(second)
})

test('a sentence of the minutes becomes a commitment on the mayor’s word, once', async () => {
  const meetingId = await underWay()
  const form = {
    ...{ meetingId, requestKey: nextKey(), sentence: 'La DST remet un devis.', text: 'Remettre un devis' },
    ...{ lead: `person:${office.ids.technicalHead}`, dueOn: '2026-03-13' },
  }
  const [one, other] = [await chief().meetingCommit(form), await chief().meetingCommit(form)]
  expect(one).toEqual(other)
  const { commitments } = await page(meetingId)
  expect(commitments.map(({ text, sentence, authority, state }) => [text, sentence, authority, state])).toEqual([
    ['Remettre un devis', 'La DST remet un devis.', 'Adjoua Kpassélo', 'issued'],
  ])
})

test('the state of execution of a meeting holds what was decided there, and names it by its day', async () => {
  const meetingId = await underWay(['Pompe de Kpota'], { kind: 'staff' })
  const line = { text: 'Réparer la pompe de Kpota', lead: `person:${office.ids.technicalHead}`, dueOn: '2026-03-09' }
  await chief().meetingCommit({ meetingId, requestKey: nextKey(), ...line })
  await chief().meetingCommit({ meetingId: await underWay(), requestKey: nextKey(), ...line, text: 'Autre chose' })
  const desk = { store: office.store, files: office.files, person: await office.as('chief') }
  const made = await actPrints.state?.(desk, { meetingId })
  const text = (await pdfText(made?.bytes ?? new Uint8Array())).replace(/\s+/g, ' ')
  for (const said of ['Réunion de service du lundi 2 mars 2026', 'Réparer la pompe', '09/03/2026', 'Solange Kadio'])
    expect(text).toContain(said)
  expect(text).not.toContain('Autre chose')
})

test('the second of two who write the minutes is told by whom', async () => {
  const meetingId = await underWay()
  await office.meetings('secretary').meetingMinutesSave({ meetingId, version: 0, text: 'Ouverture à 9 h.' })
  const late = chief().meetingMinutesSave({ meetingId, version: 0, text: 'Ouverture à 9 h 05.' })
  expect(await refusalOf(late)).toBe('directives.minutes-changed')
  expect((await page(meetingId)).meeting).toMatchObject({ minutes: 'Ouverture à 9 h.', minutesByName: 'Rosine Adjé' })
})

test('once the minutes are adopted nothing changes, and before its day it does not begin', async () => {
  const early = await office.call({ on: '2026-03-05' })
  expect(await refusalOf(chief().meetingBegin({ meetingId: early }))).toBe('directives.meeting-too-early')
  const meetingId = await underWay(['Budget'])
  const { id: pointId } = await pointOf(meetingId, 'Budget')
  await chief().meetingHold({ meetingId })
  expect(await refusalOf(chief().meetingClose({ meetingId }))).toBe('directives.meeting-nobody-present')
  const presence = { meetingId, personId: office.ids.mayor, presence: 'present' as const }
  await chief().meetingPresence(presence)
  await chief().meetingReopen({ meetingId })
  await chief().meetingHold({ meetingId })
  await chief().meetingClose({ meetingId })
  const line = { text: 'Trop tard', lead: `person:${office.ids.chief}` }
  for (const act of [
    () => chief().meetingReopen({ meetingId }),
    () => chief().meetingMinutesSave({ meetingId, version: 0, text: 'Autre' }),
    () => chief().meetingPointOutcome({ meetingId, pointId, outcome: 'decided' }),
    () => chief().meetingPointNote({ meetingId, pointId, version: 1, note: 'Autre' }),
    () => chief().meetingPointsAdd({ meetingId, points: [free('Autre')] }),
    () => chief().meetingPresence({ ...presence, presence: 'absent' }),
    () => chief().meetingCommit({ meetingId, requestKey: nextKey(), ...line }),
    () => chief().meetingCancel({ meetingId, reason: 'Plus tard' }),
  ])
    expect(await refusalOf(act())).toBe('directives.meeting-is-closed')
})

test('a point something came of stays; the others can be taken off and put elsewhere', async () => {
  const meetingId = await underWay(['Un', 'Deux', 'Trois', 'Trois'])
  const [un, deux, trois] = await Promise.all(['Un', 'Deux', 'Trois'].map((title) => pointOf(meetingId, title)))
  await chief().meetingPointMove({ meetingId, pointId: trois?.id ?? '', to: 0 })
  expect(await titles(meetingId)).toEqual(['Trois', 'Un', 'Deux'])
  await chief().meetingPointRemove({ meetingId, pointId: un?.id ?? '' })
  await chief().meetingPointOutcome({ meetingId, pointId: deux?.id ?? '', outcome: 'dropped' })
  const remove = chief().meetingPointRemove({ meetingId, pointId: deux?.id ?? '' })
  expect(await refusalOf(remove)).toBe('directives.meeting-point-settled')
  expect(await titles(meetingId)).toEqual(['Trois', 'Deux'])
})

test('a cancelled meeting says why, and the next one is called as last time without those who left', async () => {
  const meetingId = await office.call()
  await chief().meetingCancel({ meetingId, reason: 'Le Maire est en mission.' })
  expect((await page(meetingId)).meeting).toMatchObject({
    state: 'cancelled',
    cancelReason: 'Le Maire est en mission.',
  })
  await office.call({ on: '2026-03-09', place: 'Salle bleue' })
  const last = await chief().meetingLast({ kind: 'point-cabinet' })
  expect(last).toMatchObject({ place: 'Salle bleue', chairId: office.ids.mayor })
  expect(last?.people).toHaveLength(3)
})

test('who comes can change, at the version that was read', async () => {
  const meetingId = await office.call()
  const { mayor, adviser } = office.ids
  const form = {
    ...{ meetingId, version: 1, title: 'Point de rentrée', on: '2026-03-03', startsAt: '10:30', place: 'Salle bleue' },
    ...{ reserved: false, chairId: mayor, people: [adviser] },
  }
  await chief().meetingChange(form)
  expect(await refusalOf(chief().meetingChange(form))).toBe('directives.meeting-changed')
  expect((await page(meetingId)).people.map((one) => one.name)).toEqual(['Adjoua Kpassélo', 'Casimir Dossa'])
  expect(await titles(meetingId, 'adviser')).toEqual([])
  expect(await refusalOf(page(meetingId, 'protocol'))).toBe('office.not-found')
})

test('lists go on page by page, those to come from the soonest', async () => {
  for (const on of ['2026-03-20', '2026-03-05', '2026-03-05', '2026-03-11']) await office.call({ on })
  const days: string[] = []
  let cursor: { on: string; seq: number } | undefined
  do {
    const { rows, next } = await chief().meetingList({ list: 'coming', limit: 1, ...(cursor ? { cursor } : {}) })
    days.push(...rows.map((row) => row.on))
    cursor = next ?? undefined
  } while (cursor)
  expect(days).toEqual(['2026-03-05', '2026-03-05', '2026-03-11', '2026-03-20'])
})
