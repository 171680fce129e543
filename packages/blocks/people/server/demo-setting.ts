import type { Day } from '@cabinet/office/day.ts'
import type { Calendar } from '@cabinet/office/working-days.ts'
import type { FileStore } from '@cabinet/store/files/file-store.ts'
import type { Store } from '@cabinet/store/store.ts'
import type { DemoKey } from './demo-cast.ts'

/** What a duty's demonstration is played in: the office, its people, and the days from the first act to the last. */
export type DemoSetting = {
  store: Store
  files: FileStore
  ids: Record<DemoKey, string>
  calendar: Calendar
  from: Day
  until: Date
}

/** A course of acts; after each it yields how many minutes of office hours go by before the next. */
export type DemoCourse = AsyncGenerator<number, void>

/** A course and the moment of its first act. All courses of all duties go on side by side in the order of the clock. */
export type DemoEntry = { at: Date; course: DemoCourse }
