import { addDays, type Day } from '@cabinet/office/day.ts'
import { fold } from '@cabinet/office/fold.ts'
import { addMinutes, type Local, localAt, localFromNumber, localNumber } from './local-time.ts'
import {
  partsOfDay,
  readDays,
  readHour,
  readHourRange,
  readLength,
  readShortLength,
  type TypedDays,
} from './typed-when.ts'
import { type Found, findPhrase, phraseAt, type TypedWord, typedWords, use } from './typed-words.ts'

/** What the office calls its kinds of engagement, and how long each usually lasts. */
export type KindWords = { code: string; labelFr: string; labelEn: string; minutes: number }
export type PlaceWords = { id: string; name: string }

export type QuickEntrySetting = {
  today: Day
  /** The clock of the office, `2026-03-09T08:30`: an hour that is over today is tomorrow's. */
  now: Local
  locale: 'fr' | 'en'
  kinds: readonly KindWords[]
  places: readonly PlaceWords[]
}

/** Which words were understood as what, so that the screen can show it under the line. */
export type UnderstoodPart = { what: 'day' | 'time' | 'duration' | 'kind' | 'place' | 'person'; text: string }

export type QuickEntry = {
  title: string
  /** Empty when no kind was named. */
  kind: string
  start: Local
  end: Local
  allDay: boolean
  placeId: string | null
  place: string
  person: string
  understood: UnderstoodPart[]
}

/**
 * Reads « jeudi 10h audience chef du quartier Zongo 30 min », in French or in English, with or without accents. What it does
 * not understand stays in the title, and nothing is lost: only day, hour, length and place are taken out of it.
 */
export function readQuickEntry(text: string, setting: QuickEntrySetting): QuickEntry {
  const words = typedWords(text)
  const understood: UnderstoodPart[] = []
  const note = (what: UnderstoodPart['what'], part: string) => understood.push({ what, text: part })
  const when = readWhen(words, setting.today, note)
  const kind = readKind(words, setting.kinds)
  if (kind) note('kind', rawOf(words, kind))
  const place = readPlace(words, setting.places)
  if (place) note('place', use(words, place))
  const person = readPerson(words, kind)
  if (person !== '') note('person', person)
  return {
    title: titleOf(words) || capital(kind ? labelOf(kind.meaning, setting.locale) : text.trim()),
    kind: kind?.meaning.code ?? '',
    ...timesOf(when, kind?.meaning.minutes ?? usualMinutes, setting),
    placeId: place?.meaning.id ?? null,
    place: place?.meaning.name ?? '',
    person,
    understood,
  }
}

const usualMinutes = 60
const usualHour = 540

type When = {
  days: TypedDays | null
  minute: number | null
  until: number | null
  length: number | null
  allDay: boolean
}
type Note = (what: UnderstoodPart['what'], part: string) => void

const wholeDay = ['toute la journee', 'journee entiere', 'all day', 'all-day', 'whole day']
const beforeDay = ['le', 'ce', 'cet', 'on', 'the', 'this', 'pour']
const beforeHour = ['a', 'at', 'vers', 'around', '@', 'des', 'from']
const beforeLength = ['pendant', 'durant', 'pour', 'duree', 'for', 'de']

