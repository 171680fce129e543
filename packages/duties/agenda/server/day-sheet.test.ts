import { refusalOf, type SmallOffice, type StaffKey, smallOffice } from '@cabinet/duties/mail/server/small-office.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { pdfText } from '@cabinet/paper/pdf-text.ts'
import { closePaper } from '@cabinet/paper/press.ts'
import { history } from '@cabinet/store/store.tables.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type EngagementDraft, engagementForm } from '../rules/forms.ts'
import { changeEngagement } from './change-engagement.ts'
import { issueDueSheets } from './day-sheet-clock.ts'
import { ensureDiary, insertDiary } from './diaries.ts'
import { makeEngagement } from './make-engagement.ts'
import { agendaPrints } from './prints.ts'
import { agendaRouter } from './router.ts'
import { daySheets, diaryKeepers, engagementKinds, places, travelTimes } from './tables.ts'

let office: SmallOffice
let diaryId = ''
afterAll(closePaper)
afterEach(() => office.close())

const day = '2026-03-03'

async function opened(setting: Parameters<typeof smallOffice>[0] = {}): Promise<void> {
  office = await smallOffice(setting)
  await office.store.change(theOffice, async (change) => {
    diaryId = (await ensureDiary(change, office.ids.mayor)).id
    await change.tx
      .insert(engagementKinds)
      .values({
        ...{ code: 'meeting', labelFr: 'Réunion', labelEn: 'Meeting', minutes: 60, tone: 'blue' },
        ...{ busy: true, position: 1, hidden: false },
      })
      .onConflictDoNothing()
  })
}

let made = 0
const engage = (key: StaffKey, draft: Partial<EngagementDraft>) =>
  office.change(key, (change) =>
    makeEngagement(
      change,
      engagementForm.parse({
        ...{ requestKey: `request-${++made}`, diaryId, kind: 'meeting', title: 'Point cabinet' },
        ...{ start: `${day}T17:00`, end: `${day}T18:00` },
        ...draft,
      }),
    ),
  )

const desk = (key: StaffKey) =>
  agendaRouter.createCaller(async () => ({
    ...{ store: office.store, files: office.files, uploads: undefined as never, person: await office.as(key) },
    ...{ session: null, reference: '', ip: '', userAgent: '', token: null },
    setSessionCookie: () => undefined,
    isStillSignedIn: async () => true,
  }))

const clock = () => issueDueSheets({ store: office.store })
const issues = () => office.store.read.select().from(daySheets)
const sheetNow = async (key: StaffKey) => (await desk(key).sheet({ diaryId, day })).sheet

