import type { Day } from '@cabinet/office/day.ts'
import { useSyncExternalStore } from 'react'
import type { LetterForm } from '../rules/forms.ts'
import type { Paper } from './register-papers.ts'

type Kind = Extract<LetterForm['sender'], { name: string }>['kind']

/** Somebody of the address book, or, without an id, somebody to be entered in it. */
export type Sender = { id: string | null; name: string; kind: Kind | null; spokesperson: string }

/** The letter being typed. It lives outside the screen: going to look something up and coming back loses nothing. */
export type RegisterDraft = Pick<
  LetterForm,
  | 'subject'
  | 'theirReference'
  | 'type'
  | 'channel'
  | 'broughtBy'
  | 'enclosures'
  | 'confidentiality'
  | 'urgent'
  | 'dueOn'
> & {
  /** One per letter and kept over retries: however often the button is pressed, the letter is registered once. */
  requestKey: string
  sender: Sender | null
  writtenOn: Day | null
  /** Today until something else is typed. */
  receivedOn: Day | null | 'today'
  named: { id: string; name: string }[]
  follows: { id: string; number: string } | null
  /** A follow-up the clerk said it is not. */
  notAlike: readonly string[]
  papers: readonly Paper[]
}

const empty = (): RegisterDraft => ({
  requestKey: crypto.randomUUID(),
  sender: null,
  subject: '',
  type: '',
  writtenOn: null,
  receivedOn: 'today',
  theirReference: '',
  channel: 'post',
  broughtBy: '',
  enclosures: '',
  confidentiality: 'ordinary',
  named: [],
  urgent: false,
  dueOn: null,
  follows: null,
  notAlike: [],
  papers: [],
})

let draft: RegisterDraft | undefined
const watchers = new Set<() => void>()

export function currentDraft(): RegisterDraft {
  draft ??= empty()
  return draft
}

export function changeDraft(change: Partial<RegisterDraft>): void {
  draft = { ...currentDraft(), ...change }
  for (const watcher of watchers) watcher()
}

/** The next letter of the pile: it came the same way on the same day, everything else is new. */
export function nextDraft(): void {
  const { receivedOn, channel } = currentDraft()
  changeDraft({ ...empty(), receivedOn, channel })
}

export function clearDraft(): void {
  changeDraft(empty())
}

/** Whether something would be lost if the window were closed now. */
export function isBegun({ sender, subject, theirReference, broughtBy, enclosures, papers }: RegisterDraft): boolean {
  return Boolean(sender || subject || theirReference || broughtBy || enclosures || papers.length)
}

export function useDraft(): RegisterDraft {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher)
    return () => watchers.delete(watcher)
  }, currentDraft)
}
