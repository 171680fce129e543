import { type Chart, type ChartLook, type ChartSeries, chartNumber, chartValue } from './chart.ts'

/** What the drawing library takes. It is data throughout, so that the same chart can be drawn on a screen and on paper. */
export type ChartOption = Record<string, unknown>

/** Above this many, values at the end of each bar would write over each other. */
const mostLabels = 16
const mostAcross = 40
const marks = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect'] as const
const strokes = ['solid', 'dashed', 'dotted', [8, 3, 2, 3], [2, 4], [12, 4]] as const

/**
 * The chart as the drawing library wants it. Nothing moves, no label is dropped because its width is not known (a server has
 * no letters to measure), and nothing is told by colour alone.
 */
export function chartOption(given: Chart, look: ChartLook): ChartOption {
  const chart = withInertNames(given)
  const lying = isLying(chart)
  const names = chart.categories.map((name) => inLines(name, mostLetters(chart, look)))
  const category = categoryAxis(chart, look, names)
  const value = valueAxis(chart, look)
  const withLegend = chart.series.length > 1 || Boolean(chart.target)
  return {
    animation: false,
    backgroundColor: 'transparent',
    color: [...look.series],
    textStyle: { fontFamily: look.face, fontSize: look.size, color: look.text },
    aria: { enabled: true, label: { enabled: false }, decal: { show: withPatterns(chart), decals } },
    grid: gridOf(chart, look, withLegend),
    ...(withLegend ? { legend: legendOf(chart, look) } : {}),
    tooltip: tooltipOf(chart, look),
    xAxis: lying ? value : category,
    yAxis: lying ? category : value,
    series: chart.shape === 'dumbbell' ? dumbbells(chart, look) : [...seriesOf(chart, look), ...targetOf(chart, look)],
  }
}

/**
 * The library keeps what it measured under the words themselves, in plain objects: a unit called `__proto__` would change every
 * object of the process. Such words get a sign nobody sees.
 */
const inert = (name: string) => (name in Object.prototype ? `\u2060${name}` : name)

function withInertNames(chart: Chart): Chart {
  return {
    ...chart,
    unit: inert(chart.unit),
    series: chart.series.map((one) => ({ ...one, name: inert(one.name) })),
    ...(chart.target ? { target: { ...chart.target, name: inert(chart.target.name) } } : {}),
  }
}

const isLying = ({ shape }: Chart) => shape === 'across' || shape === 'dumbbell'

const widthOfLook = ({ width = 640 }: ChartLook) => width
/** A letter of middling breadth, in pixels. */
const letter = ({ size }: ChartLook) => size * 0.56

/** How many letters one line of a name may take: beside lying bars, or under its own standing one. */
function mostLetters(chart: Chart, look: ChartLook): number {
  if (isLying(chart)) return widthOfLook(look) < narrow ? 22 : 30
  if (turned(chart, look)) return 16
  const each = (widthOfLook(look) - besideStanding - afterStanding) / Math.max(1, chart.categories.length)
  return Math.max(8, Math.min(16, Math.floor(each / letter(look))))
}

/** A telephone, or half the breadth of a page. */
const narrow = 440
const [besideStanding, afterStanding] = [52, 16]

/** High enough for every bar that lies, and for its legend; in pixels of the drawing. */
export function chartHeight(chart: Chart): number {
  if (!isLying(chart)) return 260
  const bars = chart.stacked || chart.shape === 'dumbbell' ? 1 : chart.series.length
  const high = chart.categories.some((name) => inLines(name, 22).includes('\n')) ? 38 : 30
  const each = Math.max(high, 12 + 18 * bars)
  return Math.max(140, 64 + each * Math.min(chart.categories.length, mostAcross))
}

/** Lines and dots are told apart by their marks. */
const withPatterns = (chart: Chart) => chart.series.length > 1 && chart.shape !== 'lines' && chart.shape !== 'dumbbell'

