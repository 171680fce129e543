/** One row of points of a chart: a value for each category, null where nothing can be said. */
export type ChartSeries = {
  name: string
  values: readonly (number | null)[]
  /** Said in the table where there is no value: « moins de 5 », « rien à compter ». */
  said?: readonly (string | null)[]
}

/** A chart as data: what is drawn on a screen, set on paper and read aloud from the table beside it. */
export type Chart = {
  /**
   * across: bars lying, for long names · up: bars standing · lines · histogram: how many of each length ·
   * dumbbell: two values of each category, and the way between them
   */
  shape: 'across' | 'up' | 'lines' | 'histogram' | 'dumbbell'
  /** Bars of one category stand on each other instead of side by side. */
  stacked?: boolean
  categories: readonly string[]
  series: readonly ChartSeries[]
  /** Said with the values: « jours ouvrés », “working days”, `%`. Empty for plain counts. */
  unit: string
  /** What is aimed at, drawn as a broken line over standing bars and lines, with its name. */
  target?: { name: string; value: number } | null
  /** How many cases stand behind each category: said in the table, under this head, and not drawn. */
  cases?: { head: string; counts: readonly (number | null)[] }
}

/** How it is drawn: the same chart in the office's colours of the day, in those of the night, on paper. */
export type ChartLook = {
  locale: string
  /** From left to right, or from right to left. */
  direction?: 'ltr' | 'rtl'
  /** How wide the drawing will be, in its own pixels: 640 unless told. */
  width?: number
  face: string
  size: number
  text: string
  muted: string
  line: string
  paper: string
  /** One accent, then greys: told apart by pattern and mark as well. */
  series: readonly string[]
}

/** 1 234,5 in French, 1,234.5 in English; one decimal at most. */
export function chartNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale.startsWith('en') ? 'en-GB' : locale, { maximumFractionDigits: 1 }).format(value)
}

/** The number with its unit, as it stands at the end of a bar: « 82,5 % », “82.5%”, « 12,5 jours ». */
export function chartValue(value: number, unit: string, locale: string): string {
  const number = chartNumber(value, locale)
  if (unit === '') return number
  if (unit === '%') return locale.startsWith('en') ? `${number}%` : `${number}\u202f%`
  return `${number}\u00a0${unit}`
}

/**
 * What is drawn of a chart. A lying bar takes a line of its own: where nothing can be said the line is left out, and stands in
 * the table only. Months and ages keep their place in their row.
 */
export function drawnPart(chart: Chart): Chart {
  const { shape, categories, series } = chart
  if (shape !== 'across' && shape !== 'dumbbell') return chart
  const kept = [...categories.keys()].filter((at) => series.some(({ values }) => values[at] != null))
  if (kept.length === categories.length) return chart
  const at = <Of>(all: readonly Of[]) => kept.flatMap((place) => all.slice(place, place + 1))
  return { ...chart, categories: at(categories), series: series.map((one) => ({ ...one, values: at(one.values) })) }
}