describe('what stands on the morning sheet', () => {
  beforeEach(() => opened())

  test('where, when to leave, who is there and how to address them, speech, dress, decision, driver, car', async () => {
    const [hall, school] = ['hall', 'school']
    const car = await office.change('protocol', async (change) => {
      const place = { folded: '', address: '', contact: '', phone: '', retiredAt: null }
      await change.tx.insert(places).values([
        { ...place, id: hall, name: 'Hôtel de ville' },
        { ...place, id: school, name: 'Lycée municipal', address: 'rue des Écoles' },
      ])
      await change.tx.insert(travelTimes).values({ placeA: hall, placeB: school, minutes: 25 })
      return insertDiary(change, {
        kind: 'vehicle',
        personId: null,
        name: 'Toyota 2',
        keptByOffice: true,
        seats: 4,
        position: 50,
      })
    })
    await engage('protocol', { title: 'Point du matin', start: `${day}T08:30`, end: `${day}T09:00`, placeId: hall })
    await engage('protocol', {
      ...{
        title: 'Inauguration du laboratoire',
        start: `${day}T09:45`,
        end: `${day}T10:30`,
        placeId: school,
        with: [car.id],
      },
      ...{ contactName: 'Reine Ablavi', contactPhone: '+229 97 00 00 00', speech: 'Discours joint', speechMinutes: 4 },
      ...{ dress: 'Écharpe', decisionOwed: 'Extension', travelBefore: 60 },
      participants: [
        { name: 'Reine Ablavi', function: 'Proviseur', salutation: 'Madame le Proviseur' },
        { name: 'M. Houétou', role: 'driver' },
        { personId: office.ids.mayor, name: 'Adjoua Kpassélo' },
      ],
    })
    const { of, lines } = await sheetNow('mayor')
    expect(of).toBe('Adjoua Kpassélo, Maire')
    expect(lines.map(({ title, leaveAt, roadMinutes }) => [title, leaveAt, roadMinutes])).toEqual([
      ['Point du matin', '', 0],
      // From where the one before took place, whatever was set aside.
      ['Inauguration du laboratoire', `${day}T09:20`, 25],
    ])
    expect(lines[1]).toMatchObject({
      ...{
        place: 'Lycée municipal',
        address: 'rue des Écoles',
        kind: 'Réunion',
        driver: 'M. Houétou',
        vehicle: 'Toyota 2',
      },
      ...{ contactPhone: '+229 97 00 00 00', speechMinutes: 4, dress: 'Écharpe', decisionOwed: 'Extension' },
      people: [{ name: 'Reine Ablavi', function: 'Proviseur', salutation: 'Madame le Proviseur' }],
    })
  })

  test('a wish is not on it, an option is and says so, a whole day stands first', async () => {
    await engage('protocol', { title: 'Souhait', state: 'asked' })
    await engage('protocol', { title: 'Peut-être', state: 'option', start: `${day}T10:00`, end: `${day}T11:00` })
    await engage('protocol', {
      title: 'Journée de la femme',
      allDay: true,
      start: `${day}T00:00`,
      end: '2026-03-04T00:00',
    })
    const { lines } = await sheetNow('mayor')
    expect(lines.map(({ title, allDay, tentative }) => [title, allDay, tentative])).toEqual([
      ['Journée de la femme', true, false],
      ['Peut-être', false, true],
    ])
  })

  test('what is personal is the mayor’s and her named delegates’; who keeps the diary sees "busy", on every issue too', async () => {
    await engage('mayor', {
      title: 'Médecin',
      confidentiality: 'personal',
      place: 'Clinique',
      contactPhone: '+229 97 11 11 11',
    })
    await engage('protocol', { title: 'Conseil de cabinet', start: `${day}T09:00`, end: `${day}T10:00` })
    await desk('protocol').issueSheet({ diaryId, day })
    await office.change('mayor', async (change) => {
      const keeper = { diaryId, personId: office.ids.deputyChief, mayWrite: true, seesPersonal: true }
      await change.tx.insert(diaryKeepers).values(keeper)
      await change.record('agenda.diary.keepers-named', diaryId)
    })
    for (const [key, title] of [
      ['mayor', 'Médecin'],
      ['deputyChief', 'Médecin'],
      ['protocol', ''],
      ['secretary', ''],
    ] as const)
      for (const issue of [undefined, 1]) {
        const { sheet, changes } = await desk(key).sheet({ diaryId, day, issue })
        expect([sheet.lines[1]?.title, sheet.lines[1]?.busy, changes]).toEqual([title, title === '', []])
        if (title === '') expect(JSON.stringify(sheet)).not.toMatch(/Médecin|Clinique|97 11/)
      }
  })

  test('an agent of a service sees that time is taken, and no sheet was ever handed out', async () => {
    await engage('protocol', { title: 'Conseil de cabinet' })
    await desk('protocol').issueSheet({ diaryId, day })
    const view = await desk('technicalAgent').sheet({ diaryId, day })
    expect(view).toMatchObject({ issues: [], issue: null, may: { issue: false, readIssues: false } })
    expect(view.sheet.lines).toMatchObject([{ busy: true, title: '' }])
    expect(await refusalOf(desk('technicalAgent').sheet({ diaryId, day, issue: 1 }))).toBe('office.not-found')
    expect(await refusalOf(desk('technicalAgent').sheets({ diaryId, day }))).toBe('office.not-found')
    expect(await refusalOf(desk('technicalAgent').issueSheet({ diaryId, day }))).toBe('agenda.not-your-diary')
    expect(await refusalOf(desk('protocol').sheet({ diaryId: 'nowhere', day }))).toBe('office.not-found')
  })
})

