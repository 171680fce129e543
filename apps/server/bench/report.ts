import type { DoorFigures } from './arrivals-of-six-hundred.ts'
import type { QuarterFigures } from './figures-of-a-quarter.ts'
import type { Measured } from './measure.ts'
import type { Memory } from './server-process.ts'

export type OfficeFigures = {
  letters: number
  startSeconds: number
  isBundled: boolean
  atRest: Memory
  afterwards: Memory
  measured: Measured[]
  quarter: QuarterFigures
}
export type BenchResult = {
  at: string
  samples: number
  firstScreen: { scripts: number; kilobytes: number } | null
  /** Milliseconds, see `longestSilence`. */
  silence: number
  /** Seconds for six hundred invitation cards. */
  cards: { pdf: number; docx: number }
  /** Milliseconds at a door with six hundred guests. */
  door: DoorFigures
  /** Milliseconds for a hall of six hundred guests. */
  seats: { fill: number; page: number; move: number }
  offices: OfficeFigures[]
}

const target = {
  p95: 50,
  growth: 1.5,
  startSeconds: 2,
  residentMB: 150,
  kilobytes: 200,
  silence: 200,
  cards: 60,
  find: 16,
  send: 3_000,
  fill: 2_000,
  quarter: 5,
}

/** A table for reading, and below it each figure that misses what was promised, with the reason where it is known. */
export function printReport(result: BenchResult): void {
  const [first, second] = result.offices
  const large = second ?? first
  const small = second && first
  if (!large) return
  const heads = [
    'ms',
    'p50',
    'p95',
    'rows',
    '× engine',
    'empty p95',
    ...(small ? ['p50 small', 'rows', 'growth', 'of engine'] : []),
  ]
  console.log(`\n${large.letters} letters, ${result.samples} times each\n${heads.map(column).join('')}`)
  const before = new Map(small?.measured.map((one) => [nameOf(one), one]))
  const missed = large.measured.flatMap((one) => printRow(one, before.get(nameOf(one))))
  for (const office of result.offices) missed.push(...printOffice(office))
  if (result.firstScreen) {
    const { kilobytes, scripts } = result.firstScreen
    console.log(`First screen: ${kilobytes} kB of script in ${scripts} files, gzipped.`)
    if (kilobytes > target.kilobytes) missed.push(`first screen: ${kilobytes} kB, more than ${target.kilobytes}`)
  }
  console.log(`Looking into four hostile files at once: silent for ${result.silence.toFixed(0)} ms at most.`)
  if (result.silence > target.silence)
    missed.push(`silence: ${result.silence.toFixed(0)} ms, more than ${target.silence}`)
  const { pdf, docx } = result.cards
  console.log(`Six hundred invitation cards: ${pdf.toFixed(1)} s as PDF, ${docx.toFixed(1)} s as an office document.`)
  if (Math.max(pdf, docx) > target.cards) missed.push(`cards: more than ${target.cards} s`)
  const { list, open, find, send, board } = result.door
  console.log(
    `Six hundred guests at a door: list ${list.toFixed(0)} ms, opened by its code ${open.toFixed(0)} ms, a name ${find.toFixed(1)} ms, all arrivals sent at once ${send.toFixed(0)} ms, board ${board.toFixed(0)} ms.`,
  )
  if (find > target.find) missed.push(`a name at the door: ${find.toFixed(1)} ms, more than ${target.find}`)
  if (send > target.send) missed.push(`arrivals sent: ${send.toFixed(0)} ms, more than ${target.send}`)
  const { fill, page, move } = result.seats
  console.log(
    `Six hundred seats: filled in ${fill.toFixed(0)} ms, the plan read in ${page.toFixed(0)} ms, one guest moved in ${move.toFixed(0)} ms.`,
  )
  if (fill > target.fill) missed.push(`six hundred seats: ${fill.toFixed(0)} ms, more than ${target.fill}`)
  console.log(
    missed.length ? `\nMissed:\n${missed.map((line) => `  ${line}`).join('\n')}` : '\nAll figures are as promised.',
  )
}

const nameOf = ({ who, act }: Measured) => `${who}: ${act}`

/** Answers what this act misses. */
function printRow(now: Measured, then: Measured | undefined): string[] {
  // Where the small office has nothing to show, it does not do the same work.
  const growth = then && (then.rows > 0 || now.rows === 0) ? growthOf(now, then) : undefined
  const grown =
    then && growth ? [then.p50.toFixed(1), String(then.rows), growth.ours.toFixed(2), growth.engine.toFixed(2)] : []
  const engine = now.raw > 0.01 ? (now.p50 / now.raw).toFixed(1) : '–'
  const cells = [now.p50.toFixed(1), now.p95.toFixed(1), String(now.rows), engine, now.idle95.toFixed(1)]
  console.log([nameOf(now), ...cells, ...grown].map(column).join(''))
  const missed: string[] = []
  if (now.p95 > target.p95)
    missed.push(
      `${nameOf(now)}: p95 ${now.p95.toFixed(0)} ms; an empty answer meanwhile took ${now.idle95.toFixed(0)}.`,
    )
  if (growth && growth.ours > target.growth)
    missed.push(`${nameOf(now)}: growth ${growth.ours.toFixed(2)}. ${growth.why}`)
  return missed
}

/** How much slower the large office answers with as many rows, and the engine alone: what it does is not ours to mend. */
function growthOf(now: Measured, then: Measured): { ours: number; engine: number; why: string } {
  const same = now.sameRows ?? now
  const ours = same.p50 / then.p50
  const engine = then.raw > 0.01 ? same.raw / then.raw : 1
  const reasons = [
    now.because,
    now.rows > 50 && now.rows > then.rows * 1.2
      ? `There are ${now.rows}, and ${then.rows} in the small office.`
      : undefined,
    engine > 1.3
      ? `The engine alone takes ${engine.toFixed(2)} times as long for such rows: they lie far apart.`
      : undefined,
  ].filter(Boolean)
  return { ours, engine, why: reasons.length ? reasons.join(' ') : 'Not explained yet.' }
}

/** Answers what this office misses. */
function printOffice({ letters, startSeconds, isBundled, atRest, afterwards, quarter }: OfficeFigures): string[] {
  const memory = ({ residentMB, ownMB }: Memory) => `${residentMB} MB resident (${ownMB} of its own)`
  const start = `ready in ${startSeconds.toFixed(2)} s${isBundled ? '' : ' (not bundled)'}`
  console.log(`\n${letters} letters: ${start}; at rest ${memory(atRest)}, after the bench ${memory(afterwards)}.`)
  const { indicators, first, again, amidst, beside95, beside, lists } = quarter
  console.log(
    `A quarter in figures: ${indicators} indicators in ${first.toFixed(2)} s, again in ${again.toFixed(2)} s; another in ${amidst.toFixed(2)} s amidst ${lists} lists, of which nineteen of twenty came within ${beside95.toFixed(0)} ms, the slowest after ${beside.toFixed(0)}.`,
  )
  return [
    ...(first > target.quarter ? [`${letters} letters: a quarter in figures took ${first.toFixed(2)} s.`] : []),
    ...(beside95 > target.p95 ? [`${letters} letters: lists waited ${beside95.toFixed(0)} ms for the figures.`] : []),
    ...(startSeconds > target.startSeconds ? [`${letters} letters: ready after ${startSeconds.toFixed(2)} s.`] : []),
    ...(atRest.residentMB > target.residentMB ? [`${letters} letters: ${atRest.residentMB} MB resident at rest.`] : []),
  ]
}

const column = (text: string, i: number) => (i ? text.padStart(11) : text.padEnd(38))
