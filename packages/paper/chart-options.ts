import type { Chart, ChartLook } from '@cabinet/office/chart.ts'
import { type ChartOption, chartOption } from '@cabinet/office/chart-options.ts'
import type { Locale } from './locale.ts'

/** The house's blue, when the letterhead names no colour of its own. */
const accentOfTheHouse = '#24408e'

/** One accent, then greys: what a photocopier keeps apart. */
export function paperLook(locale: Locale, accent = accentOfTheHouse): ChartLook {
  return {
    locale,
    face: 'IBM Plex Sans',
    size: 12,
    text: '#1a2230',
    muted: '#4a5567',
    line: '#b9c1cc',
    paper: '#ffffff',
    series: [accent, '#8a94a3', '#4a5567', '#b9c1cc', '#6b7789', '#d5dbe3'],
  }
}

type Paper = { locale: Locale; accent?: string | undefined; width?: number }

/** A chart in the colours of the office's papers; `chartSvg` and `chartPng` draw it. */
export function paperChart(chart: Chart, { locale, accent, width = 640 }: Paper): ChartOption {
  return chartOption(chart, { ...paperLook(locale, accent), width })
}