/** First plain, then told apart by lines and dots, which a black and white print keeps. */
const decals = [
  { symbol: 'none' },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4, color: 'rgba(255,255,255,.75)' },
  {
    symbol: 'circle',
    symbolSize: 0.7,
    dashArrayX: [
      [8, 8],
      [0, 8, 8, 0],
    ],
    dashArrayY: [6, 0],
    color: 'rgba(0,0,0,.4)',
  },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: Math.PI / 2, color: 'rgba(255,255,255,.6)' },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4, color: 'rgba(0,0,0,.35)' },
  {
    symbol: 'triangle',
    symbolSize: 0.8,
    dashArrayX: [
      [9, 9],
      [0, 9, 9, 0],
    ],
    dashArrayY: [7, 2],
    color: 'rgba(0,0,0,.4)',
  },
]

function gridOf(chart: Chart, look: ChartLook, withLegend: boolean) {
  const lying = isLying(chart)
  const [beside, after] = sidesOf(chart, look)
  const [left, right] = look.direction === 'rtl' ? [after, beside] : [beside, after]
  const top =
    (withLegend ? 14 + 20 * legendLines(chart, look) : 8) +
    (!lying && namedUnit(chart) ? 22 : 0) +
    (!lying && chart.shape !== 'lines' ? 14 : 0)
  const bottom = lying ? (namedUnit(chart) ? 46 : 26) : bottomOf(chart, look)
  return { left, right, top, bottom, outerBoundsMode: 'none' }
}

/** What stands before the drawing and after it: the names of lying bars, and the value at the far end of the longest. */
function sidesOf(chart: Chart, look: ChartLook): [beside: number, after: number] {
  if (!isLying(chart)) return [besideStanding, afterStanding]
  const most = mostLetters(chart, look)
  const longest = Math.max(0, ...chart.categories.flatMap((name) => inLines(name, most).split('\n')).map(widthOf))
  const room = widthOfLook(look) < narrow ? 152 : 220
  return [Math.round(Math.min(room, longest * letter(look) + 12)), widthOfLook(look) < narrow ? 56 : 72]
}

/** The names of the series stand side by side as long as they find room. */
function legendLines(chart: Chart, look: ChartLook): number {
  const width = widthOfLook(look)
  let [lines, used] = [1, 0]
  for (const name of legendNames(chart)) {
    const own = (chart.shape === 'lines' ? 26 : 16) + 5 + widthOf(name) * letter(look) + legendGap
    if (used > 0 && used + own > width) [lines, used] = [lines + 1, 0]
    used += own
  }
  return lines
}

const legendGap = 18
const legendNames = ({ series, target }: Chart) => [...series.map(({ name }) => name), ...(target ? [target.name] : [])]

function bottomOf(chart: Chart, look: ChartLook): number {
  const most = mostLetters(chart, look)
  const lines = Math.max(1, ...chart.categories.map((name) => inLines(name, most).split('\n').length))
  // Slanted, a name goes down by two thirds of its length.
  const longest = Math.max(0, ...chart.categories.flatMap((name) => inLines(name, most).split('\n')).map(widthOf))
  return turned(chart, look) ? 22 + Math.round(longest * letter(look) * 0.66) : 14 + Math.round(lines * look.size * 1.3)
}

/** Standing columns with many names write them slanted rather than leave some out. */
function turned(chart: Chart, look: ChartLook): boolean {
  const letters = Math.max(0, ...chart.categories.map((name) => name.length))
  const each = (widthOfLook(look) - besideStanding - afterStanding) / chart.categories.length
  return chart.categories.length > 6 && letters * letter(look) > each
}

function categoryAxis(chart: Chart, look: ChartLook, names: string[]) {
  const rtl = look.direction === 'rtl'
  const lying = isLying(chart)
  return {
    type: 'category',
    data: names,
    inverse: lying || rtl,
    ...(lying && rtl ? { position: 'right' } : {}),
    boundaryGap: true,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: look.line } },
    axisLabel: {
      interval: 0,
      color: look.text,
      fontSize: look.size,
      fontFamily: look.face,
      lineHeight: Math.round(look.size * 1.25),
      rotate: !lying && turned(chart, look) ? (rtl ? -40 : 40) : 0,
    },
  }
}

