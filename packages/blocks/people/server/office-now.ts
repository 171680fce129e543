import type { Day } from '@cabinet/office/day.ts'
import { dayOf } from '@cabinet/office/day.ts'
import type { Calendar } from '@cabinet/office/working-days.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { asc } from 'drizzle-orm'
import { holidays, type Office, offices } from './tables.ts'

export type Read = Pick<Reads, 'select'>

/** The office's own row, or null before it is set up. */
export async function officeOf(read: Read): Promise<Office | null> {
  const [office] = await officeQuery(read).execute()
  return office ?? null
}

/** The day it is on the office's wall. Before set-up there is no wall: UTC. */
export async function todayOf(read: Read, now: Date): Promise<Day> {
  return dayOf(now, (await officeOf(read))?.timeZone ?? 'UTC')
}

/** The office's day at the moment of the change. */
export const today = (change: Pick<Change, 'tx' | 'now'>): Promise<Day> => todayOf(change.tx, change.now)

/** The days the office is closed, for everything counted in working days. */
export async function calendarOf(read: Read): Promise<Calendar> {
  const office = await officeOf(read)
  const rows = await read.select({ day: holidays.day, name: holidays.name }).from(holidays).orderBy(asc(holidays.day))
  return {
    weekend: (office?.weekend ?? [6, 7]) as Calendar['weekend'],
    holidays: rows.map(({ day, name }) => ({ day, name: { fr: name, en: name } })),
  }
}

// Every request asks for it, so each connection prepares it once.
const prepared = new WeakMap<Read, ReturnType<typeof prepare>>()

function officeQuery(read: Read): ReturnType<typeof prepare> {
  const known = prepared.get(read) ?? prepare(read)
  prepared.set(read, known)
  return known
}

const prepare = (read: Read) => read.select().from(offices).limit(1).prepare('people_office')