/** Takes day, hour and length out of the words, in the order in which they can least be taken for one another. */
function readWhen(words: TypedWord[], today: Day, note: Note): When {
  const take = <Meaning>(
    found: Found<Meaning> | null,
    as: { what: UnderstoodPart['what']; leading?: readonly string[] },
  ): Meaning | null => {
    if (found) note(as.what, use(words, found, as.leading))
    return found ? found.meaning : null
  }
  const part = findPhrase(words, 3, (phrase) => (Object.hasOwn(partsOfDay, phrase) ? (partsOfDay[phrase] ?? 0) : null))
  const whole = take(
    findPhrase(words, 3, (phrase) => wholeDay.includes(phrase) || null),
    { what: 'time' },
  )
  const days = take(
    findPhrase(words, 6, (phrase) => readDays(phrase, today)),
    { what: 'day', leading: beforeDay },
  )
  const range = take(findPhrase(words, 6, readHourRange), { what: 'time' })
  const said = take(findPhrase(words, 3, readLength), { what: 'duration', leading: beforeLength })
  const marked = said ?? take(findPhrase(words, 2, markedLength), { what: 'duration' })
  const hour = range ?? take(findPhrase(words, 2, sureHour), { what: 'time', leading: beforeHour })
  const short = marked ?? (range ? null : take(findPhrase(words, 1, readShortLength), { what: 'duration' }))
  const later = hour && !range && short === null ? take(findPhrase(words, 2, readHour), { what: 'time' }) : null
  const vague = part && phraseAt(words, part.at, part.length) !== null ? take(part, { what: 'time' }) : part?.meaning
  const { minute = vague ?? null } = hour ?? {}
  return { days, minute, until: range?.until ?? later?.minute ?? null, length: short, allDay: whole === true }
}

/** « pendant 2h », « for 1h30 » */
function markedLength(phrase: string): number | null {
  const found = /^(?:pendant|durant|duree|for|pour) (\S+)$/.exec(phrase)
  return found ? readShortLength(found[1] ?? '') : null
}

const sureHour = (phrase: string) => {
  const hour = readHour(phrase)
  return hour?.sure ? hour : null
}

function timesOf(
  when: When,
  minutes: number,
  setting: QuickEntrySetting,
): Pick<QuickEntry, 'start' | 'end' | 'allDay'> {
  const days = when.days && when.days.from < when.days.to ? when.days : null
  if (when.allDay || (days && when.minute === null)) {
    const [from, to] = [when.days?.from ?? setting.today, when.days?.to ?? setting.today]
    return { start: localAt(from), end: localAt(addDays(to, 1)), allDay: true }
  }
  const start = startOf(when, setting)
  const day = localNumber(localAt(start.slice(0, 10)))
  const until = when.until === null ? null : localFromNumber(day + when.until)
  // « 22h-1h » ends the next day.
  const end =
    until === null ? addMinutes(start, when.length ?? minutes) : until > start ? until : addMinutes(until, 1440)
  return { start, end, allDay: false }
}

/** Without a day, the coming time the clock shows that hour; a weekday whose hour is over today is the one a week later. */
function startOf(when: When, setting: QuickEntrySetting): Local {
  const minute = when.minute ?? (when.days ? usualHour : nextHour(setting))
  const at = (day: Day) => addMinutes(localAt(day), minute)
  const start = at(when.days?.from ?? setting.today)
  if (start >= setting.now || when.days?.exact) return start
  return at(addDays(when.days?.from ?? setting.today, when.days ? 7 : 1))
}

const nextHour = ({ now }: QuickEntrySetting) =>
  Math.max(usualHour, Math.min(1380, Number(now.slice(11, 13)) * 60 + 60))

const singular = (word: string) => (word.length > 4 ? word.replace(/[sx]$/, '') : word)
const comparable = (text: string) =>
  fold(text)
    .split(/[\s-]+/)
    .map(singular)
    .join(' ')
const shortFor = new Map([
  ['rdv', 'rendez-vous'],
  ['reu', 'reunion'],
  ['cm', 'conseil municipal'],
])

/** The kind named in full, else the one whose first word is. The longest name wins, then the first in the office's order. */
function readKind(words: readonly TypedWord[], kinds: readonly KindWords[]): Found<KindWords> | null {
  const named = kinds.map((kind) => ({ kind, names: [kind.labelFr, kind.labelEn, kind.code].map(comparable) }))
  const typed = (phrase: string) => comparable(shortFor.get(phrase) ?? phrase)
  return (
    findPhrase(words, 5, (phrase) => named.find((one) => one.names.includes(typed(phrase)))?.kind ?? null) ??
    findPhrase(words, 1, (phrase) => {
      const word = typed(phrase)
      const found = word.length < 4 ? undefined : named.find((one) => one.names.some((name) => opens(name, word)))
      return found?.kind ?? null
    })
  )
}

