import { randomUUID } from 'node:crypto'
import { type Dice, dice } from '@cabinet/paper/dice.ts'
import type { DeskClient } from './desk-client.ts'
import { oneOf, vocabulary } from './french.ts'
import type { RawEngine } from './raw-engine.ts'

type Part = 'agent' | 'clerk' | 'chief'
type Page = { rows: { id: string; seq: number; version: number }[]; next: number | null }

/** `figure`: what was counted, when no letters were read. */
export type Done = { milliseconds: number; letterIds: string[]; figure?: number }

/** One thing people do all day. `once` does it and says how long it took and which letters were read for it. */
export type Act = {
  name: string
  who: Part
  /** What is known to make it slower than the others, said when it misses. */
  because?: string
  writes?: true
  /** What the engine alone is asked for beside it, where that is not letters by their ids. */
  alone?: (raw: RawEngine) => number
  /** `limit`: how many letters a page may hold, where there are pages. */
  once(limit: number): Promise<Done>
}

/** The acts of the bench, each time with other words, other pages, other letters: no answer is read twice from the same page. */
export async function actsOf(desks: Record<Part, DeskClient>, count: number): Promise<Act[]> {
  const roll = dice('what is asked')
  const anywhere = () => 1 + Math.floor(roll() * count)
  const list = (who: Part, name: string, input: () => object): Act => ({
    name: `list: ${name}`,
    who,
    once: async (limit) => {
      const { data, milliseconds } = await desks[who].ask<Page>('mail.list', { limit, ...input() })
      return { milliseconds, letterIds: data.rows.map((row) => row.id) }
    },
  })
  const find = (who: Part, name: string, input: () => object): Act => ({
    name: `find: ${name}`,
    who,
    because: 'Its hits lie anywhere in all the years, each with the text of its paper for the excerpt.',
    once: async (limit) => {
      const { data, milliseconds } = await desks[who].ask<Page>('mail.find', { limit, ...input() })
      return { milliseconds, letterIds: data.rows.map((row) => row.id) }
    },
  })
  const counts = (who: Part): Act => ({
    name: 'counts of all lists',
    who,
    because: 'Each list is counted up to a thousand.',
    once: async () => {
      const { data, milliseconds } = await desks[who].ask<Record<string, number>>('mail.counts')
      return { milliseconds, letterIds: [], figure: Object.values(data).reduce((sum, one) => sum + one, 0) }
    },
  })
  const words = wordsToFind(roll)
  const year = new Date().getFullYear()
  const filters = () => ({
    text: words.frequent(),
    register: 'incoming',
    type: oneOf(roll, ['appeal', 'grant', 'petition']),
    year: year - 1,
  })
  const searches = (who: Part) => [
    find(who, 'rare word', () => ({ text: words.rare() })),
    find(who, 'frequent word', () => ({ text: words.frequent() })),
    find(who, 'frequent word, three filters', filters),
    find(who, 'two frequent words', () => ({ text: `${words.frequent()} ${words.frequent()}` })),
    find(who, 'beginning of a word', () => ({ text: words.beginning() })),
  ]
  return [
    list('agent', 'mine', () => ({ list: 'mine' })),
    list('agent', 'my unit', () => ({ list: 'unit' })),
    list('agent', 'copies', () => ({ list: 'copies' })),
    list('agent', 'late', () => ({ list: 'late' })),
    list('agent', 'all', () => ({ list: 'all' })),
    list('agent', 'all, deep page', () => ({ list: 'all', cursor: anywhere() })),
    list('agent', 'my unit, deep page', () => ({ list: 'unit', cursor: anywhere() })),
    counts('agent'),
    ...searches('agent'),
    await openLetter(desks, 'agent', anywhere),
    list('clerk', 'all', () => ({ list: 'all' })),
    list('clerk', 'all, deep page', () => ({ list: 'all', cursor: anywhere() })),
    list('chief', 'to assign', () => ({ list: 'to-assign' })),
    list('chief', 'late anywhere', () => ({ list: 'late-all' })),
    counts('clerk'),
    counts('chief'),
    register('clerk', desks, () => ({
      register: 'incoming',
      year: year - 1,
      cursor: Math.floor(anywhere() / 20),
    })),
    ...searches('clerk'),
    await openLetter(desks, 'clerk', anywhere),
    ...(await boardActs(desks.chief)),
    ...writingActs(desks),
  ]
}

function wordsToFind(roll: Dice) {
  const ranked = (from: number, to: number) => () => vocabulary[from + Math.floor(roll() * (to - from))] ?? ''
  const beginning = ranked(40, 200)
  return {
    frequent: ranked(10, 60),
    rare: ranked(30_000, 50_000),
    beginning: () => beginning().slice(0, 3 + Math.floor(roll() * 4)),
  }
}

