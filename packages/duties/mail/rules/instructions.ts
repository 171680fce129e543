import type { Day } from '@cabinet/office/day.ts'
import { addWorkingDays, type Calendar } from '@cabinet/office/working-days.ts'
import { isOpenLine, type LineState } from './assignment.ts'

/** What the addressee of an assignment line owes, and to whom. */
export const replies = [
  'addressee-answers',
  'draft-to-asker',
  'facts-to-asker',
  'opinion-to-asker',
  'visa',
  'report',
  'none',
] as const
export type InstructionReply = (typeof replies)[number]

/** What the addressee may do to the letter, each right containing those before it; `visa` stands apart: read, and approve or return. */
export const instructionRights = ['read', 'note', 'draft', 'visa'] as const
export type InstructionRights = (typeof instructionRights)[number]

/** Where a deadline comes from when the person who assigns types none. */
export type DefaultDelay = { workingDays: number } | 'by-type' | 'event-date' | 'next-meeting' | 'review-date' | null

/** What an instruction written in the margin means: a row the office may edit, and everything the engine needs to know of it. */
export type InstructionMeaning = {
  code: string
  /** Something is due beyond reading: handle, talk, attend, bring back, pass round, wait. */
  acts: boolean
  reply: InstructionReply
  /** The paper original comes back to whoever gave it. */
  returnsOriginal: boolean
  /** The addressee becomes answerable for the letter in the asker's place. */
  movesResponsibility: boolean
  /** The letter stays open as long as this line is. */
  blocksClosing: boolean
  rights: InstructionRights
  defaultDelay: DefaultDelay
  /** Giving this instruction closes the letter. */
  closesLetter: boolean
  /** The letter's own deadline stands still until the review date; a reason is asked. */
  stopsClock: boolean
}

export type ShippedInstruction = InstructionMeaning & { label: { fr: string; en: string } }

/** Read it, nothing more: the ground on which every other instruction is told by what differs. */
const toRead: Omit<InstructionMeaning, 'code'> = {
  acts: false,
  reply: 'none',
  returnsOriginal: false,
  movesResponsibility: false,
  blocksClosing: false,
  rights: 'read',
  defaultDelay: null,
  closesLetter: false,
  stopsClock: false,
}

/** Something to do, and the letter waits for it. */
const toDo: Omit<InstructionMeaning, 'code'> = { ...toRead, acts: true, blocksClosing: true }

/** The fifteen instructions an office starts with, in the order of the slip. Rows, not law: the office renames, adds and retires them. */
export const shippedInstructions: readonly ShippedInstruction[] = [
  {
    ...toDo,
    code: 'ATTR',
    label: { fr: 'Pour attribution', en: 'For you to deal with' },
    reply: 'addressee-answers',
    movesResponsibility: true,
    rights: 'draft',
    defaultDelay: 'by-type',
  },
  {
    ...toDo,
    code: 'SUITE',
    label: { fr: 'Pour suite à donner', en: 'For follow-up' },
    reply: 'addressee-answers',
    movesResponsibility: true,
    rights: 'draft',
    defaultDelay: 'by-type',
  },
  {
    ...toDo,
    code: 'EXEC',
    label: { fr: 'Pour exécution', en: 'For execution' },
    reply: 'report',
    rights: 'note',
    defaultDelay: { workingDays: 8 },
  },
  {
    ...toDo,
    code: 'PROJ',
    label: { fr: 'Pour projet de réponse', en: 'For a draft reply' },
    reply: 'draft-to-asker',
    rights: 'draft',
    defaultDelay: { workingDays: 5 },
  },
  {
    ...toDo,
    code: 'ELEM',
    label: { fr: 'Pour éléments de réponse', en: 'For facts towards a reply' },
    reply: 'facts-to-asker',
    rights: 'note',
    defaultDelay: { workingDays: 5 },
  },
  {
    ...toDo,
    code: 'AVIS',
    label: { fr: 'Pour étude et avis', en: 'For study and opinion' },
    reply: 'opinion-to-asker',
    rights: 'note',
    defaultDelay: { workingDays: 5 },
  },
  {
    ...toDo,
    code: 'VISA',
    label: { fr: 'Pour visa', en: 'For visa' },
    reply: 'visa',
    returnsOriginal: true,
    rights: 'visa',
    defaultDelay: { workingDays: 2 },
  },
  {
    ...toDo,
    code: 'PARL',
    label: { fr: 'M’en parler', en: 'Let us talk about it' },
    defaultDelay: 'next-meeting',
  },
  {
    ...toDo,
    code: 'REPR',
    label: { fr: 'Me représenter', en: 'Attend in my place' },
    reply: 'report',
    // Whoever attended tells how it went, and telling is writing a note.
    rights: 'note',
    defaultDelay: 'event-date',
  },
  {
    ...toDo,
    code: 'COMM',
    label: { fr: 'En communication (à retourner)', en: 'To read and return' },
    returnsOriginal: true,
    defaultDelay: { workingDays: 3 },
  },
  { ...toRead, code: 'INFO', label: { fr: 'Pour information', en: 'For information' } },
  { ...toRead, code: 'ATFU', label: { fr: 'À toutes fins utiles', en: 'For whatever use it may be' } },
  {
    ...toDo,
    code: 'DIFF',
    label: { fr: 'Pour diffusion', en: 'For circulation' },
    defaultDelay: { workingDays: 5 },
  },
  {
    ...toRead,
    code: 'INST',
    label: { fr: 'En instance', en: 'On hold' },
    acts: true,
    // A letter on hold is not finished: it waits for its review date.
    blocksClosing: true,
    defaultDelay: 'review-date',
    stopsClock: true,
  },
  {
    ...toRead,
    code: 'CLAS',
    label: { fr: 'À classer', en: 'To file away' },
    movesResponsibility: true,
    closesLetter: true,
  },
]

