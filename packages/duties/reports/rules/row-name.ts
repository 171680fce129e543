import type { Split, SplitRow } from './figure.ts'

type Asked = {
  by: Split['by']
  row: Pick<SplitRow, 'key' | 'label'>
  locale: string
  /** The words of this duty; a key there is not is answered with itself. */
  t: (key: string, details?: object) => string
}

/** What a row of a split is called: by the office itself, by the calendar, or by the words. */
export function rowName({ by, row, locale, t }: Asked): string {
  if (row.label) return row.label
  if (by === 'month') return monthName(row.key, locale)
  if (row.key === '') return t(`statistics.row.none.${by === 'unit' ? 'unit' : 'other'}`)
  const key = by === 'age' ? `statistics.row.age.${row.key}` : `figures.rows.${by}.${row.key}`
  const said = t(key)
  return said === key ? row.key : said
}

/** « oct. 26 »; thirteen of them must stand side by side. */
export const monthName = (month: string, locale: string): string => said(month, locale, { year: '2-digit' })

/** « oct. », the same in every year. */
export const monthOfYear = (month: string, locale: string): string => said(month, locale)

function said(month: string, locale: string, more: Intl.DateTimeFormatOptions = {}): string {
  const style = { month: 'short', timeZone: 'UTC', ...more } as const
  const first = new Date(`${month}-01T00:00:00Z`)
  return new Intl.DateTimeFormat(locale.startsWith('en') ? 'en-GB' : locale, style).format(first)
}
