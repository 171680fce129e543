import type { DemoSetting } from '@cabinet/blocks/people/server/demo-setting.ts'
import { addDays, type Day, weekday } from '@cabinet/office/day.ts'
import { isWorkingDay } from '@cabinet/office/working-days.ts'
import { localAt } from '../rules/local-time.ts'
import { shippedKinds } from '../rules/shipped-kinds.ts'
import { type DemoLine, dayOff, fullDays } from './demo-coming.ts'
import type { Laid } from './demo-course.ts'
import { type AgendaDesk, alongOf, dayIn } from './demo-desk.ts'
import type { DemoEngagement } from './demo-engagements.ts'
import { type DemoHours, openHours } from './demo-hours.ts'
import { journeys, minutesByRoad } from './demo-places.ts'
import { weeklyHours } from './demo-series.ts'

const minute = 60_000

/** Who is taken before the first engagement is written: series, journeys, the mornings on which the mayor receives. */
export function hoursOf({ until }: DemoSetting): DemoHours {
  const lastDay = dayIn(until)
  const receives = { weekday: weekday(lastDay), from: '09:00', to: '12:00', whose: ['mayor'], except: lastDay }
  const hours = openHours([...weeklyHours, receives])
  for (const { who, from, to } of journeys)
    hours.take(who, { from: localAt(addDays(lastDay, from)), until: localAt(addDays(lastDay, to + 1)) })
  // On the last day the visitors come while one looks at the demonstration.
  const around = (minutes: number) => new Date(until.getTime() + minutes * minute).toISOString().slice(0, 16)
  hours.take(['mayor'], { from: around(-120), until: around(75) })
  return hours
}

/** Working days between two, both included. */
export function daysBetween({ calendar }: AgendaDesk, from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) days.push(day)
  return days
}

type Room = { desk: AgendaDesk; hours: DemoHours }
type Period = { days: readonly Day[]; nearer: 'end' | 'start' }

/** Each in its turn over these days, closer together towards today, at an hour at which everybody it takes is free. */
export function layOut<One extends DemoLine>(list: readonly One[], period: Period, room: Room): Laid<One>[] {
  const { days, nearer } = period
  const crowd = 1.5
  return list.map((one, i) => {
    const part = (i + 0.5) / list.length
    const at = nearer === 'start' ? part ** crowd : 1 - (1 - part) ** crowd
    return layOn(one, days[Math.floor(at * days.length)] ?? '', room)
  })
}

/** On that day, or on the next one that suits everybody. */
export function layOn<One extends DemoLine>(one: One, day: Day, { desk, hours }: Room): Laid<One> {
  const next = one.saturday ? saturday : desk.worked
  const wish = {
    ...{ minutes: one.minutes ?? minutesOf(one), times: one.times ?? [], whose: whoseOf(one) },
    road: one.place ? minutesByRoad('townHall', one.place) : 0,
  }
  const when = hours.find({ ...wish, day: one.saturday ? saturday(day) : day }, next)
  if (one.ends?.way !== 'postponed') return { one, ...when }
  const later = desk.worked(addDays(when.start.slice(0, 10), one.ends.by))
  return { one, ...when, next: hours.find({ ...wish, day: later }, desk.worked) }
}

const saturday = (day: Day): Day => (weekday(day) === 6 ? day : saturday(addDays(day, 1)))

const minutesOf = ({ kind }: DemoEngagement) => shippedKinds.find(({ code }) => code === kind)?.minutes ?? 60

/** Whoever is represented is free; the one who goes is not. */
function whoseOf(one: DemoLine): string[] {
  if (one.kind === 'commemoration') return []
  return [one.represented ? one.represented.by : (one.owner ?? 'mayor'), ...alongOf(one)]
}

/** Today and the next days that are worked, hour by hour. A day off is lighter. */
export function nearestDays(room: Room, today: Day): { laid: Laid<DemoLine>[]; last: Day } {
  const { desk } = room
  const isWorked = desk.worked(today) === today
  const laid: Laid<DemoLine>[] = isWorked ? [] : dayOff.map((one) => layOn(one, today, room))
  let day = isWorked ? addDays(today, -1) : today
  for (const lines of fullDays) {
    day = desk.worked(addDays(day, 1))
    for (const one of lines) laid.push(layOn(one, day, room))
  }
  return { laid, last: day }
}
