import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import { demoPeople } from '@cabinet/blocks/people/server/demo.ts'
import type { DemoKey } from '@cabinet/blocks/people/server/demo-cast.ts'
import type { DemoCourse, DemoEntry, DemoSetting } from '@cabinet/blocks/people/server/demo-setting.ts'
import { calendarOf } from '@cabinet/blocks/people/server/office-now.ts'
import { mailPermissions } from '@cabinet/duties/mail/rules/permissions.ts'
import { type Arrival, comeIn } from '@cabinet/duties/mail/server/demo-course.ts'
import { type DemoDesk, openDemoDesk } from '@cabinet/duties/mail/server/demo-desk.ts'
import { afterOfficeMinutes, lastOfficeMoment } from '@cabinet/duties/mail/server/demo-diary.ts'
import { earlierLetters } from '@cabinet/duties/mail/server/demo-letters.ts'
import { shipChoices } from '@cabinet/duties/mail/server/ship-choices.ts'
import { addDays, type Day, dayOf } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import { addWorkingDays } from '@cabinet/office/working-days.ts'
import { dice } from '@cabinet/paper/dice.ts'
import { openFileStore } from '@cabinet/store/files/file-store.ts'
import { freshStore } from '@cabinet/store/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changesBetween } from '../rules/day-sheet.ts'
import { agendaPermissions } from '../rules/permissions.ts'
import { board } from './board.ts'
import { daySheetOf } from './day-sheet.ts'
import { demoAgenda } from './demo.ts'
import { sameRoom } from './demo-coming.ts'
import { demoPlaces, minutesByRoad, type PlaceKey } from './demo-places.ts'
import { mayorDiary, seatsOf } from './diaries.ts'
import { invitationsPage } from './invitations.ts'
import { daySheets, engagements, protectedTimes, representations, silences, slots } from './tables.ts'

type Played = Awaited<ReturnType<typeof played>>

/** The demonstration of this duty, played to the end as somebody opens it at that moment. */
async function played(at: string) {
  const now = new Date(at)
  let clock = new Date(now.getTime() - 186 * 86_400_000)
  const moveClock = (moment: Date) => {
    clock = new Date(Math.max(moment.getTime(), clock.getTime() + 31_000))
  }
  const store = await freshStore(() => clock)
  const cast = await demoPeople(store, { ...mailPermissions, ...agendaPermissions })
  const ids = Object.fromEntries(Object.entries(cast).map(([key, { id }]) => [key, id])) as Record<DemoKey, string>
  const calendar = await calendarOf(store.read)
  const until = lastOfficeMoment(now, calendar)
  const folder = await mkdtemp(join(tmpdir(), 'cabinet-agenda-'))
  const from = addDays(dayOf(until, 'UTC'), -182)
  const setting = { store, files: await openFileStore(folder), ids, calendar, from, until, now }
  const waiting: DemoEntry[] = [...(await demoAgenda(setting)), ...(await lettersThatInvite(setting))]
  for (let next = earliest(waiting); next; next = earliest(waiting)) {
    moveClock(next.at)
    const { value, done } = await next.course.next()
    const then = done ? until : afterOfficeMinutes(next.at, value, calendar)
    if (then < until) waiting.push({ at: then, course: next.course })
  }
  moveClock(until)
  const close = async () => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
  const diary = await mayorDiary(store.read, clock)
  return { store, cast, today: dayOf(now, 'UTC'), until, diaryId: diary?.id ?? '', calendar, close }
}

function earliest(waiting: DemoEntry[]): DemoEntry | undefined {
  return waiting.sort((one, other) => one.at.getTime() - other.at.getTime()).shift()
}

/** The invitations among the letters of the demonstration, so that there is mail to take them out of. */
async function lettersThatInvite(setting: DemoSetting): Promise<DemoEntry[]> {
  const desk = openDemoDesk({ ...setting, roll: dice('letters') })
  await setting.store.change(await desk.person('administrator'), shipChoices)
  const inviting = earlierLetters.filter(({ type }) => type === 'invitation')
  return inviting.map((letter, i) => {
    const receivedOn = addDays(setting.from, 8 + Math.floor((i * 174) / inviting.length))
    const papers = async () => []
    const arrival = { letter, receivedOn, writtenOn: receivedOn, papers, key: `letter-${i}`, followsId: null }
    return { at: new Date(`${receivedOn}T08:30:00Z`), course: received(desk, arrival) }
  })
}

// biome-ignore lint/correctness/useYield: a course of one act
async function* received(desk: DemoDesk, arrival: Arrival): DemoCourse {
  await comeIn(desk, arrival)
}

