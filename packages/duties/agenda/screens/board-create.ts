import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { useCallback, useState } from 'react'
import { addMinutes, dayOfLocal, localAt } from '../rules/local-time.ts'
import { useChoices } from './choices.ts'
import { emptyDraft, isBegun, keepDraft, useFormDraft } from './form-draft.ts'
import { officeNow } from './office-now.ts'

type Slot = { resource: string; start: string; end: string }

/** The next full hour of the day looked at, while it is one at which people work; else nine in the morning. */
export function nextHour(day: string, now: string): string {
  const hour = `${addMinutes(now, 60).slice(0, 14)}00`
  const works = dayOfLocal(hour) === day && hour.slice(11) >= '08:00' && hour.slice(11) <= '18:00'
  return works ? hour : localAt(day, '09:00')
}

/** The engagement being begun on the board. Something begun earlier is taken up again; an empty one moves to the new place. */
export function useBoardCreate() {
  const zone = useTimeZone()
  const { data: choices } = useChoices()
  const [draft, change] = useFormDraft('new')
  const [isOpen, setIsOpen] = useState(false)
  const begin = useCallback(
    ({ resource, start, end }: Slot) => {
      // A press on the board says when and whose; what was typed already stays.
      if (draft && isBegun(draft)) change({ diaryId: resource, start, end, byHand: [...draft.byHand, 'start', 'end'] })
      else keepDraft('new', { ...emptyDraft({ diaryId: resource, start, end }), kind: choices?.kinds[0]?.code ?? '' })
      setIsOpen(true)
    },
    [draft, change, choices],
  )
  const beginOn = useCallback(
    (day: string, resource: string) => {
      if (draft && isBegun(draft)) return setIsOpen(true)
      const start = nextHour(day, officeNow(zone))
      begin({ resource, start, end: addMinutes(start, 60) })
    },
    [draft, begin, zone],
  )
  return { draft: isOpen ? draft : undefined, change, begin, beginOn, close: useCallback(() => setIsOpen(false), []) }
}
