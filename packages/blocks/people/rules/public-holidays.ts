// Read on the server only: the tables behind this are far too heavy for a screen. Screens are sent dated rows.
import { isDay } from '@cabinet/office/day.ts'
import type { Holiday } from '@cabinet/office/holidays.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import Holidays from 'date-holidays'

/** Days set by the sighting of the moon are named in the tables by a month of that calendar: `10 Dhu al-Hijjah`. */
const lunarRule = /Muharram|Safar|Rabi|Jumada|Rajab|Sha|Ramadan|Shawwal|Dhu/

/** Names the tables leave in another language. */
const inFrench: Record<string, string> = {
  'Laylat al-Qadr': 'Nuit du Destin',
  Mawlid: 'Maouloud',
  'National Peace Day': 'Journée nationale de la paix',
  'Fête du mouton': 'Tabaski',
}
const inEnglish: Record<string, string> = { 'Laylat al-Qadr': 'Night of Destiny', 'Fête du Vodoun': 'Vodun Day' }

/** Countries whose decrees also move a feast that falls on a Sunday, so that day needs a confirmation as well. */
const sundayMayMove: readonly string[] = ['CI', 'CM', 'BJ']

/**
 * The public holidays of a country for one year, as dated rows in both languages. They are a proposal: moon-dependent days,
 * and Sundays a decree may move, are `to be validated`, and the commune's own rows win over all of them.
 */
export function shippedHolidays(country: string, year: number): Holiday[] {
  if (!Number.isInteger(year) || year < 2000 || year > 2075) throw new Refusal('people.holidays.year', { year })
  const table = new Holidays()
  if (!Object.hasOwn(table.getCountries(), country)) return []
  table.init(country)
  const english = new Map(table.getHolidays(year, 'en').map((one) => [one.rule + one.date, one.name]))
  const seen = new Set<string>()
  return table
    .getHolidays(year, 'fr')
    .filter((one) => one.type === 'public')
    .map((one): Holiday => {
      const day = one.date.slice(0, 10)
      return {
        day,
        name: named(one.name, english.get(one.rule + one.date)),
        status: lunarRule.test(one.rule) || mayBeMoved(country, day) ? 'to be validated' : 'official',
      }
    })
    .filter(({ day }) => isDay(day) && !seen.has(day) && seen.add(day))
}

function named(french: string, english = french): Holiday['name'] {
  return { fr: inFrench[french] ?? french, en: inEnglish[english] ?? english }
}

function mayBeMoved(country: string, day: string): boolean {
  return sundayMayMove.includes(country) && new Date(`${day}T00:00:00Z`).getUTCDay() === 0
}

/** The countries holidays are shipped for, by their two letters; a screen names them in the reader's language. */
export function countriesWithHolidays(): string[] {
  return Object.keys(new Holidays().getCountries())
}