function valueAxis(chart: Chart, look: ChartLook) {
  const rtl = look.direction === 'rtl'
  const lying = isLying(chart)
  const percent = chart.unit === '%'
  const [beside, after] = sidesOf(chart, look)
  const isTight = lying && widthOfLook(look) - beside - after < 220
  return {
    type: 'value',
    min: 0,
    ...(percent ? { max: 100, interval: isTight ? 50 : 25 } : {}),
    ...(counts(chart) ? { minInterval: 1 } : {}),
    inverse: lying && rtl,
    ...(!lying && rtl ? { position: 'right' } : {}),
    splitNumber: isTight ? 2 : 4,
    ...(namedUnit(chart) ? nameOfAxis(chart, look, lying) : {}),
    axisLine: { show: false },
    splitLine: { lineStyle: { color: look.line } },
    axisLabel: {
      color: look.muted,
      fontSize: look.size,
      fontFamily: look.face,
      formatter: (value: number) => (percent ? chartValue(value, '%', look.locale) : chartNumber(value, look.locale)),
    },
  }
}

/** What the values are, said once: above a standing axis, under a lying one. */
function nameOfAxis(chart: Chart, look: ChartLook, lying: boolean) {
  const align = lying ? 'center' : look.direction === 'rtl' ? 'right' : 'left'
  return {
    name: chart.unit,
    ...(lying ? { nameLocation: 'middle', nameGap: 26 } : { nameGap: 12 }),
    nameTextStyle: { color: look.muted, align, fontFamily: look.face, fontSize: look.size },
  }
}

const namedUnit = (chart: Chart) => chart.unit !== '' && chart.unit !== '%'

const counts = (chart: Chart) =>
  chart.series.every(({ values }) => values.every((value) => value === null || Number.isInteger(value)))

function legendOf(chart: Chart, look: ChartLook) {
  const at = look.direction === 'rtl' ? { right: 0, align: 'right' } : { left: 0, align: 'left' }
  return {
    ...at,
    top: 0,
    data: legendNames(chart),
    selectedMode: false,
    itemGap: legendGap,
    itemWidth: chart.shape === 'lines' ? 26 : 16,
    itemHeight: 11,
    textStyle: { color: look.text, fontSize: look.size, fontFamily: look.face },
  }
}

/** Drawn by the chart itself: a box of the page would need styles the content policy does not let in. */
function tooltipOf(chart: Chart, look: ChartLook) {
  return {
    trigger: 'axis',
    renderMode: 'richText',
    confine: true,
    axisPointer: {
      type: chart.shape === 'lines' ? 'line' : 'shadow',
      lineStyle: { color: look.muted },
      label: { show: false },
    },
    backgroundColor: look.paper,
    borderColor: look.line,
    textStyle: { color: look.text, fontSize: look.size, fontFamily: look.face },
    formatter: (points: readonly { dataIndex: number }[] | { dataIndex: number }) => {
      const at = Array.isArray(points) ? points[0]?.dataIndex : (points as { dataIndex: number }).dataIndex
      return at === undefined ? '' : spokenAt(chart, at, look.locale)
    },
  }
}

function spokenAt(chart: Chart, at: number, locale: string): string {
  const lines = chart.series.map(({ name, values }) => {
    const value = values[at]
    return `${name === '' ? '' : `${name}\u00a0: `}${value === null || value === undefined ? '–' : chartValue(value, chart.unit, locale)}`
  })
  return [inert(chart.categories[at] ?? ''), ...lines].join('\n')
}

function seriesOf(chart: Chart, look: ChartLook) {
  return chart.series.map((one, index) =>
    chart.shape === 'lines' ? lineOf(one, look, index) : barOf(chart, look, one),
  )
}

