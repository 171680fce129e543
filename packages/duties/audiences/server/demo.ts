import type { DemoCourse, DemoEntry, DemoSetting } from '@cabinet/blocks/people/server/demo-setting.ts'
import { listPage } from '@cabinet/duties/mail/server/lists.ts'
import { addDays, type Day, dayOf } from '@cabinet/office/day.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { isWorkingDay } from '@cabinet/office/working-days.ts'
import { asc, count, eq } from 'drizzle-orm'
import { makeDay } from './audience-days.ts'
import { bookSlot } from './book-slot.ts'
import { decide } from './decide.ts'
import { audienceNow, comeIn, courseOf, lifeOf, preAudience } from './demo-course.ts'
import { type AudienceDesk, openAudienceDesk } from './demo-desk.ts'
import { type DemoRequest, demoRequests, demoVisitors } from './demo-requests.ts'
import { confirmVisit, endAudience, noteArrival, startAudience } from './receive-visitor.ts'
import { registerFromLetter } from './register-from-letter.ts'
import { lacksAudiencesChoices, shipAudiencesChoices } from './ship-choices.ts'
import { audienceDays, audienceSlots, audiences } from './tables.ts'

const hour = 3_600_000

/**
 * Six months of audiences by the office's own commands: requests with their courses, an audience day a week, some requests
 * out of the letters, and a reception of the last day with people waiting.
 */
export async function demoAudiences(setting: DemoSetting): Promise<DemoEntry[]> {
  const { store, until } = setting
  if (await lacksAudiencesChoices(store.read)) await store.change(theOffice, shipAudiencesChoices)
  const desk = openAudienceDesk(setting)
  const today = todaysHours(until)
  return [
    ...weeklyDays(setting, desk),
    { at: workingMorning(setting, 14), course: openDay(desk, { day: dayOf(until, 'UTC'), ...today, dailyMax: 5 }) },
    ...demoRequests.map((request, i) => ({
      at: workingMorning(setting, request.ago, i),
      course: courseOf(desk, request),
    })),
    ...[20, 50, 80, 110, 140].map((ago) => ({ at: workingMorning(setting, ago, 60), course: outOfTheLetters(desk) })),
    ...reception(setting, desk, today.from),
  ]
}

/** A working morning that many days before the last one, the requests of one morning some minutes apart. */
function workingMorning({ until, calendar }: DemoSetting, ago: number, place = 0): Date {
  let day = addDays(dayOf(until, 'UTC'), -ago)
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1)
  const opens = Date.parse(`${day}T08:20:00Z`)
  const latest = ago === 0 ? until.getTime() - 60_000 : opens + 3 * hour
  return new Date(Math.min(opens + ((place * 7) % 150) * 60_000, latest))
}

type Opening = { day: Day; from: string; to: string; dailyMax: number }

async function* openDay(desk: AudienceDesk, { day, from, to, dailyMax }: Opening): DemoCourse {
  const said = { motives: [], place: 'Salle des audiences, 1er étage', note: '', personId: null }
  await desk.receive('secretary', 'audiences.schedule', (change) =>
    makeDay(change, { ...said, day, from, to, minutes: 30, pause: 0, dailyMax }),
  )
}

/** One morning a week, on the same day of the week as the last; and two that are still to come. */
function weeklyDays(setting: DemoSetting, desk: AudienceDesk): DemoEntry[] {
  const { from, until, calendar } = setting
  const last = dayOf(until, 'UTC')
  const days: Day[] = [7, 14].map((ahead) => addDays(last, ahead))
  for (let day = addDays(last, -7); day > from; day = addDays(day, -7)) days.push(day)
  return days
    .filter((day) => isWorkingDay(day, calendar))
    .map((day) => {
      const made = new Date(Date.parse(`${addDays(day, -21)}T08:05:00Z`))
      const first = new Date(Date.parse(`${addDays(from, 1)}T08:05:00Z`))
      const opening = { day, from: '09:00', to: '12:00', dailyMax: 6 }
      return { at: made < first ? first : made, course: openDay(desk, opening) }
    })
}

/** So that whoever opens the demonstration finds the reception in the middle of it. */
function todaysHours(until: Date) {
  const begun = Math.max(until.getUTCHours() * 60 + until.getUTCMinutes() - 90, 8 * 60 + 30)
  const from = Math.floor(begun / 30) * 30
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return { from: clock(from), to: clock(from + 150) }
}

