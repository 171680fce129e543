import { addDays, type Day, isDay, type Weekday, weekday, yearOf } from '@cabinet/office/day.ts'

/** The first and the last of the days meant. `exact` is false for a weekday, which may be the one a week later. */
export type TypedDays = { from: Day; to: Day; exact: boolean }
/** An hour in minutes since midnight, or the end of a range, or a length in minutes. */
export type TypedHour = { minute: number; until: number | null; sure: boolean }

const relative: Record<string, number> = {
  ...{ 'avant-hier': -2, hier: -1, yesterday: -1, "aujourd'hui": 0, aujourdhui: 0, auj: 0, today: 0, tonight: 0 },
  ...{ 'ce matin': 0, 'cet apres-midi': 0, 'ce soir': 0, 'this morning': 0, 'this afternoon': 0, 'this evening': 0 },
  ...{ demain: 1, tomorrow: 1, 'apres-demain': 2, 'apres demain': 2, 'the day after tomorrow': 2 },
}
const weekdays = [
  ['lundi', 'monday', 'lun', 'mon'],
  ['mardi', 'tuesday', 'mar', 'tue'],
  ['mercredi', 'wednesday', 'mer', 'wed'],
  ['jeudi', 'thursday', 'jeu', 'thu'],
  ['vendredi', 'friday', 'ven', 'fri'],
  ['samedi', 'saturday', 'sam', 'sat'],
  ['dimanche', 'sunday', 'dim', 'sun'],
]
const months = [
  ['janvier', 'january', 'janv', 'jan'],
  ['fevrier', 'february', 'fevr', 'fev', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'april', 'avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'july', 'juil', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'september', 'sept', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
]

/** The days meant by « jeudi », « jeudi 12 mars », « le 12 », « demain », « du 12 au 14 mars », « 12/03 »; null for none. */
export function readDays(phrase: string, today: Day): TypedDays | null {
  const exactly = (day: Day | null): TypedDays | null => (day ? { from: day, to: day, exact: true } : null)
  if (Object.hasOwn(relative, phrase)) return exactly(addDays(today, relative[phrase] ?? 0))
  return (
    weekdayMeant(phrase, today) ??
    exactly(inSoLong(phrase, today)) ??
    exactly(dated(phrase, today)) ??
    exactly(numbered(phrase, today)) ??
    severalDays(phrase, today)
  )
}

/** Short names are also words (« mer », « sun »): they are days only when nothing else can be meant, next to a number. */
function weekdayNamed(word: string, short: boolean): Weekday | null {
  const at = weekdays.findIndex((names) => names.indexOf(word) >= 0 && (short || names.indexOf(word) < 2))
  return at < 0 ? null : ((at + 1) as Weekday)
}

const coming = (meant: Weekday, today: Day) => addDays(today, (meant - weekday(today) + 7) % 7)

function weekdayMeant(phrase: string, today: Day): TypedDays | null {
  const found = /^(next )?([a-z]+)( prochain| en huit)?$/.exec(phrase)
  const meant = weekdayNamed(found?.[2] ?? '', false)
  if (!found || meant === null) return null
  const first = coming(meant, today)
  const next = found[1] !== undefined || found[3] === ' prochain'
  const day = found[3] === ' en huit' ? addDays(first, 7) : next && first === today ? addDays(first, 7) : first
  return { from: day, to: day, exact: next || found[3] !== undefined }
}

const smallNumbers = [
  ['un', 'une', 'a', 'one'],
  ['deux', 'two'],
  ['trois', 'three'],
]

function inSoLong(phrase: string, today: Day): Day | null {
  const found = /^(?:dans|in) ([a-z]+|\d{1,3}) (jours?|days?|semaines?|weeks?)$/.exec(phrase)
  const [, number = '', unit = ''] = found ?? []
  const count = /^\d/.test(number) ? Number(number) : smallNumbers.findIndex((words) => words.includes(number)) + 1
  return found && count > 0 ? addDays(today, count * (/^[sw]/.test(unit) ? 7 : 1)) : null
}

/** « 12 mars 2026 », « 1er mars », « march 12th », with or without the weekday in front. */
function dated(phrase: string, today: Day): Day | null {
  const bare = phrase
    .replace(/^(?:le|the) /, '')
    .replace(/^([a-z]+)\.?,? (?=\d|[a-z])/, (all, word) => (weekdayNamed(word, true) ? '' : all))
  const french = /^(\d{1,2})(?:er|st|nd|rd|th)?(?: of)? ([a-z]{3,9})\.?(?: (\d{4}))?$/.exec(bare)
  const english = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?$/.exec(bare)
  const [name, date, year] = french ? [french[2], french[1], french[3]] : [english?.[1], english?.[2], english?.[3]]
  const month = months.findIndex((names) => names.includes(name ?? '')) + 1
  return month === 0 ? null : thatDay({ date: Number(date), month, year }, today)
}

/** « 12/03 », « 12/03/2026 », `2026-03-12`; « jeudi 12 » and « le 12 », the coming one. */
function numbered(phrase: string, today: Day): Day | null {
  const bare = phrase.replace(/^([a-z]+)\.? (?=\d)/, (all, word) => (weekdayNamed(word, true) ? '' : all))
  if (isDay(bare)) return bare
  const split = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{2}|\d{4}))?$/.exec(bare)
  if (split) {
    const year = split[3]?.length === 2 ? `20${split[3]}` : split[3]
    return thatDay({ date: Number(split[1]), month: Number(split[2]), year }, today)
  }
  const alone = /^(?:([a-z]+)\.?|le|the) (\d{1,2})(?:er|st|nd|rd|th)?$/.exec(phrase)
  const named = weekdayNamed(alone?.[1] ?? '', true)
  return alone && (named || /^(le|the) /.test(phrase)) ? comingDate(Number(alone[2]), named, today) : null
}