function barOf(chart: Chart, look: ChartLook, one: ChartSeries) {
  const across = chart.shape === 'across'
  const histogram = chart.shape === 'histogram'
  const few = chart.categories.length * (chart.stacked ? 1 : chart.series.length) <= mostLabels
  return {
    type: 'bar',
    name: one.name,
    data: [...one.values],
    ...(chart.stacked ? { stack: 'all' } : {}),
    ...(histogram ? { barCategoryGap: '6%' } : { barMaxWidth: across ? 20 : 44, barGap: '12%', barCategoryGap: '30%' }),
    itemStyle: { borderRadius: 0, ...(chart.stacked ? { borderColor: look.paper, borderWidth: 1 } : {}) },
    label: {
      // Inside a stack the numbers would stand on patterns: they are in the table.
      show: !chart.stacked && (across || few),
      position: across ? (look.direction === 'rtl' ? 'left' : 'right') : 'top',
      color: look.text,
      fontSize: look.size,
      fontFamily: look.face,
      formatter: ({ value }: { value: unknown }) =>
        typeof value === 'number'
          ? namedUnit(chart)
            ? chartNumber(value, look.locale)
            : chartValue(value, chart.unit, look.locale)
          : '',
    },
  }
}

function lineOf(one: ChartSeries, look: ChartLook, index: number) {
  const colour = look.series[index % look.series.length]
  return {
    type: 'line',
    name: one.name,
    data: [...one.values],
    connectNulls: false,
    symbol: marks[index % marks.length],
    symbolSize: 7,
    showSymbol: true,
    showAllSymbol: true,
    lineStyle: { width: 2, color: colour, type: strokes[index % strokes.length] },
    itemStyle: { color: colour },
  }
}

function targetOf(chart: Chart, look: ChartLook) {
  const { target } = chart
  if (!target || chart.shape === 'across') return []
  return [
    {
      type: 'line',
      name: target.name,
      data: chart.categories.map(() => target.value),
      symbol: 'none',
      lineStyle: { width: 1.5, type: [6, 4], color: look.muted },
      itemStyle: { color: look.muted },
      tooltip: { show: false },
    },
  ]
}

/** Two dots and the way between them: a bar nobody sees up to the smaller, a thin one up to the larger, the dots above. */
function dumbbells(chart: Chart, look: ChartLook) {
  const [from, to] = chart.series
  if (!from || !to) return seriesOf({ ...chart, shape: 'across' }, look)
  const pairs = chart.categories.map((_, at) => ({ left: from.values[at] ?? null, right: to.values[at] ?? null }))
  const whole = pairs.map(({ left, right }) => (left === null || right === null ? null : { left, right }))
  const plain = { type: 'bar', stack: 'way', barWidth: 4, silent: true, label: { show: false } }
  return [
    {
      ...plain,
      data: whole.map((pair) => pair && Math.min(pair.left, pair.right)),
      itemStyle: { color: 'transparent', decal: { symbol: 'none' } },
    },
    {
      ...plain,
      data: whole.map((pair) => pair && Math.abs(pair.left - pair.right)),
      itemStyle: { color: look.line, decal: { symbol: 'none' } },
    },
    ...[from, to].map((one, index) => ({
      type: 'line',
      name: one.name,
      data: one.values.map((value, at) => [value, at]),
      symbol: index === 0 ? 'emptyCircle' : 'circle',
      symbolSize: 11,
      lineStyle: { width: 0, opacity: 0 },
      itemStyle: { color: look.series[index === 0 ? 1 : 0] },
    })),
  ]
}

/** Letters count by their breadth, roughly: a server cannot measure them. */
function widthOf(text: string): number {
  return [...text].reduce(
    (all, letter) => all + (/[A-ZÀ-Ý0-9mw%]/.test(letter) ? 1.15 : /[ijlt.,'’ ]/.test(letter) ? 0.6 : 1),
    0,
  )
}

/** A name over at most two lines, so that no column of names takes the drawing's place. */
function inLines(name: string, most: number): string {
  if (name.length <= most) return inert(name)
  const lines = ['']
  for (const word of name.split(/ /)) {
    const last = lines.at(-1) ?? ''
    if (last === '') lines[lines.length - 1] = word
    else if (last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const [first = '', ...rest] = lines
  const second = rest.join(' ')
  return [first, second]
    .filter((line) => line !== '')
    .map((line) => inert(cut(line, most)))
    .join('\n')
}

const cut = (line: string, most: number) => (line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line)