export function shippedInstruction(code: string): ShippedInstruction {
  const found = shippedInstructions.find((instruction) => instruction.code === code)
  if (!found) throw new Error(`No shipped instruction ${code}`)
  return found
}

/** Whether the addressee has something to hand in: an answer, a draft, facts, an opinion, a visa or a report. */
export function mayReply(meaning: InstructionMeaning): boolean {
  return meaning.reply !== 'none'
}

/** The addressee writes to the correspondent: the line is not done before an answer left, or was found unnecessary. */
export function needsAnswerFromAddressee(meaning: InstructionMeaning): boolean {
  return meaning.reply === 'addressee-answers'
}

/** Nothing is owed but reading, so opening the letter does the line. */
export function isDoneOnReading(meaning: InstructionMeaning): boolean {
  return !meaning.acts && !meaning.closesLetter && !meaning.returnsOriginal && !mayReply(meaning)
}

/** True while this line keeps the letter from being closed. */
export function blocksClosing(meaning: InstructionMeaning, state: LineState): boolean {
  return meaning.blocksClosing && isOpenLine(state)
}

/** A date the calendar cannot know, asked of whoever assigns; `null` when the instruction needs none. */
export function dateToAskFor(meaning: InstructionMeaning): 'event-date' | 'next-meeting' | 'review-date' | null {
  const { defaultDelay } = meaning
  return defaultDelay === 'event-date' || defaultDelay === 'next-meeting' || defaultDelay === 'review-date'
    ? defaultDelay
    : null
}

export type DeadlineGrounds = {
  assignedOn: Day
  /** The letter type's delay in working days; none for a type that asks nothing. */
  typeDelay: number | null
  calendar: Calendar
  /** The day of the event, the next meeting, or the review: what `dateToAskFor` names. */
  givenDay?: Day | null
}

/** The last day to do what the instruction asks, counted from the day after it was given; `null` when there is none. */
export function deadlineFor(meaning: InstructionMeaning, grounds: DeadlineGrounds): Day | null {
  const { defaultDelay } = meaning
  const { assignedOn, typeDelay, calendar, givenDay } = grounds
  if (defaultDelay === null) return null
  if (dateToAskFor(meaning)) return givenDay ?? null
  const delay = typeof defaultDelay === 'object' ? defaultDelay.workingDays : typeDelay
  return delay === null ? null : addWorkingDays(assignedOn, delay, calendar)
}
