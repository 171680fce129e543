import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What the office waits for on a slow line: the script of the first screen, words included, and of any later screen. */
const budget = { firstScript: 200, firstStyle: 45, laterScript: 60 }

/** Fetched only when a document is opened, a reply is written or a figure is drawn: larger by nature, and nobody waits for them at the start. */
const heavyOnPurpose = /^(viewer-desk|pdf|rich-text-desk|chart-desk|pdf\.worker)[.-]/

const dist = join(import.meta.dirname, 'dist')
const page = readFileSync(join(dist, 'index.html'), 'utf8')
const files = readdirSync(join(dist, 'assets')).map((name) => {
  const kilo = gzipSync(readFileSync(join(dist, 'assets', name))).length / 1024
  return { name, kilo, first: page.includes(name) || /^(catalogue(-office)?|at-once)\.fr/.test(name) }
})

const sum = (ending: string) =>
  files.filter(({ name, first }) => first && name.endsWith(ending)).reduce((all, { kilo }) => all + kilo, 0)
const later = files.filter(({ name, first }) => !first && /\.m?js$/.test(name) && !heavyOnPurpose.test(name))
const heaviest = later.toSorted((left, right) => right.kilo - left.kilo)[0]

const weights = [
  { what: 'script of the first screen, words included', kilo: sum('.js'), most: budget.firstScript },
  { what: 'style of the first screen', kilo: sum('.css'), most: budget.firstStyle },
  { what: `heaviest later script (${heaviest?.name ?? 'none'})`, kilo: heaviest?.kilo ?? 0, most: budget.laterScript },
]
for (const { what, kilo, most } of weights)
  console.log(`${kilo.toFixed(1).padStart(7)} kB of ${most} kB gzipped, ${what}${kilo > most ? ' — TOO HEAVY' : ''}`)
if (weights.some(({ kilo, most }) => kilo > most)) process.exitCode = 1