/** The secretary goes through the letters that ask for an audience and takes up what was not taken up yet. */
async function* outOfTheLetters(desk: AudienceDesk): DemoCourse {
  const secretary = await desk.person('secretary')
  const today = dayOf(desk.store.clock(), 'UTC')
  const { rows } = await listPage(desk.store.read, secretary, { list: 'all', limit: 100, today })
  const asking = rows.filter((row) => row.type === 'audience' && row.register === 'incoming' && row.state !== 'voided')
  for (const letter of asking.slice(0, 2)) {
    const [known] = await desk.store.read
      .select({ many: count() })
      .from(audiences)
      .where(eq(audiences.letterId, letter.id))
    if (known?.many) continue
    const { id } = await desk.receive('secretary', 'audiences.register', (change) =>
      registerFromLetter(change, { letterId: letter.id, motive: null }),
    )
    yield* lifeOf(desk, id, { ...fromLetter, subject: letter.subject })
  }
}

const fromLetter: DemoRequest = {
  ...{ ago: 0, who: '', motive: 'other', channel: 'phone', subject: '' },
  goes: { way: 'held', report: 'Demande entendue, suite donnée par le service compétent.' },
}

/** The last day: one was received, one is inside, two wait, one is expected. */
function reception(setting: DemoSetting, desk: AudienceDesk, from: string): DemoEntry[] {
  const day = dayOf(setting.until, 'UTC')
  const begins = Date.parse(`${day}T${from}:00Z`)
  const at = (minutes: number) => new Date(Math.min(begins + minutes * 60_000, setting.until.getTime() - 60_000))
  const known: string[] = []
  const invited = demoVisitors.map((request, i) => ({
    at: workingMorning(setting, request.ago, 30 + i),
    course: invite(desk, { request, day, place: i, known }),
  }))
  const steps: readonly [number, number, Step][] = [
    [0, -12, 'arrive'],
    [0, 2, 'start'],
    [1, 20, 'arrive'],
    [0, 31, 'end'],
    [1, 38, 'start'],
    [2, 44, 'arrive'],
    [3, 62, 'arrive'],
  ]
  return [
    ...invited,
    ...steps.map(([who, minutes, step]) => ({ at: at(minutes), course: act(desk, { known, who, step }) })),
  ]
}

type Step = 'arrive' | 'start' | 'end'
type Invited = { request: DemoRequest; day: Day; place: number; known: string[] }

/** Granted and given one of the slots of the last day. */
async function* invite(desk: AudienceDesk, { request, day, place, known }: Invited): DemoCourse {
  const { id } = await comeIn(desk, request)
  known[place] = id
  yield* preAudience(desk, id, request)
  yield desk.minutes(60, 200)
  const { version } = await audienceNow(desk, id)
  await desk.receive('mayor', 'audiences.decide', (change) =>
    decide(change, { audienceId: id, version, decision: 'receives', note: '', delegateId: null, unitId: null }),
  )
  yield desk.minutes(30, 90)
  const slots = await desk.store.read
    .select({ id: audienceSlots.id })
    .from(audienceSlots)
    .innerJoin(audienceDays, eq(audienceDays.id, audienceSlots.dayId))
    .where(eq(audienceDays.day, day))
    .orderBy(asc(audienceSlots.start))
  const slot = slots[place]
  if (!slot) return
  await desk.receive('secretary', 'audiences.schedule', (change) =>
    bookSlot(change, { audienceId: id, slotId: slot.id, letter: false }),
  )
  yield desk.minutes(30, 90)
  await desk.receive('secretary', 'audiences.receive', (change) => confirmVisit(change, id))
}

async function* act(
  desk: AudienceDesk,
  { known, who, step }: { known: string[]; who: number; step: Step },
): DemoCourse {
  const audienceId = known[who] ?? ''
  const [there] = await desk.store.read.select().from(audiences).where(eq(audiences.id, audienceId))
  if (!there) return
  const arrival = { audienceId, identity: 'card' as const, badge: `V${who + 1}`, partySize: there.partySize }
  await desk.receive('clerk', 'audiences.receive', async (change) => {
    if (step === 'arrive') return noteArrival(change, arrival)
    return step === 'start' ? startAudience(change, audienceId) : endAudience(change, audienceId)
  })
}
