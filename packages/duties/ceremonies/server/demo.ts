import type { DemoCourse, DemoEntry, DemoSetting } from '@cabinet/blocks/people/server/demo-setting.ts'
import { addDays, dayOf } from '@cabinet/office/day.ts'
import { bookCourse } from './demo-book-course.ts'
import { comingCourse, visitCourse } from './demo-coming.ts'
import { type Desk, openDesk, workedDay } from './demo-desk.ts'
import { heldCourse } from './demo-held.ts'

/** Six months of ceremonies of the Ville de Port-Amande: the address book, one that was held, one near, one further. */
export async function demoCeremonies(setting: DemoSetting): Promise<DemoEntry[]> {
  const desk = openDesk(setting)
  const last = dayOf(setting.until, 'UTC')
  const entry = (begins: number, course: DemoCourse): DemoEntry => ({ at: morningOf(desk, begins), course })
  const at = (days: number) => workedDay(desk, addDays(last, days))
  return [
    { at: new Date(`${workedDay(desk, addDays(setting.from, 3))}T08:40:00Z`), course: bookCourse(desk) },
    entry(-75, heldCourse(desk, at(-33))),
    entry(-24, comingCourse(desk, at(12))),
    entry(-9, visitCourse(desk, at(38))),
  ]

  function morningOf(at: Desk, days: number): Date {
    return new Date(`${workedDay(at, addDays(last, days))}T09:10:00Z`)
  }
}