describe('the sheet is handed out by the clock', () => {
  test.each([
    ['Africa/Abidjan', '2026-03-02T17:59:00Z', '2026-03-02T18:00:00Z'],
    ['Europe/Paris', '2026-03-02T16:59:00Z', '2026-03-02T17:00:00Z'],
    ['Africa/Porto-Novo', '2026-03-02T16:59:00Z', '2026-03-02T17:00:00Z'],
  ])('at six in the evening of the office’s own clock: %s', async (timeZone, before, at) => {
    await opened({ timeZone })
    await engage('protocol', {})
    office.at(before)
    await clock()
    expect(await issues()).toEqual([])
    office.at(at)
    await clock()
    expect(await issues()).toMatchObject([{ day, issue: 1, madeBy: 'office' }])
  })

  test('at six on the evening before the clocks change, and on the evening after', async () => {
    await opened({ timeZone: 'Europe/Paris', at: '2026-03-27T08:00:00Z' })
    await engage('protocol', { start: '2026-03-29T09:00', end: '2026-03-29T10:00' })
    await engage('protocol', { start: '2026-03-30T09:00', end: '2026-03-30T10:00' })
    for (const moment of ['2026-03-28T16:59', '2026-03-28T17:00', '2026-03-29T15:59', '2026-03-29T16:00']) {
      office.at(`${moment}:00Z`)
      await clock()
    }
    const made = (await issues()).map((one) => [
      one.day,
      one.madeAt.toISOString().slice(0, 16),
      one.content.lines[0]?.start,
    ])
    expect(made.sort()).toEqual([
      ['2026-03-29', '2026-03-28T17:00', '2026-03-29T09:00'],
      ['2026-03-30', '2026-03-29T16:00', '2026-03-30T09:00'],
    ])
  })

  test('once, however often it is asked; again when the day changes, with what changed', async () => {
    await opened()
    const first = await engage('protocol', { title: 'Audience', start: `${day}T10:00`, end: `${day}T10:30` })
    await engage('protocol', { title: 'Point cabinet' })
    office.at('2026-03-02T18:00:00Z')
    await Promise.all([clock(), clock()])
    await clock()
    expect(await issues()).toHaveLength(1)
    office.at('2026-03-02T18:01:00Z')
    await office.change('protocol', (change) =>
      changeEngagement(change, {
        ref: first.id,
        version: first.version,
        scope: 'this',
        fields: { start: `${day}T11:00`, end: `${day}T11:30` },
      }),
    )
    await clock()
    // Somebody may still be mending the day.
    expect(await issues()).toHaveLength(1)
    office.at('2026-03-02T18:06:00Z')
    await clock()
    await clock()
    expect(await issues()).toHaveLength(2)
    const { changes } = await desk('mayor').sheet({ diaryId, day, issue: 2 })
    expect(changes).toMatchObject([{ kind: 'changed', fields: ['end', 'start'], before: { start: `${day}T10:00` } }])
    const said = await office.store.read
      .select()
      .from(history)
      .where(and(eq(history.event, 'agenda.sheet.issued')))
    expect(said.map((one) => one.details)).toEqual([
      { day: '03/03/2026', issue: 1 },
      { day: '03/03/2026', issue: 2 },
    ])
  })

  test('in the morning when the office was closed at six, and never for a day on which nothing is', async () => {
    await opened()
    await engage('protocol', {})
    office.at('2026-03-03T07:00:00Z')
    await clock()
    office.at('2026-03-03T19:00:00Z')
    await clock()
    expect((await issues()).map((one) => [one.day, one.issue])).toEqual([[day, 1]])
  })

  test('by hand at any moment, but not twice the same', async () => {
    await opened()
    expect(await refusalOf(desk('protocol').issueSheet({ diaryId, day }))).toBe('agenda.sheet-empty')
    await engage('protocol', {})
    expect(await desk('secretary').issueSheet({ diaryId, day })).toEqual({ issue: 1 })
    expect(await refusalOf(desk('protocol').issueSheet({ diaryId, day }))).toBe('agenda.sheet-unchanged')
    expect(await desk('chief').sheets({ diaryId, day })).toMatchObject([{ issue: 1, madeBy: 'Rosine Adjé' }])
  })
})

