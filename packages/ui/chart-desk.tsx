import type { Chart, ChartLook } from '@cabinet/office/chart.ts'
import { chartHeight, chartOption } from '@cabinet/office/chart-options.ts'
import { useLocale } from '@cabinet/words/use-words.ts'
import { useComputedColorScheme, useDirection } from '@mantine/core'
import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import css from './chart.module.css'

use([BarChart, LineChart, GridComponent, LegendComponent, AriaComponent, TooltipComponent, SVGRenderer])

/**
 * The drawing itself: as wide as its place, in the colours of the hour, disposed of when the screen is left. Its place is there at
 * once, it is drawn when it comes near the window, since a page of twenty drawings would keep a slow machine busy; paper gets all.
 */
export function ChartDesk({ chart, label }: { chart: Chart; label: string }) {
  const place = useRef<HTMLDivElement>(null)
  const locale = useLocale()
  const scheme = useComputedColorScheme('light')
  const { dir } = useDirection()
  const height = chartHeight(chart)
  // Compared by what it says: a screen makes the same chart anew each time it is shown, and drawing takes long.
  const said = JSON.stringify(chart)
  useEffect(() => {
    const box = place.current
    if (!box) return
    const drawn = JSON.parse(said) as Chart
    const seen = { locale, dir, night: scheme === 'dark' }
    let drawing: EChartsType | undefined
    const draw = (width: number, colours: Partial<ChartLook> = {}) => {
      drawing ??= init(box, null, { renderer: 'svg', width, height })
      drawing.resize({ width, height })
      drawing.setOption(chartOption(drawn, { ...lookOf(box, seen), ...colours, width }))
    }
    const onScreen = () => draw(box.clientWidth || paperWidth)
    const onPaper = () => draw(paperWidth, coloursOfTheDay)
    const fit = () => {
      if (drawing && box.clientWidth > 0 && box.clientWidth !== drawing.getWidth()) onScreen()
    }
    const watch = new ResizeObserver(fit)
    watch.observe(box)
    const forget = whenNear(box, onScreen)
    addEventListener('beforeprint', onPaper)
    addEventListener('afterprint', onScreen)
    return () => {
      removeEventListener('beforeprint', onPaper)
      removeEventListener('afterprint', onScreen)
      forget()
      watch.disconnect()
      drawing?.dispose()
    }
  }, [said, locale, scheme, dir, height])
  return <div ref={place} className={css.drawing} role="img" aria-label={label} style={{ blockSize: height }} />
}

/** Runs once when the place comes within half a window of being seen, wherever it is scrolled in; answers with how to forget it. */
function whenNear(box: Element, run: () => void): () => void {
  const near: IntersectionObserverInit & { scrollMargin: string } = { rootMargin: '50% 0%', scrollMargin: '50% 0%' }
  const watch = new IntersectionObserver((seen) => {
    if (!seen.some((one) => one.isIntersecting)) return
    watch.disconnect()
    run()
  }, near)
  watch.observe(box)
  return () => watch.disconnect()
}

/** An A4 sheet between its margins: on paper every drawing has the whole breadth. */
const paperWidth = 640

/** Paper is white at night too. */
const coloursOfTheDay = {
  ...{ text: '#1a2230', muted: '#4a5567', line: '#b9c1cc', paper: '#ffffff' },
  series: ['#24408e', '#8a94a3', '#4a5567', '#b9c1cc'],
}

type Seen = { locale: string; dir: 'ltr' | 'rtl'; night: boolean }

/** The office's colours as the page shows them now: one accent, then greys. */
function lookOf(box: HTMLElement, { locale, dir, night }: Seen): ChartLook {
  const style = getComputedStyle(box)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  const greys = night ? ['#8f9bad', '#c4ccd8', '#5d6878'] : ['#8a94a3', '#4a5567', '#b9c1cc']
  return {
    ...{ locale, direction: dir, face: style.fontFamily, size: 12 },
    ...{ text: colour('--text'), muted: colour('--faint'), line: colour('--line'), paper: colour('--surface') },
    series: [night ? '#7f9cf0' : colour('--brand'), ...greys],
  }
}
