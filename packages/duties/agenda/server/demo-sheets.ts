import type { DemoCourse, DemoEntry, DemoSetting } from '@cabinet/blocks/people/server/demo-setting.ts'
import { addDays, type Day } from '@cabinet/office/day.ts'
import { isWorkingDay } from '@cabinet/office/working-days.ts'
import { changeEngagement } from './change-engagement.ts'
import { contentFor, issueSheet } from './day-sheet-issue.ts'
import type { Laid } from './demo-course.ts'
import type { AgendaDesk } from './demo-desk.ts'
import { seatsOf } from './diaries.ts'

/** So many of the last working days still have their sheet. */
const kept = 5
const minute = 60_000

/**
 * The sheets of the last days, each handed out the evening before; and that of today, which was handed out again after the
 * speech became shorter.
 */
export function sheetEntries(
  setting: DemoSetting,
  desk: AgendaDesk,
  { today, changed }: { today: Day; changed: Laid | undefined },
): DemoEntry[] {
  const { until, calendar } = setting
  const earlier: Day[] = []
  for (let day = addDays(today, -1); earlier.length < kept; day = addDays(day, -1))
    if (isWorkingDay(day, calendar)) earlier.push(day)
  const evening = (day: Day) => new Date(Date.parse(`${addDays(day, -1)}T18:00:00Z`))
  // Nobody is at the office after the last moment of the demonstration, and a Sunday's sheet is made on Friday.
  const first = new Date(Math.min(evening(today).getTime(), until.getTime() - 40 * minute))
  const mended = new Date(Math.min(Date.parse(`${today}T07:50:00Z`), until.getTime() - 20 * minute))
  return [
    ...earlier.map((day) => ({ at: evening(day), course: issue(day) })),
    { at: first, course: issue(today) },
    ...(changed
      ? [
          { at: mended, course: mend(changed) },
          { at: new Date(mended.getTime() + 10 * minute), course: issue(today) },
        ]
      : []),
  ].filter(({ at }) => at <= until)

  async function* issue(day: Day): DemoCourse {
    const diaryId = desk.diary('mayor')
    const seat = (await seatsOf(desk.store.read)).get(diaryId)
    const content = await contentFor(desk.store.read, { diaryId, day, seat, now: desk.store.clock() })
    if (!content?.lines.length) return
    await desk.act('protocol', (change) => issueSheet(change, { diaryId, day, content }))
  }

  async function* mend(laid: Laid): DemoCourse {
    const { id, one } = laid
    if (!id) return
    const brief = `${one.brief ?? ''} Changement : l’allocution est ramenée à deux minutes.`.trim()
    const fields = { brief, speechMinutes: 2 }
    await desk.act('protocol', (change) => changeEngagement(change, { ref: id, scope: 'this', fields }))
  }
}
