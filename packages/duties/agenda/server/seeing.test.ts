import { peoplePermissions } from '@cabinet/blocks/people/rules/permissions.ts'
import { grantStandIn } from '@cabinet/blocks/people/server/grant-stand-in.ts'
import { letPersonLeave } from '@cabinet/blocks/people/server/let-person-leave.ts'
import { everybody, refusalOf, type StaffKey } from '@cabinet/duties/mail/server/small-office.ts'
import { searching } from '@cabinet/store/search.ts'
import { history } from '@cabinet/store/store.tables.ts'
import { inArray } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Confidentiality } from '../rules/engagement.ts'
import type { EngagementDraft } from '../rules/forms.ts'
import { agendaPermissions } from '../rules/permissions.ts'
import { seatsOf } from './diaries.ts'
import { searchKeysOf } from './findable.ts'
import { type SmallAgenda, smallAgenda, thatWeek } from './small-agenda.ts'
import { diaryKeepers } from './tables.ts'

let office: SmallAgenda
beforeEach(async () => {
  office = await smallAgenda()
})
afterEach(() => office.close())

/** Told to nobody who may not read it: a title, a place and a name that occur nowhere else. */
const secret = { title: 'Entrevue Zandronique', place: 'Clinique Zandronique', contactName: 'Dr Zandronique' }
const written = (confidentiality: Confidentiality, draft: Partial<EngagementDraft> = {}) =>
  office.engage({ ...secret, confidentiality, brief: 'Note zandronique', ...draft }, 'mayor')

/** What one person sees of it, by every way there is: board, page, history, search, conflicts, invitations, sheet. */
async function seenBy(who: StaffKey, ref: string): Promise<'full' | 'busy' | 'none'> {
  const desk = office.agenda(who)
  const window = await desk.window({ ...thatWeek, diaryIds: [office.diary.mayor] })
  const [row] = window.occurrences
  const pages = [
    await desk.engagement({ ref }).then(() => 'open', refusal),
    await desk.history({ ref }).then(() => 'open', refusal),
    (await desk.find({ text: 'zandronique' })).rows.length > 0 ? 'open' : 'office.not-found',
  ]
  expect(new Set(pages).size).toBe(1)
  const conflicts = await desk.conflicts({
    ...{ diaryIds: [office.diary.mayor], start: '2026-03-09T09:00', end: '2026-03-09T10:00' },
  })
  const said = JSON.stringify([window, conflicts, await desk.invitations({})])
  expect(/zandronique/i.test(said)).toBe(pages[0] === 'open')
  expect(row?.sight === 'full').toBe(pages[0] === 'open')
  return row ? row.sight : 'none'
}

const refusal = (error: { cause?: { code?: string } }) => error.cause?.code ?? ''

const cabinet = ['secretary', 'protocol', 'chief', 'deputyChief', 'sg', 'mayor', 'deputyMayor', 'adviser'] as const
const outside = ['auditor', 'administrator'] as const
const readers = everybody.filter((one) => !(outside as readonly string[]).includes(one))

test.each([
  ['public', readers],
  ['cabinet', cabinet],
  ['personal', ['mayor']],
] as const)(
  'what is %s is read by those it is for, and is “busy” for everybody else',
  async (confidentiality, open) => {
    const made = await written(confidentiality)
    const seen = new Map<StaffKey, string>()
    for (const who of readers) seen.set(who, await seenBy(who, made.id))
    const expected = readers.map((who) => [who, (open as readonly string[]).includes(who) ? 'full' : 'busy'])
    expect([...seen]).toEqual(expected)
    for (const who of outside)
      expect(await refusalOf(office.agenda(who).engagement({ ref: made.id }))).toBe('office.not-your-post')
  },
)

