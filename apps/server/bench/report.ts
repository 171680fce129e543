import type { Measured } from './measure.ts'
import type { Memory } from './server-process.ts'

export type OfficeFigures = {
  letters: number
  startSeconds: number
  isBundled: boolean
  atRest: Memory
  afterwards: Memory
  floor: { p50: number; p95: number }
  measured: Measured[]
}
export type BenchResult = {
  at: string
  samples: number
  firstScreen: { scripts: number; kilobytes: number } | null
  offices: OfficeFigures[]
}

const target = { p95: 50, growth: 1.5, startSeconds: 2, residentMB: 150, kilobytes: 200 }

/** A table for reading, and below it each figure that misses what was promised, with the reason where it is known. */
export function printReport(result: BenchResult): void {
  const [small, large] = result.offices.length > 1 ? result.offices : [undefined, result.offices[0]]
  if (!large) return
  const missed: string[] = []
  const before = new Map(small?.measured.map((one) => [`${one.who} ${one.act}`, one]))
  console.log(
    `\n${['', 'p50', 'p95', 'rows', '× engine', ...(small ? ['p50 small', 'growth'] : [])].map(column).join('')}  (ms, ${result.samples} each)`,
  )
  for (const one of large.measured) {
    const earlier = before.get(`${one.who} ${one.act}`)
    const growth = earlier ? one.p50 / earlier.p50 : undefined
    const cells = [
      one.p50.toFixed(1),
      one.p95.toFixed(1),
      String(one.rows),
      one.rows ? (one.p50 / one.raw).toFixed(1) : '–',
    ]
    const grown = small ? [earlier?.p50.toFixed(1) ?? '–', growth?.toFixed(2) ?? '–'] : []
    console.log([`${one.who}: ${one.act}`, ...cells, ...grown].map(column).join(''))
    const why = one.because ? `: ${one.because}` : ''
    if (one.p95 > target.p95)
      missed.push(`${one.who}, ${one.act}: p95 ${one.p95.toFixed(0)} ms, more than ${target.p95}${why}`)
    if (growth !== undefined && growth > target.growth)
      missed.push(
        `${one.who}, ${one.act}: ${growth.toFixed(2)} times slower than in the small office (${earlier?.rows} rows then, ${one.rows} now)${why}`,
      )
  }
  for (const office of result.offices) missed.push(...printOffice(office))
  if (result.firstScreen) {
    const { kilobytes, scripts } = result.firstScreen
    console.log(`First screen: ${kilobytes} kB of script in ${scripts} files, gzipped.`)
    if (kilobytes > target.kilobytes) missed.push(`first screen: ${kilobytes} kB, more than ${target.kilobytes}`)
  }
  console.log(
    missed.length ? `\nMissed:\n${missed.map((line) => `  ${line}`).join('\n')}` : '\nEvery figure is as promised.',
  )
}

function printOffice({ letters, startSeconds, isBundled, atRest, afterwards, floor }: OfficeFigures): string[] {
  const memory = ({ residentMB, ownMB }: Memory) => `${residentMB} MB resident (${ownMB} of its own)`
  console.log(
    `\n${letters} letters: ready in ${startSeconds.toFixed(2)} s${isBundled ? '' : ' (not bundled)'}; at rest ${memory(atRest)}, after the bench ${memory(afterwards)}; ` +
      `an empty answer takes ${floor.p50.toFixed(1)} ms (p95 ${floor.p95.toFixed(1)}) on this machine now.`,
  )
  const missed: string[] = []
  if (startSeconds > target.startSeconds)
    missed.push(`${letters} letters: ready after ${startSeconds.toFixed(2)} s, more than ${target.startSeconds}`)
  if (atRest.residentMB > target.residentMB)
    missed.push(`${letters} letters: ${atRest.residentMB} MB resident at rest, more than ${target.residentMB}`)
  return missed
}

const column = (text: string, i: number) => (i ? text.padStart(11) : text.padEnd(40))
