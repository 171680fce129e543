import { addDays, type Day, weekday } from '@cabinet/office/day.ts'
import { addMinutes, type Local, localAt } from '../rules/local-time.ts'

/** Whose time: a person of the cast, or the name of a room or a vehicle. */
type Whose = string
type Span = { from: Local; until: Local }

export type Wish = {
  day: Day
  minutes: number
  /** Tried in this order, before the hours at which one usually meets. */
  times: readonly string[]
  /** At these and at no other. */
  only?: boolean
  whose: readonly Whose[]
  /** Minutes of road before and after. */
  road: number
}

export type DemoHours = ReturnType<typeof openHours>

const usual = ['10:00', '15:00', '11:15', '16:15', '09:00', '14:15', '10:30', '15:45', '17:00', '08:30']

/** Every week at these hours, but not on the day excepted; `nth` 1 is the first one of the month. */
export type Weekly = {
  weekday: number
  from: string
  to: string
  whose: readonly Whose[]
  nth?: number
  except?: Day
}

/**
 * Who is taken when, so that nobody at the demonstration is in two places at once unless the demonstration says so. `weekly`
 * are the hours of the series.
 */
export function openHours(weekly: readonly Weekly[]) {
  const taken = new Map<Whose, Span[]>()
  return { take, find }

  function take(whose: readonly Whose[], span: Span): void {
    for (const one of whose) taken.set(one, [...(taken.get(one) ?? []), span])
  }

  /** The first time of that day, or of one of the next, at which all of them are free; it is theirs then. */
  function find(wish: Wish, days: (day: Day) => Day): { start: Local; end: Local } {
    let day = wish.day
    for (let tries = 0; tries < 40; tries++) {
      const start = freeOn(day, wish)
      if (start) {
        const end = addMinutes(start, wish.minutes)
        take(wish.whose, { from: addMinutes(start, -wish.road), until: addMinutes(end, wish.road) })
        return { start, end }
      }
      day = days(addDays(day, 1))
    }
    throw new Error(`Nobody has time at the demonstration on ${wish.day}.`)
  }

  function freeOn(day: Day, wish: Wish): Local | undefined {
    const hours = [...wish.times, ...(wish.only || wish.minutes >= 600 ? [] : usual)]
    return hours.map((time) => localAt(day, time)).find((start) => isFree(start, wish))
  }

  function isFree(start: Local, { minutes, whose, road }: Wish): boolean {
    const [from, until] = [addMinutes(start, -road), addMinutes(start, minutes + road)]
    return whose.every((one) =>
      spansOf(one, start.slice(0, 10)).every((span) => until <= span.from || span.until <= from),
    )
  }

  function spansOf(one: Whose, day: Day): Span[] {
    const back = weekly.filter((week) => week.whose.includes(one) && isOn(week, day))
    return [
      ...(taken.get(one) ?? []),
      ...back.map((week) => ({ from: localAt(day, week.from), until: localAt(day, week.to) })),
    ]
  }
}

function isOn({ weekday: on, nth, except }: Weekly, day: Day): boolean {
  return on === weekday(day) && day !== except && (nth === undefined || Math.ceil(Number(day.slice(8)) / 7) === nth)
}
