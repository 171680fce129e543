import type { DemoEntry, DemoSetting } from '@cabinet/blocks/people/server/demo-setting.ts'
import { addDays, dayOf } from '@cabinet/office/day.ts'
import { daysBetween, hoursOf, layOut, nearestDays } from './demo-calendar.ts'
import { comingEngagements, type DemoLine } from './demo-coming.ts'
import { end, type Laid, make, sendDeputy } from './demo-course.ts'
import { type AgendaDesk, dayIn, openAgendaDesk } from './demo-desk.ts'
import { pastEngagements } from './demo-engagements.ts'
import { invitationEntries } from './demo-invitations.ts'
import { openTheAgenda } from './demo-opening.ts'
import { seriesEntries } from './demo-series.ts'
import { sheetEntries } from './demo-sheets.ts'
import { specialEntries } from './demo-specials.ts'

/**
 * Six months of the mayor's time and the five weeks to come, by the office's own commands. `now` is the day one opens the
 * demonstration on: that day and the next ones that are worked are full.
 */
export async function demoAgenda(setting: DemoSetting & { now?: Date }): Promise<DemoEntry[]> {
  const desk = await openAgendaDesk(setting, await openTheAgenda(setting))
  const room = { desk, hours: hoursOf(setting) }
  const lastDay = dayIn(setting.until)
  const today = dayOf(setting.now ?? new Date(), 'UTC')
  const nearest = nearestDays(room, today)
  const special = specialEntries(setting, desk, { today, hours: room.hours })
  const before = daysBetween(desk, addDays(setting.from, 8), addDays(lastDay, -1))
  const past = layOut(pastEngagements, { days: before, nearer: 'end' }, room)
  const ahead = daysBetween(desk, addDays(nearest.last, 1), addDays(today, 32))
  const coming = layOut(comingEngagements, { days: ahead, nearer: 'start' }, room)
  const changed = nearest.laid.find(({ one, start }) => one.speech && start.startsWith(today))
  return [
    ...seriesEntries(setting, desk, lastDay),
    ...past.flatMap((laid, i) => entriesOf(desk, laid, 5 + ((i * 5) % 16))),
    ...nearest.laid.flatMap((laid, i) => entriesOf(desk, laid, 3 + (i % 9))),
    ...coming.flatMap((laid, i) => entriesOf(desk, laid, 3 + ((i * 5) % 17))),
    ...special,
    ...invitationEntries(setting, desk, room.hours),
    ...sheetEntries(setting, desk, { today, changed }),
  ]
}

/** It is written down so many days before its day, or before the last one; and it ends, if that is over already. */
function entriesOf(desk: AgendaDesk, laid: Laid<DemoLine>, before: number): DemoEntry[] {
  const { one, start } = laid
  const [day, lastDay] = [start.slice(0, 10), dayIn(desk.until)]
  const made = desk.morning(addDays(day < lastDay ? day : lastDay, -before), before)
  const course = one.represented ? sendDeputy(desk, laid) : make(desk, laid)
  const ends = one.ends?.way === 'held' ? desk.later(laid.end, 20 + before) : desk.morning(addDays(day, -2), before + 9)
  const ending = one.ends && ends < desk.until ? [{ at: ends > made ? ends : made, course: end(desk, laid) }] : []
  return [{ at: made, course }, ...ending]
}