/** The coming 12th; when a weekday is named, the coming 12th that is one, if there is any within a year. */
function comingDate(date: number, named: Weekday | null, today: Day): Day | null {
  const [year, month] = [yearOf(today), Number(today.slice(5, 7))]
  const candidates = Array.from({ length: 13 }, (_, ahead) => {
    const at = month - 1 + ahead
    return isoDay({ year: year + Math.floor(at / 12), month: (at % 12) + 1, date })
  }).filter((day): day is Day => isDay(day) && day >= today)
  return candidates.find((day) => weekday(day) === named) ?? candidates[0] ?? null
}

function severalDays(phrase: string, today: Day): TypedDays | null {
  const found = /^(?:du|from) (\d{1,2}(?:er|st|nd|rd|th)?(?: [a-z]+)?) (?:au|to) (\d{1,2}.*)$/.exec(phrase)
  const to = found && (dated(found[2] ?? '', today) ?? comingDate(Number(found[2]), null, today))
  if (!found || !to) return null
  const sameMonth = isoDay({
    year: yearOf(to),
    month: Number(to.slice(5, 7)),
    date: Number.parseInt(found[1] ?? '', 10),
  })
  const from = / /.test(found[1] ?? '') ? dated(found[1] ?? '', today) : sameMonth
  return from && isDay(from) && from <= to ? { from, to, exact: true } : null
}

const isoDay = (at: { year: number; month: number; date: number }) =>
  `${at.year}-${String(at.month).padStart(2, '0')}-${String(at.date).padStart(2, '0')}`

/** Without a year, the coming one: an agenda looks ahead. The 29th of February waits for its year. */
function thatDay(typed: { date: number; month: number; year: string | undefined }, today: Day): Day | null {
  const years = typed.year ? [Number(typed.year)] : Array.from({ length: 9 }, (_, ahead) => yearOf(today) + ahead)
  return (
    years.map((year) => isoDay({ ...typed, year })).find((day) => isDay(day) && (typed.year || day >= today)) ?? null
  )
}

const namedHours: Record<string, number> = { midi: 720, noon: 720, minuit: 0, midnight: 0 }

