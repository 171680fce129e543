import type { Day } from '@cabinet/office/day.ts'
import { useCallback, useSyncExternalStore } from 'react'
import type { Confidentiality } from '../rules/engagement.ts'
import type { ParticipantForm } from '../rules/forms.ts'
import type { Local } from '../rules/local-time.ts'

export type Span = { start: Local; end: Local }

/** An engagement being typed, new or changed. Nothing of it is lost by looking something up or by reloading the window. */
export type FormDraft = {
  /** One per form and kept over retries: however often the button is pressed, one engagement is made. */
  requestKey: string
  quick: string
  diaryId: string
  with: string[]
  kind: string
  title: string
  allDay: boolean
  start: Local
  end: Local
  /** Null: the office's own. */
  timeZone: string | null
  placeId: string | null
  place: string
  contactName: string
  contactPhone: string
  participants: ParticipantForm[]
  preparation: number
  travelBefore: number
  travelAfter: number
  debriefing: number
  confidentiality: Confidentiality
  state: 'asked' | 'option' | 'confirmed'
  /** Further times held for an option; the first is its own. */
  slots: Span[]
  optionUntil: Day | null
  invitation: boolean
  rule: string
  brief: string
  speech: string
  speechMinutes: number
  dress: string
  decisionOwed: string
  /** What was typed by hand: the quick line no longer touches it. */
  byHand: string[]
}

export function emptyDraft(at: { diaryId: string; start: Local; end: Local }): FormDraft {
  return {
    ...at,
    requestKey: crypto.randomUUID(),
    ...{ quick: '', with: [], kind: '', title: '', allDay: false, timeZone: null },
    ...{ placeId: null, place: '', contactName: '', contactPhone: '', participants: [] },
    ...{ preparation: 0, travelBefore: 0, travelAfter: 0, debriefing: 0 },
    ...{ confidentiality: 'cabinet', state: 'confirmed', slots: [], optionUntil: null, invitation: false, rule: '' },
    ...{ brief: '', speech: '', speechMinutes: 0, dress: '', decisionOwed: '', byHand: [] },
  }
}

const keyOf = (name: string) => `cabinet.engagement.${name}`
const held = new Map<string, FormDraft>()
const watchers = new Set<() => void>()

function stored(name: string): FormDraft | undefined {
  const known = held.get(name)
  if (known) return known
  try {
    const saved: FormDraft | null = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null')
    if (saved) held.set(name, saved)
    return saved ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps it in this window only: `new`, or the reference of the engagement being changed. */
export function keepDraft(name: string, draft: FormDraft): void {
  held.set(name, draft)
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(draft))
  } catch {
    // A full or forbidden storage costs the safety net, not the typing.
  }
  for (const watcher of watchers) watcher()
}

export function forgetDraft(name: string): void {
  held.delete(name)
  try {
    sessionStorage.removeItem(keyOf(name))
  } catch {
    // Nothing was kept then.
  }
  for (const watcher of watchers) watcher()
}

export type ChangeDraft = (change: Partial<FormDraft>) => void

/** The draft of that name and the way to change it; undefined while nothing was begun. */
export function useFormDraft(name: string): [FormDraft | undefined, ChangeDraft] {
  const draft = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => stored(name),
  )
  const change = useCallback(
    (changed: Partial<FormDraft>) => {
      const before = stored(name)
      if (before) keepDraft(name, { ...before, ...changed })
    },
    [name],
  )
  return [draft, change]
}

/** Changes made by hand, which the quick line then leaves alone. */
export function byHand(draft: FormDraft, change: Partial<FormDraft>): Partial<FormDraft> {
  return { ...change, byHand: [...new Set([...draft.byHand, ...Object.keys(change)])] }
}

/** Whether something would be lost with it. */
export function isBegun(draft: FormDraft | undefined): boolean {
  return draft !== undefined && (draft.byHand.length > 0 || draft.quick !== '')
}
