import type { BoardEvent, BoardLabels } from '@cabinet/ui/agenda-board-events.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { useMemo } from 'react'
import { dayOfLocal, timeOfLocal } from '../rules/local-time.ts'
import { sayClock } from './clock-words.ts'
import { useTimeWords } from './time-words.ts'

/** Every word of the board, in the reader's language. */
export function useBoardLabels(nameOf: (resource: string) => string): BoardLabels {
  const t = useWords('agenda')
  const locale = useLocale()
  const time = useTimeWords()
  return useMemo(() => {
    const { longDay, hours, whole } = time
    const tag = locale === 'fr' ? 'fr-FR' : 'en-GB'
    const clock = (local: string) => sayClock(timeOfLocal(local), locale)
    const short = new Intl.DateTimeFormat(tag, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
    const weekday = new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' })
    const at = (day: string) => new Date(`${day}T00:00:00Z`)
    const buffer = (event: BoardEvent) =>
      event.before > 0 || event.after > 0 ? t('board.buffers', { before: event.before, after: event.after }) : ''
    return {
      board: t('board.label'),
      allDay: t('board.allDay'),
      hour: (hour) => sayClock(`${hour}:00`, locale),
      time: (start, end) => (end ? `${clock(start)} – ${clock(end)}` : clock(start)),
      day: (day) => short.format(at(day)),
      weekday: (day) => weekday.format(at(day)),
      dayNumber: (day) => String(Number(day.slice(8))),
      event: (event) =>
        [
          event.title,
          whole(event),
          event.look === 'busy' ? '' : t(`look.${event.look}`),
          event.detail,
          event.conflict && t('board.conflict', { reason: event.conflict }),
          buffer(event),
        ]
          .filter(Boolean)
          .join('. '),
      moved: ({ event, start, end }) =>
        t('board.moved', {
          title: event.title,
          day: longDay(dayOfLocal(start)),
          hours: hours({ ...event, start, end }),
        }),
      keys: t('board.keys'),
      slot: ({ resource, start }) =>
        t('board.slot', { name: nameOf(resource), day: longDay(dayOfLocal(start)), time: clock(start) }),
      more: (count) => t('board.more', { count }),
      openDay: (day) => t('board.openDay', { day: longDay(day) }),
      now: t('board.now'),
    }
  }, [t, locale, time, nameOf])
}