function register(who: Part, desks: Record<Part, DeskClient>, input: () => object): Act {
  return {
    name: 'register, any page',
    who,
    once: async (limit) => {
      const asked = { ...input(), limit }
      const { data, milliseconds } = await desks[who].ask<{ lines: { id?: string }[] }>('mail.register', asked)
      return { milliseconds, letterIds: data.lines.flatMap((line) => line.id ?? []) }
    },
  }
}

/** A letter anywhere in what this person may see. */
async function openLetter(desks: Record<Part, DeskClient>, who: Part, anywhere: () => number): Promise<Act> {
  const known: string[] = []
  for (let n = 0; n < 10; n += 1) {
    const { data } = await desks[who].ask<Page>('mail.list', { list: 'all', cursor: anywhere(), limit: 50 })
    known.push(...data.rows.map((row) => row.id))
  }
  let next = 0
  return {
    name: 'open a letter',
    who,
    once: async () => {
      const letterId = known[next++ % known.length] ?? ''
      return { ...(await desks[who].ask('mail.letter', { letterId })), letterIds: [letterId] }
    },
  }
}

/** The board of the chef de cabinet: days anywhere in the year of ten thousand engagements. */
async function boardActs(desk: DeskClient): Promise<Act[]> {
  const roll = dice('which days')
  const { data: diaries } = await desk.ask<{ id: string; isMine: boolean }[]>('agenda.diaries')
  const ids = diaries.map((one) => one.id)
  const shown = (name: string, { days, side }: { days: number; side: number }): Act => ({
    name: `board: ${name}`,
    who: 'chief',
    because: 'Conflicts are looked for among all that happens in the window.',
    once: async () => {
      const first = Math.floor(Date.now() / 86_400_000) - 170 + Math.floor(roll() * 330)
      const [from, until] = [first, first + days].map((day) => day * 86_400_000) as [number, number]
      const asked = { diaryIds: ids.slice(0, side), from: dayAt(from), to: dayAt(until) }
      const { data, milliseconds } = await desk.ask<{ occurrences: unknown[] }>('agenda.window', asked)
      window = { from, until, diaries: side }
      return { milliseconds, letterIds: [], figure: data.occurrences.length }
    },
    alone: (raw) => raw.board(window),
  })
  let window = { from: 0, until: 0, diaries: 1 }
  return [
    shown('one diary, a day', { days: 1, side: 1 }),
    shown('one diary, a week', { days: 7, side: 1 }),
    shown('everybody, a day', { days: 1, side: 12 }),
    shown('everybody, a week', { days: 7, side: 12 }),
    shown('one diary, a month', { days: 31, side: 1 }),
  ]
}

const dayAt = (moment: number) => new Date(moment).toISOString().slice(0, 10)

/** Registering and assigning: each registered letter is then assigned. */
function writingActs(desks: Record<Part, DeskClient>): Act[] {
  const roll = dice('what is written')
  const waiting: { id: string; version: number }[] = []
  const some = (length: number) =>
    Array.from({ length }, () => vocabulary[Math.floor(roll() ** 3 * vocabulary.length)]).join(' ')
  const receivedOn = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  let addressees: string[] = []
  return [
    {
      name: 'register a letter',
      who: 'clerk',
      because: 'Its rows go to some forty places in indexes that are larger than the cache.',
      writes: true,
      once: async () => {
        const letter = {
          requestKey: randomUUID(),
          sender: { name: some(3), kind: 'association' },
          subject: some(8),
          type: 'grant',
        }
        const { data, milliseconds } = await desks.clerk.send<{ id: string; version: number }>('mail.registerLetter', {
          ...letter,
          receivedOn,
          channel: 'counter',
        })
        waiting.push(data)
        return { milliseconds, letterIds: [data.id] }
      },
    },
    {
      name: 'assign a letter',
      who: 'chief',
      writes: true,
      once: async () => {
        addressees = addressees.length ? addressees : await unitsOf(desks.chief)
        const { id, version } = waiting.pop() ?? { id: '', version: 0 }
        const lines = [
          { addressee: oneOf(roll, addressees), instruction: 'ATTR' },
          { addressee: oneOf(roll, addressees), instruction: 'INFO', copy: true },
        ]
        const { milliseconds } = await desks.chief.send('mail.assign', { letterId: id, version, lines })
        return { milliseconds, letterIds: [id] }
      },
    },
  ]
}

async function unitsOf(desk: DeskClient): Promise<string[]> {
  const { data } = await desk.ask<{ rows: { line: { addressee: string } | null }[] }>('mail.list', {
    list: 'awaited',
    limit: 100,
  })
  return [...new Set(data.rows.flatMap((row) => (row.line?.addressee.startsWith('unit:') ? row.line.addressee : [])))]
}
