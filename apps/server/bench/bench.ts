/**
 * `npm run bench [-- --letters 10000 --samples 200]`: how fast the office is for people who see little of it, at ten
 * thousand and at a million letters, over real HTTP. The corpora are kept in .bench. Figures never make it fail.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { root } from '@cabinet/store/root.ts'
import { actsOf } from './acts.ts'
import { arrivalsOfSixHundred } from './arrivals-of-six-hundred.ts'
import { corpusOf } from './build-corpus.ts'
import { cardsOfSixHundred } from './cards-of-six-hundred.ts'
import { signIn } from './desk-client.ts'
import { figuresOfAQuarter } from './figures-of-a-quarter.ts'
import { firstScreen } from './first-screen.ts'
import { longestSilence } from './longest-silence.ts'
import { emptyAnswers, type Measured, measureBeside } from './measure.ts'
import { openRawEngine } from './raw-engine.ts'
import { type OfficeFigures, printReport } from './report.ts'
import { seatsOfSixHundred } from './seats-of-six-hundred.ts'
import { startServer } from './server-process.ts'

const { values } = parseArgs({ options: { letters: { type: 'string' }, samples: { type: 'string', default: '200' } } })
const folder = join(root, '.bench')
const began = performance.now()
const say = (line: string) => console.log(`[${((performance.now() - began) / 1000).toFixed(1)}s] ${line}`)

async function measureOffice(letters: number, samples: number, small?: OfficeFigures): Promise<OfficeFigures> {
  const dataDir = await corpusOf(folder, letters, say)
  const server = await startServer(dataDir)
  await pause(2_000)
  const atRest = server.memory()
  const raw = openRawEngine(dataDir)
  try {
    say(`${letters} letters: the server was ready after ${server.startSeconds.toFixed(2)} s.`)
    const empty = emptyAnswers(server.origin)
    const [agent, clerk, chief] = [
      await signIn(server.origin, 'agent'),
      await signIn(server.origin, 'clerk'),
      await signIn(server.origin, 'chief'),
    ]
    const measured: Measured[] = []
    for (const act of await actsOf({ agent, clerk, chief }, letters)) {
      const beside = small?.measured.find((one) => one.act === act.name && one.who === act.who)
      const one = await measureBeside(act, { raw, idle: empty.ask }, { samples, small: beside })
      measured.push(one)
      say(`${one.who}, ${one.act}: p50 ${one.p50.toFixed(1)} ms, p95 ${one.p95.toFixed(1)} ms`)
    }
    const quarter = await figuresOfAQuarter({ chief, agent })
    say(
      `A quarter in figures: ${quarter.first.toFixed(2)} s, and ${quarter.beside.toFixed(0)} ms at most for others meanwhile.`,
    )
    empty.end()
    const { startSeconds, isBundled } = server
    return { letters, startSeconds, isBundled, atRest, afterwards: server.memory(), measured, quarter }
  } finally {
    raw.close()
    await server.stop()
  }
}

const samples = Number(values.samples)
const sizes = values.letters ? [Number(values.letters)] : [10_000, 1_000_000]
const offices: OfficeFigures[] = []
for (const letters of sizes) offices.push(await measureOffice(letters, samples, offices[0]))
const figures = {
  samples,
  firstScreen: firstScreen(),
  silence: await longestSilence(),
  cards: await cardsOfSixHundred(),
  offices,
  door: await arrivalsOfSixHundred(),
  seats: await seatsOfSixHundred(),
}
const result = { at: new Date().toISOString(), node: process.version, ...figures }
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'result.json'), `${JSON.stringify(result, null, 2)}\n`)
printReport(result)