/** « 10h », « 10h30 », « 14:00 », « 2pm », « midi ». Not `sure` when it might as well be a length, as « 2h » or « 1h30 ». */
export function readHour(phrase: string): TypedHour | null {
  if (Object.hasOwn(namedHours, phrase)) return { minute: namedHours[phrase] ?? 0, until: null, sure: true }
  const found = /^(\d{1,2})(?:(h|:)(\d{2})?)? ?(am|pm|a\.m|p\.m)?$/.exec(phrase)
  if (!found || (found[2] === undefined && found[4] === undefined) || (found[2] === ':' && !found[3])) return null
  const half = found[4]?.[0]
  const typed = Number(found[1])
  if (half && (typed < 1 || typed > 12)) return null
  const hour = half ? (typed % 12) + (half === 'p' ? 12 : 0) : typed
  const minute = hour * 60 + Number(found[3] ?? 0)
  if (hour > 23 || Number(found[3] ?? 0) > 59) return null
  return { minute, until: null, sure: half !== undefined || found[2] === ':' || hour >= 7 }
}

/** « 10h-11h30 », « de 10h à 11h », « from 9 to 10:30 », « entre 10h et 11h », « 9-10am ». */
export function readHourRange(phrase: string): TypedHour | null {
  const found =
    /^(?:(?:de|from|entre|between) )?(\S+(?: [ap]m)?) (?:a|to|et|and|jusqu'a|until) (\S+(?: [ap]m)?)$/.exec(phrase) ??
    /^(\d[^-]*)-(\d.*)$/.exec(phrase)
  const until = readHour(found?.[2] ?? '') ?? (/^(de|from|entre|between) /.test(phrase) ? bareHour(found?.[2]) : null)
  if (!found || !until) return null
  const from = readHour(found[1] ?? '') ?? bareHour(found[1])
  if (!from) return null
  // « 2-3pm »: the half of the day is said once.
  const early = /pm$/.test(phrase) && !/[ap]m/.test(found[1] ?? '') && from.minute + 720 < until.minute
  return { minute: from.minute + (early ? 720 : 0), until: until.minute, sure: true }
}

function bareHour(text: string | undefined): TypedHour | null {
  return /^\d{1,2}$/.test(text ?? '') ? readHour(`${text}h`) : null
}

const lengths: Record<string, number> = {
  ...{ 'une heure': 60, 'an hour': 60, 'one hour': 60, 'une demi-heure': 30, 'demi-heure': 30, 'half an hour': 30 },
  ...{ 'un quart d’heure': 15, "un quart d'heure": 15, "quart d'heure": 15, 'une heure et demie': 90 },
}

/** « 30 min », « 1h30 », « 2 heures », « 90 minutes », « 1 h 30 min »; in minutes. An hour of the day looks the same: see `sure`. */
export function readLength(phrase: string): number | null {
  if (Object.hasOwn(lengths, phrase)) return lengths[phrase] ?? null
  const minutes = /^(\d{1,3}) ?(?:min|mn|minutes?|')$/.exec(phrase)
  if (minutes) return positive(Number(minutes[1]))
  const hours = /^(\d{1,2}) ?(?:heures?|hours?|hrs?)(?: ?(\d{1,2}))?$/.exec(phrase)
  // « 10h 30 min » is half an hour at ten o'clock; « 1h 30 min » is a length.
  const both = hours ?? /^([1-6]) ?h ?(\d{1,2}) ?(?:min|mn)$/.exec(phrase)
  return both && positive(Number(both[1]) * 60 + Number(both[2] ?? 0))
}

/** « 2h », « 1h30 » after « pendant » or « for », or beside an hour that is sure. */
export function readShortLength(phrase: string): number | null {
  const found = /^(\d{1,2})h(\d{2})?$/.exec(phrase)
  return found && positive(Number(found[1]) * 60 + Number(found[2] ?? 0))
}

const positive = (minutes: number) => (minutes > 0 && minutes <= 1440 ? minutes : null)

/** The part of a day, when no hour is said. */
export const partsOfDay: Record<string, number> = {
  ...{ matin: 540, 'ce matin': 540, morning: 540, 'in the morning': 540, 'this morning': 540 },
  ...{ 'apres-midi': 900, aprem: 900, 'cet apres-midi': 900, afternoon: 900, 'this afternoon': 900 },
  ...{ soir: 1110, 'ce soir': 1110, evening: 1110, 'this evening': 1110, tonight: 1110 },
}
