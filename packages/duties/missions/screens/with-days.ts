import { isDay } from '@cabinet/office/day.ts'
import { sayDay } from '@cabinet/words/say.ts'
import type { Locale } from '@cabinet/words/words.ts'

/** What fills a sentence, with its days as people write them. */
export function withDays(details: Record<string, unknown>, locale: Locale): Record<string, unknown> {
  const said = Object.entries(details).map(([name, value]) => [name, isDay(value) ? sayDay(value, locale) : value])
  return Object.fromEntries(said)
}