describe('the day on the phone', () => {
  beforeEach(() => opened())

  test('is the mayor’s for the mayor and for those who keep it, and one’s own for all others', async () => {
    await engage('protocol', { title: 'Point cabinet', start: '2026-03-02T17:00', end: '2026-03-02T18:00' })
    const mine = await desk('mayor').phoneDay()
    expect(mine).toMatchObject({
      readAt: '2026-03-02T08:00:00.000Z',
      diary: { id: diaryId, isMine: true },
      others: [],
      toSign: 0,
    })
    expect(mine.sheet.lines).toMatchObject([{ title: 'Point cabinet' }])
    expect((await desk('protocol').phoneDay()).diary).toMatchObject({ id: diaryId, isMine: false })
    expect((await desk('technicalAgent').phoneDay()).sheet.lines).toMatchObject([{ busy: true }])
    const own = await office.change('technicalHead', (change) => ensureDiary(change, office.ids.technicalHead))
    expect(await desk('technicalHead').phoneDay()).toMatchObject({ diary: { id: own.id }, others: [{ id: diaryId }] })
    expect(await refusalOf(desk('mayor').phoneDay({ diaryId: own.id }))).toBe('office.not-found')
  })
})

describe('on paper', () => {
  beforeEach(() => opened())
  const printed = async (key: StaffKey, paper: string, query: Record<string, string> = { day }) => {
    const print = agendaPrints[paper]
    if (!print) throw new Error(`No paper is called ${paper}.`)
    return pdfText(
      (await print({ store: office.store, files: office.files, person: await office.as(key) }, query)).bytes,
    )
  }

  test('the last sheet handed out, with what changed marked and what went struck through', async () => {
    const first = await engage('protocol', {
      title: 'Audience',
      start: `${day}T10:00`,
      end: `${day}T10:30`,
      place: 'Bureau',
    })
    await engage('protocol', {})
    expect(await printed('mayor', 'day-sheet')).toContain('Non émise')
    await desk('protocol').issueSheet({ diaryId, day })
    await office.change('protocol', (change) =>
      changeEngagement(change, {
        ref: first.id,
        version: first.version,
        scope: 'this',
        fields: { start: `${day}T11:15`, end: `${day}T11:45` },
      }),
    )
    await engage('protocol', { title: 'Visite', start: `${day}T14:00`, end: `${day}T15:00` })
    expect(await printed('mayor', 'day-sheet')).not.toContain('Visite')
    await desk('protocol').issueSheet({ diaryId, day })
    const text = await printed('mayor', 'day-sheet')
    for (const said of [
      'mardi 3 mars 2026',
      'Émission n° 2',
      '11 h 15',
      'MODIFIÉ',
      'au lieu de 10 h–10 h 30',
      'NOUVEAU',
      'libre jusqu’à 14 h',
    ])
      expect(text).toContain(said)
    expect(await printed('mayor', 'day-sheet', { day, issue: '1' })).not.toContain('MODIFIÉ')
  })

  test('the week and the month, as far as whoever prints may see them', async () => {
    await engage('protocol', { title: 'Conseil de cabinet', place: 'Salle bleue' })
    await engage('protocol', {
      title: 'Mission à Lomé',
      start: '2026-03-05T08:00',
      end: '2026-03-06T18:00',
      confidentiality: 'public',
    })
    for (const paper of ['week', 'month']) {
      const text = await printed('secretary', paper)
      expect(text).toContain('Conseil de cabinet')
      expect(text.match(/Mission à Lomé/g)).toHaveLength(2)
      const outside = await printed('technicalAgent', paper)
      expect(outside).toContain('Occupé')
      expect(outside).not.toContain('Conseil de cabinet')
      expect(outside).toContain('Mission à Lomé')
    }
  })
})
