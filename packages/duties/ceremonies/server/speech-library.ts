import type { Person } from '@cabinet/office/person.ts'
import { searching } from '@cabinet/store/search.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, desc, eq, gte, lt, lte, ne, or } from 'drizzle-orm'
import type { LibraryAsked } from '../rules/speech-forms.ts'
import { speechRows } from './speech-lists.ts'
import { speechReaderKeys, speechVisible } from './speech-visible.ts'
import { keyMessages, speeches } from './tables.ts'

/** What was said, by theme and year, the latest first; or what holds certain words. */
export function speechLibrary(read: Reads, person: Person, asked: LibraryAsked) {
  return asked.text ? foundInLibrary(read, person, asked) : shelf(read, person, asked)
}

async function shelf(read: Reads, person: Person, asked: LibraryAsked) {
  const at = cursorOf(asked.cursor)
  const earlier = at && or(lt(speeches.on, at.day), and(eq(speeches.on, at.day), lt(speeches.seq, at.seq)))
  const found = await read
    .select()
    .from(speeches)
    .where(and(narrowed(asked), earlier, speechVisible(read, person)))
    .orderBy(desc(speeches.on), desc(speeches.seq))
    .limit(asked.limit)
  const last = found.length === asked.limit ? found.at(-1) : undefined
  return { rows: await speechRows(read, person, found), next: last ? `${last.on}:${last.seq}` : null }
}

async function foundInLibrary(read: Reads, person: Person, asked: LibraryAsked) {
  const who = speechReaderKeys(person)
  const search = searching({ kind: 'speech', who, marks: ['state:delivered'], text: asked.text })
  if (!search) return { rows: [], next: null }
  const before = Number(asked.cursor)
  const found = await read
    .select({ speech: speeches, position: search.position })
    .from(search.source)
    .innerJoin(speeches, eq(speeches.id, search.subjectId))
    .where(
      and(search.match, narrowed(asked), before ? search.earlierThan(before) : undefined, speechVisible(read, person)),
    )
    .orderBy(desc(search.position))
    .limit(asked.limit)
  const last = found.length === asked.limit ? found.at(-1) : undefined
  const rows = await speechRows(
    read,
    person,
    found.map((one) => one.speech),
  )
  return { rows, next: last ? String(last.position) : null }
}

/** Any speech this person may see in which every word stands, for the palette. */
export async function findSpeeches(read: Reads, person: Person, { text, limit }: { text: string; limit: number }) {
  const search = searching({ kind: 'speech', who: speechReaderKeys(person), text })
  if (!search) return { rows: [] }
  const found = await read
    .select({ speech: speeches })
    .from(search.source)
    .innerJoin(speeches, eq(speeches.id, search.subjectId))
    .where(and(search.match, speechVisible(read, person)))
    .orderBy(desc(search.position))
    .limit(limit)
  return {
    rows: await speechRows(
      read,
      person,
      found.map((one) => one.speech),
    ),
  }
}

/** Themes in use, for the shelves and for whoever names one. */
export async function speechThemes(read: Reads, person: Person): Promise<string[]> {
  const [said, kept] = await Promise.all([
    read
      .selectDistinct({ theme: speeches.theme })
      .from(speeches)
      .where(and(ne(speeches.theme, ''), speechVisible(read, person)))
      .orderBy(asc(speeches.theme))
      .limit(200),
    read.selectDistinct({ theme: keyMessages.theme }).from(keyMessages).orderBy(asc(keyMessages.theme)).limit(200),
  ])
  const themes = new Set([...said, ...kept].map((row) => row.theme))
  return [...themes].sort((one, other) => one.localeCompare(other, 'fr'))
}

function narrowed({ theme, year }: LibraryAsked) {
  return and(
    eq(speeches.state, 'delivered'),
    theme ? eq(speeches.theme, theme) : undefined,
    year ? and(gte(speeches.on, `${year}-01-01`), lte(speeches.on, `${year}-12-31`)) : undefined,
  )
}

function cursorOf(cursor: string | undefined) {
  const [day, seq] = cursor?.split(':') ?? []
  return day && seq ? { day, seq: Number(seq) } : undefined
}