const opens = (name: string, typed: string) => name.startsWith(`${typed} `)

const labelOf = (kind: KindWords, locale: 'fr' | 'en') => (locale === 'fr' ? kind.labelFr : kind.labelEn)

type ReadPlace = { id: string | null; name: string }
const article = /^(?:la |le |les |the |l')/
const placeName = (text: string) => fold(text).replace(article, '')

/** A place of the office's list after « à », « au », « chez »; otherwise whatever follows the last of these words. */
function readPlace(words: readonly TypedWord[], places: readonly PlaceWords[]): Found<ReadPlace> | null {
  const named = places.map((place) => ({ place, name: placeName(place.name) }))
  return (
    findPhrase(words, 8, (phrase) => {
      const after = /^(?:a|au|aux|chez|at|in|dans|@) (.+)$/.exec(phrase)?.[1]
      const name = placeName(after ?? '')
      if (name.length < 3) return null
      const exact = named.find((one) => one.name === name)
      const alike = named.filter((one) => one.name.startsWith(`${name} `))
      return (exact ?? (alike.length === 1 ? alike[0] : undefined))?.place ?? null
    }) ?? placeInWords(words)
  )
}

const endsPlace = ['avec', 'with', 'pour', 'for', 'sur', 'about']

function placeInWords(words: readonly TypedWord[]): Found<ReadPlace> | null {
  const at = words.findLastIndex((_, place) => leadsToPlace(words, place))
  if (at < 0) return null
  const rest = words.slice(at + 1)
  const stop = rest.findIndex((word) => word.used || endsPlace.includes(word.plain))
  const comma = rest.findIndex((word) => /[,;]$/.test(word.raw)) + 1
  const length = Math.min(stop < 0 ? rest.length : stop, comma || rest.length, 10)
  const text = rest.slice(0, length).map((word) => word.raw)
  const name = text
    .join(' ')
    .replace(/[,;.]$/, '')
    .replace(/^(?:la |les? |the |l['’])/i, '')
  const whole = words[at]?.plain === 'chez' ? `chez ${text.join(' ')}` : name
  return name === '' ? null : { at, length: length + 1, meaning: { id: null, name: capital(whole) } }
}

/** « a » without its accent is a place only before an article or a name; it is also an English word. */
function leadsToPlace(words: readonly TypedWord[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  if (!word || word.used || !next || next.used) return false
  if (['au', 'aux', 'chez', 'at', '@'].includes(word.plain) || word.raw.toLowerCase() === 'à') return true
  return (
    word.plain === 'a' && at > 0 && (next.plain === 'la' || next.plain.startsWith("l'") || /^\p{Lu}/u.test(next.raw))
  )
}

/** Whoever is received; of another kind, whoever comes after « avec » or « with ». */
function readPerson(words: readonly TypedWord[], kind: Found<KindWords> | null): string {
  const isAudience = kind && [kind.meaning.code, kind.meaning.labelFr].some((name) => fold(name).startsWith('audience'))
  const from = isAudience
    ? kind.at + kind.length
    : words.findIndex((word) => !word.used && /^(avec|with)$/.test(word.plain)) + 1
  if (!from) return ''
  const rest = words.slice(from).filter((word) => !word.used)
  return cleaned(rest).replace(/^(?:avec|with|de|du|des|d['’]|for|pour)\s+/i, '')
}

const rawOf = (words: readonly TypedWord[], found: { at: number; length: number }) =>
  words
    .slice(found.at, found.at + found.length)
    .map((word) => word.raw)
    .join(' ')

const cleaned = (words: readonly TypedWord[]) =>
  words
    .map((word) => word.raw)
    .join(' ')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')

const titleOf = (words: readonly TypedWord[]) => capital(cleaned(words.filter((word) => !word.used)))

const capital = (text: string) => text.slice(0, 1).toLocaleUpperCase('fr') + text.slice(1)
