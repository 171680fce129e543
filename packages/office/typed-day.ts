import { addDays, type Day, dayNumber, isDay, type Weekday, weekday, yearOf } from './day.ts'
import { fold } from './fold.ts'

type Locale = 'fr' | 'en'

const near = {
  fr: { 'avant-hier': -2, hier: -1, "aujourd'hui": 0, auj: 0, demain: 1, 'apres-demain': 2 },
  en: { yesterday: -1, today: 0, tomorrow: 1 },
} as const

const weekdays = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
} as const

const months = {
  fr: [
    'janvier',
    'fevrier',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'aout',
    'septembre',
    'octobre',
    'novembre',
    'decembre',
  ],
  en: [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
} as const

/**
 * The day a person means when they type `21/11`, `21 nov.`, `hier`, `-3`, `+2s` or `lundi`; null when it is no day.
 * A day without a year is the one nearest to today, so that `28/12` typed on 2 January is last year's letter.
 * A weekday is the coming one, today included; `lundi dernier` and `lundi prochain` never mean today.
 */
export function parseTypedDay(text: string, today: Day, locale: Locale): Day | null {
  const typed = fold(text)
  if (typed === '' || typed.length > 40) return null
  try {
    return (
      relativeDay(typed, today, locale) ??
      weekdayMeant(typed, today, locale) ??
      isoDay(typed) ??
      numberedDay(typed, today) ??
      namedDay(typed, today, locale)
    )
  } catch {
    // `+9999999` walks off the calendar: that is no day, not a fault.
    return null
  }
}

function relativeDay(typed: string, today: Day, locale: Locale): Day | null {
  const words: Record<string, number> = near[locale]
  const days = Object.hasOwn(words, typed) ? words[typed] : undefined
  if (days !== undefined) return addDays(today, days)
  const step = /^([+-]) ?(\d{1,4}) ?(j|d|s|w)?$/.exec(typed)
  if (!step) return null
  const count = Number(step[2]) * (step[3] === 's' || step[3] === 'w' ? 7 : 1)
  return addDays(today, step[1] === '-' ? -count : count)
}

function weekdayMeant(typed: string, today: Day, locale: Locale): Day | null {
  const parts = typed.split(' ')
  const name = parts.find(
    (part) => part.length >= 3 && weekdays[locale].some((one) => one.startsWith(part.replace('.', ''))),
  )
  if (!name || parts.length > 2) return null
  const meant = (weekdays[locale].findIndex((one) => one.startsWith(name.replace('.', ''))) + 1) as Weekday
  const ahead = (meant - weekday(today) + 7) % 7
  const other = parts.find((part) => part !== name)
  if (other === undefined) return addDays(today, ahead)
  if (other === 'dernier' || other === 'last') return addDays(today, ahead - 7)
  if (other === 'prochain' || other === 'next') return addDays(today, ahead === 0 ? 7 : ahead)
  return null
}

function isoDay(typed: string): Day | null {
  return isDay(typed) ? typed : null
}

/** Day first, as both the French and the British write it: `21/11/2026`, `21.11.26`, `21 11`, `2111`, `21112026`. */
function numberedDay(typed: string, today: Day): Day | null {
  const split = /^(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{2}|\d{4}))?$/.exec(typed)
  const run = split ?? /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(typed)
  return run && theDay(Number(run[1]), Number(run[2]), run[3], today)
}

/** `21 novembre 2026`, `1er dec.`, `21 nov`, with or without the weekday in front. */
function namedDay(typed: string, today: Day, locale: Locale): Day | null {
  const found = /^(?:[a-z]+\.? )?(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]{3,9})\.?(?: (\d{4}|\d{2}))?$/.exec(typed)
  if (!found) return null
  const month = months[locale].findIndex((name) => name.startsWith(found[2] ?? ''))
  return month < 0 ? null : theDay(Number(found[1]), month + 1, found[3], today)
}

function theDay(day: number, month: number, year: string | undefined, today: Day): Day | null {
  const at = (full: number) => `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (year?.length === 4) return real(at(Number(year)))
  if (year) return real(at(nearestTo(yearOf(today), Number(year))))
  const thisYear = yearOf(today)
  const candidates = [thisYear, thisYear - 1, thisYear + 1].map(at).filter(isDay)
  const distance = (one: Day) => Math.abs(dayNumber(one) - dayNumber(today))
  return candidates.toSorted((left, right) => distance(left) - distance(right))[0] ?? null
}

/** `26` is the year ending in 26 that is at most fifty years away. */
function nearestTo(thisYear: number, twoDigits: number): number {
  const century = Math.floor(thisYear / 100) * 100
  const guess = century + twoDigits
  return guess - thisYear > 50 ? guess - 100 : thisYear - guess > 50 ? guess + 100 : guess
}

function real(day: string): Day | null {
  return isDay(day) ? day : null
}
