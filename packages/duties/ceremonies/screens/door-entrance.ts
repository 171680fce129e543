import { useMemo, useState } from 'react'
import { type Arrival, headcountOf, type Presence, presentGuests } from '../rules/door-merge.ts'
import {
  byEntryCode,
  type DoorGuest,
  type DoorResult,
  findableGuests,
  resultFor,
  tidyEntryCode,
} from '../rules/door-result.ts'
import { arrivalsOf } from './door-open.ts'
import type { Door } from './use-door.ts'

type How = Arrival['how']

/** What the door shows of the last card or name, and whether it let them in by itself. */
export type Shown = { result: DoorResult; how: How; isIn: boolean }

/** The acts of an entrance over what the telephone knows: read a code, choose a name, let in, correct, take back. */
export function useEntrance({ door, note }: Door) {
  const [shown, setShown] = useState<Shown | null>(null)
  const guests = door.list?.guests ?? noGuests
  const byCode = useMemo(() => byEntryCode(guests), [guests])
  const findable = useMemo(() => findableGuests(guests), [guests])
  const byId = useMemo(() => new Map(guests.map((guest) => [guest.id, guest])), [guests])
  const arrivals = useMemo(() => arrivalsOf(door), [door])
  const present = useMemo(() => presentGuests(arrivals.values()), [arrivals])

  const letIn = async (guest: DoorGuest, how: How, { people = guest.people, at = new Date() } = {}) => {
    const id = crypto.randomUUID()
    const doorId = door.kept.doorId
    await note([{ id, guestId: guest.id, doorId, people, how, at: at.toISOString(), undoneAt: null }])
    navigator.vibrate?.(60)
    setShown({ result: { kind: 'welcome', guest }, how, isIn: true })
  }
  /** Expected guests come straight in by their card; all others are looked at first. */
  const readCode = (read: string) => {
    const result = resultFor(byCode.get(tidyEntryCode(read)), present)
    if (result.kind === 'welcome' || result.kind === 'substitute') return void enter(result, 'code')
    navigator.vibrate?.([80, 60, 80])
    setShown({ result, how: 'code', isIn: false })
  }
  const enter = async (result: Exclude<DoorResult, { kind: 'unknown' }>, how: How) => {
    await letIn(result.guest, how)
    setShown({ result, how, isIn: true })
  }
  const choose = (guest: DoorGuest) => setShown({ result: resultFor(guest, present), how: 'name', isIn: false })
  const takeBack = async ({ arrivalId }: Presence) => {
    const known = arrivals.get(arrivalId)
    if (known) await note([{ ...known, undoneAt: new Date().toISOString() }])
    setShown(null)
  }
  /** More or fewer than expected: the note is replaced, the hour stays. */
  const recount = async (guest: DoorGuest, presence: Presence, people: number) => {
    const known = arrivals.get(presence.arrivalId)
    if (!known) return
    const next = { ...known, id: crypto.randomUUID(), doorId: door.kept.doorId, people }
    await note([{ ...known, undoneAt: new Date().toISOString() }, next])
    setShown((now) => now && { ...now, result: resultFor(guest, new Map()), isIn: true })
  }
  return {
    ...{ shown, findable, byId, present, arrivals, count: headcountOf(present) },
    ...{ readCode, choose, letIn: enter, takeBack, recount, dismiss: () => setShown(null) },
    hasCode: (read: string) => byCode.has(tidyEntryCode(read)),
  }
}

export type Entrance = ReturnType<typeof useEntrance>

const noGuests: readonly DoorGuest[] = []