test('a wish, and a day that keeps nobody busy, do not exist for those who may not read them', async () => {
  const wish = await written('cabinet', { state: 'asked' })
  expect(await seenBy('technicalAgent', wish.id)).toBe('none')
  await office.agenda('mayor').cancel({ ref: wish.id, version: 1, reason: 'Sans objet' })
  const day = await written('personal', { kind: 'commemoration', allDay: true })
  expect(day.busy).toBe(false)
  expect(await seenBy('technicalAgent', day.id)).toBe('none')
})

test('a cancelled engagement frees the time of those who only saw that it was taken', async () => {
  const made = await written('cabinet')
  expect(await seenBy('technicalAgent', made.id)).toBe('busy')
  await office.agenda('mayor').cancel({ ref: made.id, version: 1, reason: 'Empêchement' })
  expect(await seenBy('technicalAgent', made.id)).toBe('none')
  expect(await seenBy('protocol', made.id)).toBe('full')
})

test('whoever takes part reads what is for the cabinet, and not what is personal', async () => {
  const participants = [{ personId: office.ids.technicalHead, name: 'Solange Kadio', role: 'staff' as const }]
  const made = await written('cabinet', { participants })
  expect(await seenBy('technicalHead', made.id)).toBe('full')
  expect(await seenBy('technicalAgent', made.id)).toBe('busy')
  const { version } = (await office.agenda('mayor').engagement({ ref: made.id })).engagement
  await office.agenda('mayor').change({ ref: made.id, version, fields: { confidentiality: 'personal' } })
  expect(await seenBy('technicalHead', made.id)).toBe('busy')
})

test('whoever goes along in their own diary reads it; the driver of a personal errand does not', async () => {
  const own = await office.ownDiary('technicalAgent')
  await office.change('mayor', async (change) => {
    await change.tx
      .insert(diaryKeepers)
      .values({ diaryId: own, personId: office.ids.mayor, mayWrite: true, seesPersonal: false })
    await change.record('agenda.diary.keepers-named', own)
  })
  const made = await written('cabinet', { with: [own] })
  expect(await seenBy('technicalAgent', made.id)).toBe('full')
  const { version } = (await office.agenda('mayor').engagement({ ref: made.id })).engagement
  await office.agenda('mayor').change({ ref: made.id, version, fields: { confidentiality: 'personal' } })
  expect(await seenBy('technicalAgent', made.id)).toBe('busy')
})

test('a named delegate reads the cabinet’s, and the personal once the owner says so', async () => {
  const made = await written('personal')
  const name = (seesPersonal: boolean) =>
    office.agenda('mayor').nameKeepers({
      diaryId: office.diary.mayor,
      keepers: [{ personId: office.ids.technicalHead, mayWrite: false, seesPersonal }],
    })
  await name(false)
  expect(await seenBy('technicalHead', made.id)).toBe('busy')
  await name(true)
  expect(await seenBy('technicalHead', made.id)).toBe('full')
  await name(false)
  expect(await seenBy('technicalHead', made.id)).toBe('busy')
})

test.each([
  [false, 'busy'],
  [true, 'full'],
] as const)(
  'a stand-in to whom the diary was lent (reserved too: %s) sees the personal as %s',
  async (reserved, sight) => {
    const made = await written('personal')
    const permissions = { ...peoplePermissions, ...agendaPermissions }
    await office.change('mayor', (change) =>
      grantStandIn(change, {
        ...{ absentId: office.ids.mayor, standInId: office.ids.deputyMayor, from: '2026-03-02', to: '2026-03-20' },
        ...{ acts: ['agenda.own', 'agenda.read'], reserved, permissions },
      }),
    )
    expect(await seenBy('deputyMayor', made.id)).toBe(sight)
    const { banners } = await office.agenda('clerk').window({ ...thatWeek, diaryIds: [office.diary.mayor] })
    expect(banners).toMatchObject([{ absent: 'Adjoua Kpassélo', standIn: 'Firmin Tohoué', to: '2026-03-20' }])
  },
)