describe.each([
  ['a Sunday before dawn', '2026-11-22T02:00:00Z'],
  ['a Wednesday at noon', '2026-03-11T11:20:00Z'],
  ['a Monday before the office opens', '2027-01-04T08:10:00Z'],
])('whoever opens the demonstration on %s', (_when, at) => {
  let office: Played
  beforeAll(async () => {
    office = await played(at)
  }, 120_000)
  afterAll(() => office.close())

  const rows = () => office.store.read.select().from(engagements)
  const sheetOn = (day: Day) => daySheetOf(office.store.read, office.cast.mayor, { diaryId: office.diaryId, day })
  const nextWorked = (day: Day) => addWorkingDays(day, 1, office.calendar)

  async function blocked(person: Person): Promise<string[]> {
    const diaryIds = [...(await seatsOf(office.store.read)).keys()]
    const titles = new Set<string>()
    for (const days of [-180, -90, 0]) {
      const asked = { diaryIds, from: addDays(office.today, days), to: addDays(office.today, days + 90) }
      const { occurrences } = await board(office.store.read, person, asked)
      for (const one of occurrences)
        if (one.conflict === 'blocking') titles.add(`${one.title} / ${one.collision?.otherTitle}`)
    }
    return [...titles].toSorted()
  }

  test('finds six months behind and five weeks ahead', async () => {
    const all = (await rows()).filter((row) => row.rule === '' && row.seriesId === null)
    const ahead = all.filter(({ start }) => start >= office.today)
    expect(all.length - ahead.length).toBeGreaterThan(95)
    expect(ahead.length).toBeGreaterThan(45)
    const many = (state: string) => all.filter((row) => row.state === state).length
    expect(many('held')).toBeGreaterThan(60)
    for (const state of ['declined', 'cancelled', 'postponed']) expect(many(state), state).toBeGreaterThan(4)
    expect(all.filter((row) => row.state === 'postponed').every((row) => row.stateReason)).toBe(true)
    expect(all.filter((row) => row.publishable).length).toBeGreaterThan(8)
    expect(all.map((row) => row.timeZone)).toEqual(expect.arrayContaining(['Europe/Paris', 'Atlantic/Azores']))
  })

  test('finds today and the next worked days full, with speech, road, people and a deputy who goes', async () => {
    const isOff = nextWorked(addDays(office.today, -1)) !== office.today
    const today = await sheetOn(office.today)
    expect(today.lines.length).toBeGreaterThanOrEqual(4)
    const full = isOff ? await sheetOn(nextWorked(office.today)) : today
    expect(full.lines.length).toBeGreaterThanOrEqual(5)
    const ceremony = full.lines.find((line) => line.speechMinutes > 0 && line.title.startsWith('Inauguration'))
    expect(ceremony?.leaveAt).not.toBe('')
    expect(ceremony?.contactPhone).not.toBe('')
    expect(ceremony?.driver).toContain('Atchadébo')
    expect(ceremony?.people.map(({ salutation }) => salutation)).toContain('Monsieur le Proviseur')
    expect(full.lines.some((line) => line.representation === 'accepted' && line.representedBy)).toBe(true)
    expect(full.lines.some((line) => line.decisionOwed)).toBe(true)
    expect([...today.lines, ...full.lines].some((line) => line.personal)).toBe(true)
  })

  test('finds what came of it: promises kept and not kept', async () => {
    const promised = await office.store.read.select().from(commitments)
    const states = promised.map(({ state }) => state)
    expect(states).toEqual(expect.arrayContaining(['issued', 'verified']))
    expect(promised.length).toBeGreaterThan(15)
  })

  test('finds invitations out of the mail, answered in every way, and some that nobody has decided about', async () => {
    const { read } = office.store
    const open = await invitationsPage(read, office.cast.protocol, { undecided: true, limit: 50 })
    const done = await invitationsPage(read, office.cast.protocol, { undecided: false, limit: 50 })
    expect(open.rows.length).toBeGreaterThan(0)
    expect(open.rows.every((row) => row.start >= office.today)).toBe(true)
    expect(new Set(done.rows.map((row) => row.answer))).toEqual(new Set(['attends', 'represented', 'declines', 'none']))
    expect(done.rows.some((row) => row.replyLetterId)).toBe(true)
    const stands = await read.select().from(representations)
    expect(stands.map(({ state }) => state)).toEqual(expect.arrayContaining(['asked', 'accepted']))
  })

  test('finds one option with three times held, and one clash that somebody accepted', async () => {
    const { read } = office.store
    expect((await rows()).filter((row) => row.state === 'option')).toHaveLength(1)
    const held = await read.select().from(slots)
    expect(held.map(({ state }) => state)).toEqual(['held', 'held', 'held'])
    expect(held.every((slot) => slot.startsAt > office.until)).toBe(true)
    expect(await read.select().from(silences)).toHaveLength(1)
  })

  test('finds one room taken twice, and nobody else in two places at once', async () => {
    // A field of one line keeps plain spaces.
    const [one, other] = sameRoom.map(({ title }) => title.replace(/\s/g, ' '))
    expect(await blocked(office.cast.protocol)).toEqual([`${other} / ${one}`, `${one} / ${other}`])
  })

  test('finds the sheets of the last days, and that of today handed out again with what changed', async () => {
    const sheets = await office.store.read.select().from(daySheets)
    const days = new Set(sheets.map(({ day }) => day))
    expect(days.size).toBeGreaterThanOrEqual(4)
    const todays = sheets.filter(({ day }) => day === office.today).toSorted((a, b) => a.issue - b.issue)
    expect(todays.map(({ issue }) => issue)).toEqual([1, 2])
    const [first, second] = todays.map(({ content }) => content)
    if (first && second) expect(changesBetween(first, second).map(({ kind }) => kind)).toContain('changed')
  })

  test('finds the Monday meeting moved once and left out once, and the hours that are kept free', async () => {
    const changed = (await rows()).filter((row) => row.seriesId && row.title === 'Point cabinet du lundi')
    expect(changed.some((row) => row.start !== row.originalStart)).toBe(true)
    const [series] = (await rows()).filter((row) => row.rule && row.title === 'Point cabinet du lundi')
    expect(changed.some((row) => row.state === 'cancelled') || series?.skippedStarts.length).toBeTruthy()
    const kinds = (await office.store.read.select().from(protectedTimes)).map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual(['market', 'market', 'prayer', 'protected', 'protected'])
  })
})

test('between two places of the town the road is as long there as back', () => {
  const keys = Object.keys(demoPlaces) as PlaceKey[]
  for (const one of keys) for (const other of keys) expect(minutesByRoad(one, other)).toBe(minutesByRoad(other, one))
})
