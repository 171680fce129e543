import type { Day } from '@cabinet/office/day.ts'
import { type Local, minutesBetween } from './local-time.ts'

/** One line of the morning sheet: everything the mayor needs at that hour, as it stood when the sheet was made. */
export type DaySheetLine = {
  /** The occurrence, as in its address: `engagementId`, or `engagementId@2026-03-09T08:30` in a series. */
  ref: string
  engagementId: string
  /** One of several times held for an option; empty for all others. */
  slot: string
  /** On the office's clock, within the day. */
  start: Local
  end: Local
  allDay: boolean
  /** Only that the time is taken: the rest of the line is empty. */
  busy: boolean
  /** For its owner and whoever the owner named; others read the line as `busy`. */
  personal: boolean
  /** When to leave, local time; empty when nobody has to. */
  leaveAt: Local | ''
  roadMinutes: number
  title: string
  kind: string
  tentative: boolean
  place: string
  address: string
  contactName: string
  contactPhone: string
  people: DaySheetPerson[]
  representedBy: string
  representation: 'asked' | 'accepted' | ''
  brief: string
  speech: string
  speechMinutes: number
  dress: string
  decisionOwed: string
  driver: string
  vehicle: string
}

export type DaySheetPerson = { name: string; function: string; salutation: string }

/** What one should know of the day as a whole: a holiday, a market, somebody who stands in. */
export type DaySheetNote = {
  kind: 'holiday' | 'market' | 'prayer' | 'absent' | 'interim'
  text: string
  until: Day | ''
}

/** A morning sheet as it was issued, frozen. */
export type DaySheet = { day: Day; timeZone: string; of: string; lines: DaySheetLine[]; notes: DaySheetNote[] }

/** The same line for those who may only know that the time is taken. */
export function asBusy(line: DaySheetLine): DaySheetLine {
  const { ref, engagementId, slot, start, end, allDay, personal, tentative } = line
  return {
    ...{ ref, engagementId, slot, start, end, allDay, personal, tentative, busy: true },
    ...{ leaveAt: '', roadMinutes: 0, title: '', kind: '', place: '', address: '', contactName: '', contactPhone: '' },
    ...{ people: [], representedBy: '', representation: '', brief: '', speech: '', speechMinutes: 0, dress: '' },
    ...{ decisionOwed: '', driver: '', vehicle: '' },
  }
}

/** What lies before a line: nothing to do until then, and the road to it. */
export type Interval = { freeUntil: Local | ''; roadMinutes: number }

/** Shorter than this is no free time, it is lateness of the one before. */
const shortestFree = 30

/** For each line what lies before it. Before the first there is only the road. */
export function intervalsOf(lines: readonly DaySheetLine[]): Interval[] {
  let taken: Local = ''
  return lines.map((line) => {
    if (line.allDay) return { freeUntil: '', roadMinutes: 0 }
    const next = line.leaveAt || line.start
    const free = taken !== '' && minutesBetween(taken, next) >= shortestFree
    taken = taken > line.end ? taken : line.end
    return { freeUntil: free ? next : '', roadMinutes: line.roadMinutes }
  })
}

/** What the mayor wants to know when the phone is taken out: what is going on, where to go next, and in how many minutes. */
export type Standing = {
  going: DaySheetLine | null
  next: DaySheetLine | null
  leavesIn: number | null
  startsIn: number | null
}

/** Where the day stands at a local time. What somebody else goes to, and whole days, are not waited for. */
export function standOf(lines: readonly DaySheetLine[], now: Local): Standing {
  const attended = lines.filter((line) => !line.allDay && !line.representedBy)
  const next = attended.find((line) => line.start > now) ?? null
  return {
    going: attended.findLast((line) => line.start <= now && now < line.end) ?? null,
    next,
    leavesIn: next?.leaveAt ? minutesBetween(now, next.leaveAt) : null,
    startsIn: next ? minutesBetween(now, next.start) : null,
  }
}

/** By what a line is known from one issue to the next. */
export const keyOf = (line: DaySheetLine): string => (line.slot ? `${line.ref} ${line.slot}` : line.ref)

/** One difference between two issues of a sheet. `fields` says what is new about a line that was already there. */
export type SheetChange =
  | { kind: 'added'; line: DaySheetLine }
  | { kind: 'removed'; line: DaySheetLine }
  | { kind: 'changed'; line: DaySheetLine; before: DaySheetLine; fields: (keyof DaySheetLine)[] }

/** What differs from the issue before, in the order of the day. A line keeps its name when it is moved. */
export function changesBetween(before: DaySheet, after: DaySheet): SheetChange[] {
  const earlier = new Map(before.lines.map((line) => [keyOf(line), line]))
  const later = new Set(after.lines.map(keyOf))
  const kept = after.lines.flatMap((line): SheetChange[] => {
    const old = earlier.get(keyOf(line))
    if (!old) return [{ kind: 'added', line }]
    const fields = fieldsOf(line)
      .filter((field) => !isSame(old[field], line[field]))
      .sort()
    return fields.length ? [{ kind: 'changed', line, before: old, fields }] : []
  })
  const removed = before.lines
    .filter((line) => !later.has(keyOf(line)))
    .map((line): SheetChange => ({ kind: 'removed', line }))
  return [...kept, ...removed].sort((left, right) => (left.line.start < right.line.start ? -1 : 1))
}

/** Whether two sheets say the same, notes included. */
export function saysTheSame(before: DaySheet, after: DaySheet): boolean {
  return isSame(before.notes, after.notes) && before.of === after.of && changesBetween(before, after).length === 0
}

const fieldsOf = (line: DaySheetLine) => Object.keys(line) as (keyof DaySheetLine)[]

/** By value, whatever the order in which a database gives the fields back. */
function isSame(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return left === right
  const [ours, theirs] = [Object.entries(left), right as Record<string, unknown>]
  return ours.length === Object.keys(right).length && ours.every(([key, value]) => isSame(value, theirs[key]))
}
