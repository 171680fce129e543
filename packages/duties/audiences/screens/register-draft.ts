import type { Day } from '@cabinet/office/day.ts'
import { useSyncExternalStore } from 'react'
import type { Asker, RequestForm } from '../rules/forms.ts'

type Kind = Extract<Asker, { name: string }>['kind']

/** Whoever asks: somebody of the address book, or, without an id, somebody to be entered in it. */
export type AskerTyped = { id: string | null; name: string; kind: Kind; spokesperson: string }

/** The letter in which the audience was asked for. */
export type AskedIn = { id: string; number: string }

/** The request being typed. It lives outside the screen, and survives a reload of the page in this window. */
export type RequestDraft = Pick<
  RequestForm,
  | 'visitor'
  | 'companions'
  | 'partySize'
  | 'phone'
  | 'email'
  | 'motive'
  | 'subject'
  | 'details'
  | 'wishes'
  | 'channel'
  | 'reserved'
> & {
  /** One per request and kept over retries: however often the button is pressed, it is registered once. */
  requestKey: string
  asker: AskerTyped | null
  /** Today until something else is typed. */
  receivedOn: Day | null | 'today'
  urgent: boolean
  urgencyReason: string
  letter: AskedIn | null
}

const kept = 'cabinet.audience-draft'

const empty = (): RequestDraft => ({
  requestKey: crypto.randomUUID(),
  channel: 'counter',
  asker: null,
  visitor: '',
  phone: '',
  email: '',
  companions: '',
  partySize: 1,
  motive: '',
  subject: '',
  details: '',
  wishes: '',
  urgent: false,
  urgencyReason: '',
  reserved: false,
  receivedOn: 'today',
  letter: null,
})

let draft: RequestDraft | undefined
const watchers = new Set<() => void>()

/** What this window held when it was reloaded. */
function keptDraft(): RequestDraft {
  try {
    const held: unknown = JSON.parse(sessionStorage.getItem(kept) ?? 'null')
    if (held && typeof held === 'object') return { ...empty(), ...held }
  } catch {
    // An unreadable draft is no draft.
  }
  return empty()
}

export function currentDraft(): RequestDraft {
  draft ??= keptDraft()
  return draft
}

/** A reserved request stays in the memory of the window and is not written to the computer. */
function keep(now: RequestDraft): void {
  try {
    if (now.reserved || !isBegun(now)) sessionStorage.removeItem(kept)
    else sessionStorage.setItem(kept, JSON.stringify(now))
  } catch {
    // A computer that keeps nothing loses the draft at a reload only.
  }
}

export function changeDraft(change: Partial<RequestDraft>): void {
  draft = { ...currentDraft(), ...change }
  keep(draft)
  for (const watcher of watchers) watcher()
}

/** The next person at the counter: they came the same way on the same day, everything else is new. */
export function nextDraft(): void {
  const { receivedOn, channel } = currentDraft()
  changeDraft({ ...empty(), receivedOn, channel: channel === 'letter' ? 'counter' : channel })
}

export function clearDraft(): void {
  changeDraft(empty())
}

/** Whether something would be lost. */
export function isBegun({ asker, subject, details, wishes, phone, companions, visitor }: RequestDraft): boolean {
  return Boolean(asker || subject || details || wishes || phone || companions || visitor)
}

export function useDraft(): RequestDraft {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher)
    return () => watchers.delete(watcher)
  }, currentDraft)
}
