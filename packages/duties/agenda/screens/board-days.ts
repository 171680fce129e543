import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { addDays, type Day, type Weekday } from '@cabinet/office/day.ts'
import type { BoardShade } from '@cabinet/ui/agenda-board-events.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { dayOfLocal, daysTouched, localAt } from '../rules/local-time.ts'
import { type Period, type ViewName, workDays } from './board-period.ts'
import type { Board } from './client.ts'

const anHour = 60 * 60 * 1000

/** The working days of the week, with a day of rest on which something happens all the same; and what to know of each day. */
export function useShownDays(view: ViewName, { from }: Period, board: Board | undefined) {
  const { data: office } = useQuery(usePeople().office.queryOptions(undefined, { staleTime: anHour }))
  const weekend = office?.weekend as readonly Weekday[] | undefined
  const days = useMemo(() => {
    if (view !== 'semaine') return []
    const work = workDays(from, weekend ?? [6, 7])
    const taken = new Set(board?.occurrences.flatMap((one) => daysTouched(one.start, one.end)))
    const all = Array.from({ length: 7 }, (_, index) => addDays(from, index))
    return all.filter((day) => work.includes(day) || taken.has(day))
  }, [view, from, weekend, board])
  const notes = useMemo(() => {
    const known: Record<Day, string> = {}
    const add = (day: Day, name: string) => {
      known[day] = known[day] ? `${known[day]}, ${name}` : name
    }
    for (const { day, name } of board?.holidays ?? []) add(day, name)
    for (const { day, name, kind } of board?.protectedTimes ?? []) if (kind === 'market') add(day, name)
    return known
  }, [board])
  return { days, notes }
}

/** Hours kept free, and days somebody is away, shaded behind the engagements. */
export function useShades(board: Board | undefined): BoardShade[] {
  const t = useWords('agenda')
  return useMemo(() => {
    const kept = (board?.protectedTimes ?? [])
      .filter((one) => one.kind !== 'market')
      .map(({ diaryId, day, name, from, to }) => ({
        resource: diaryId,
        start: localAt(day, from || '00:00'),
        end: to ? localAt(day, to) : localAt(addDays(day, 1)),
        name,
      }))
    const away = (board?.absences ?? []).map(({ diaryId, from, to }) => ({
      resource: diaryId,
      start: localAt(from),
      end: localAt(addDays(dayOfLocal(to), 1)),
      name: t('board.absent'),
    }))
    return [...kept, ...away]
  }, [board, t])
}
