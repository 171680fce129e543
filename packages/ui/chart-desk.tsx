import type { Chart, ChartLook } from '@cabinet/office/chart.ts'
import { chartHeight, chartOption } from '@cabinet/office/chart-options.ts'
import { useLocale } from '@cabinet/words/use-words.ts'
import { useComputedColorScheme, useDirection } from '@mantine/core'
import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import css from './chart.module.css'

use([BarChart, LineChart, GridComponent, LegendComponent, AriaComponent, TooltipComponent, SVGRenderer])

/** The drawing itself: as wide as its place, in the colours of the hour, disposed of when the screen is left. */
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
    const look = () => lookOf(box, { locale, dir, night: scheme === 'dark' })
    const drawing = init(box, null, { renderer: 'svg', width: box.clientWidth || paperWidth, height })
    drawing.setOption(chartOption(drawn, look()))
    const fit = () => {
      if (box.clientWidth > 0) drawing.resize({ width: box.clientWidth, height })
    }
    const onPaper = () => {
      drawing.setOption(chartOption(drawn, { ...look(), ...coloursOfTheDay }))
      drawing.resize({ width: Math.min(paperWidth, Math.max(box.clientWidth, 320)), height })
    }
    const onScreen = () => {
      drawing.setOption(chartOption(drawn, look()))
      fit()
    }
    const watch = new ResizeObserver(fit)
    watch.observe(box)
    addEventListener('beforeprint', onPaper)
    addEventListener('afterprint', onScreen)
    return () => {
      removeEventListener('beforeprint', onPaper)
      removeEventListener('afterprint', onScreen)
      watch.disconnect()
      drawing.dispose()
    }
  }, [said, locale, scheme, dir, height])
  return <div ref={place} className={css.drawing} role="img" aria-label={label} style={{ blockSize: height }} />
}

/** An A4 sheet between its margins. */
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
