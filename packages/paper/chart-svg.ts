import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { ChartOption } from '@cabinet/office/chart-options.ts'
import { Resvg } from '@resvg/resvg-js'
import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, LineChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer])

export type ChartSize = { width: number; height: number }

/** The drawing as SVG, its words as text. Disposed of whatever happens: an instance left over keeps a process alive. */
export function chartSvg(option: ChartOption, { width, height }: ChartSize): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    // Nobody points at paper.
    const { tooltip, ...still } = option
    drawing.setOption({ ...still, animation: false })
    return withoutCounters(drawing.renderToSVGString())
  } finally {
    drawing.dispose()
  }
}

/** The library numbers what it draws from the start of the process on; the same chart is the same drawing, byte for byte. */
function withoutCounters(svg: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ class="zr\d+-cls-\d+"/g, '')
    .replace(/\bzr\d+-/g, 'chart-')
}

let fonts: string[] | undefined

/** The drawing as a picture, for documents that hold no drawings; twice as fine as it is wide unless told. */
export function chartPng(svg: string, fineness = 2): Uint8Array {
  fonts ??= fontFiles()
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: fineness },
    background: '#ffffff',
    font: {
      loadSystemFonts: false,
      fontFiles: fonts,
      defaultFontFamily: 'IBM Plex Sans',
      sansSerifFamily: 'IBM Plex Sans',
    },
  })
  return picture.render().asPng()
}

function fontFiles(): string[] {
  const faces = {
    'ibm-plex-sans': ['400Regular', '600SemiBold'],
    'ibm-plex-sans-arabic': ['400Regular'],
    // Letters of the national languages that Plex does not draw.
    'noto-sans': ['400Regular'],
  }
  const find = createRequire(import.meta.url)
  return Object.entries(faces).flatMap(([family, styles]) => {
    const home = dirname(find.resolve(`@expo-google-fonts/${family}/package.json`))
    return styles.flatMap((style) =>
      readdirSync(join(home, style))
        .filter((file) => file.endsWith('.ttf'))
        .map((file) => join(home, style, file)),
    )
  })
}
