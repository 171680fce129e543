import type { Wall } from './agenda-board-time.ts'

/** How sure it is: dashed while it is only an option, struck through when it does not take place, grey when it is just “busy”. */
export type BoardLook = 'asked' | 'option' | 'confirmed' | 'held' | 'off' | 'busy'

export type BoardTone = 'brand' | 'info' | 'done' | 'soon' | 'sign' | 'ceremony' | 'public' | 'neutral'

/** One occurrence, already expanded and on the wall clock of the board. */
export type BoardEvent = {
  id: string
  /** The resources whose time it takes. */
  resources: readonly string[]
  start: Wall
  /** Not included. */
  end: Wall
  allDay: boolean
  title: string
  /** A second line, when there is room: the place, who represents. */
  detail?: string
  look: BoardLook
  tone: BoardTone
  /** Minutes of road and preparation before, of road and debriefing after: thin bars beside the day. */
  before: number
  after: number
  /** Why it collides; hatched while it does. */
  conflict?: string
  /** May be moved and resized by whoever looks. */
  movable: boolean
}

export type BoardResource = { id: string; name: string; detail?: string }

/** Hours to keep free, shaded behind the engagements. */
export type BoardShade = { resource: string | null; start: Wall; end: Wall; name: string }

export type BoardView = 'day' | 'week' | 'month' | 'side-by-side'

/** Every word the board says itself, in the reader's language. */
export type BoardLabels = {
  board: string
  allDay: string
  hour: (hour: number) => string
  /** `8 h 30`, or `8 h 30 – 9 h` with an end. */
  time: (start: Wall, end?: Wall) => string
  day: (day: string) => string
  weekday: (day: string) => string
  dayNumber: (day: string) => string
  /** The whole engagement in one sentence, for whoever listens. */
  event: (event: BoardEvent) => string
  moved: (move: { event: BoardEvent; start: Wall; end: Wall }) => string
  keys: string
  /** The slot under the cursor: “Nouveau rendez-vous, Maire, lundi 16 novembre, 9 h 15”. */
  slot: (place: { resource: string; start: Wall }) => string
  more: (count: number) => string
  openDay: (day: string) => string
  now: string
}
