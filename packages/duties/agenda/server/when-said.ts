import { dayOfLocal, type Local, localAt } from '../rules/local-time.ts'
import { readQuickEntry } from '../rules/quick-entry.ts'

/**
 * The moment a subject names, « Inauguration du marché, samedi 14 mars à 10 h »; at ten when it names the day alone. Null when
 * it names none, or one that is over.
 */
export function whenSaid(subject: string, { now, locale }: { now: Local; locale: 'fr' | 'en' }): Local | null {
  const read = readQuickEntry(subject, { today: dayOfLocal(now), now, locale, kinds: [], places: [] })
  const named = new Set(read.understood.map((part) => part.what))
  if (!named.has('day')) return null
  const start = named.has('time') ? read.start : localAt(dayOfLocal(read.start), '10:00')
  return start > now ? start : null
}