test('a stand-in who writes in the absent person’s diary does so in their place', async () => {
  const permissions = { ...peoplePermissions, ...agendaPermissions }
  await office.change('mayor', (change) =>
    grantStandIn(change, {
      ...{ absentId: office.ids.mayor, standInId: office.ids.deputyMayor, from: '2026-03-02', to: '2026-03-20' },
      ...{ acts: ['agenda.own'], reserved: false, permissions },
    }),
  )
  const made = await office.engage({}, 'deputyMayor')
  const [entry] = await office.agenda('protocol').history({ ref: made.id })
  expect(entry).toMatchObject({ who: 'Firmin Tohoué', inPlaceOf: 'Adjoua Kpassélo' })
})

test('whoever is represented is free, also for those who are not told by whom', async () => {
  const made = await written('cabinet')
  const form = { ref: made.id, version: 1, personId: office.ids.deputyMayor, ground: 'deputy' as const }
  await office.agenda('mayor').represent(form)
  expect(await seenBy('technicalAgent', made.id)).toBe('none')
  const deputys = { ...thatWeek, diaryIds: [office.diary.deputy] }
  const { occurrences } = await office.agenda('technicalAgent').window(deputys)
  expect(occurrences).toMatchObject([{ sight: 'busy', diaries: [{ diaryId: office.diary.deputy }] }])
})

test('somebody else’s occurrence is not there either, whatever its name', async () => {
  const made = await written('personal', { rule: 'FREQ=WEEKLY;COUNT=3' })
  const desk = office.agenda('chief')
  for (const ref of [`${made.id}@2026-03-09T08:30`, `${made.id}@2026-03-16T08:30`, `${made.id}@1999-01-01T00:00`]) {
    expect(await refusalOf(desk.engagement({ ref }))).toBe('office.not-found')
    expect(await refusalOf(desk.change({ ref, version: 1, fields: { title: 'X' } }))).toBe('office.not-found')
    expect(await refusalOf(desk.cancel({ ref, version: 1, reason: 'Essai' }))).toBe('office.not-found')
  }
})

test('the journal keeps no contents of what is personal', async () => {
  const made = await written('personal')
  const mayor = office.agenda('mayor')
  const fields = { title: 'Zandronique bis', place: 'Zandronique ter', participants: [{ name: 'Zandronique' }] }
  const changed = await mayor.change({ ref: made.id, version: 1, fields })
  await mayor.cancel({ ref: made.id, version: changed.engagement.version, reason: 'Rechute zandronique' })
  const rows = await office.store.read
    .select()
    .from(history)
    .where(inArray(history.subjectId, [made.id]))
  expect(rows.map((row) => row.event)).toContain('agenda.engagement.changed')
  expect(JSON.stringify(rows)).not.toMatch(/zandronique/i)
  expect(changed.changes.map((one) => one.field)).toEqual(['title', 'place', 'participants'])
})

test('nobody writes any more in the diary of somebody who has left', async () => {
  await office.change('administrator', (change) =>
    letPersonLeave(change, { personId: office.ids.deputyMayor, day: '2026-03-02' }),
  )
  expect(await refusalOf(office.engage({ diaryId: office.diary.deputy }))).toBe('agenda.not-your-diary')
  expect((await office.agenda('chief').diaries()).map((one) => one.name)).not.toContain('Firmin Tohoué')
})

test.each([
  ['cabinet', 'technicalAgent'],
  ['personal', 'technicalAgent'],
  ['personal', 'chief'],
] as const)('the index of the search itself opens nothing %s to %s', async (confidentiality, who) => {
  await written(confidentiality)
  const hits = async (key: StaffKey) => {
    const seats = await seatsOf(office.store.read)
    const keys = searchKeysOf(await office.as(key), seats.values())
    const search = searching({ kind: 'engagement', who: keys, text: 'zandronique' })
    if (!search) throw new Error('Nobody is asking.')
    const rows = await office.store.read.select({ id: search.subjectId }).from(search.source).where(search.match)
    return rows.length
  }
  expect([await hits('mayor'), await hits(who)]).toEqual([1, 0])
})
