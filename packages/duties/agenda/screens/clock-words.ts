import type { Locale } from '@cabinet/words/words.ts'

export const narrow = '\u202F'

/** `08:30` as it is said: « 8 h 30 », `8:30` in English. */
export function sayClock(clock: string, locale: Locale): string {
  const [hour = '', minute = ''] = clock.split(':')
  if (locale === 'en') return `${Number(hour)}:${minute}`
  return minute === '00' ? `${Number(hour)}${narrow}h` : `${Number(hour)}${narrow}h${narrow}${minute}`
}
