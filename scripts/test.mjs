// `npm test`: everything there is to run, from a bare clone; the last line counts it.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { install, leaveTidily, node26, run, say } from './bootstrap.mjs'
import { calendarPrograms } from './calendars.mjs'
import { endToEnd } from './chromium.mjs'
import { startPostgres } from './postgres.mjs'
import { wordProcessor } from './word-processor.mjs'

leaveTidily()
const reports = mkdtempSync(path.join(tmpdir(), 'cabinet-test-'))
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))

const total = { passed: 0, failed: 0, skipped: 0 }
const stages = []

await install()
// In a process of its own: a build that fails must not keep the other stages from running.
const built = await stage('build', async () => {
  const { code, stopped } = await run(node26(), ['scripts/build.mjs', '--if-needed'])
  return { code, stopped, counts: { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 } }
})
await stage('check', () =>
  counted(readCheck, (report) => run(node26(), ['scripts/check.mjs'], { env: { CHECK_REPORT: report } })),
)
const absent = [...(await calendarPrograms()), ...(await wordProcessor())]
if (absent.length)
  say(`Not on this machine and not to be had: ${absent.join(', ')}. The tests that need them are skipped.`)
await stage('tests on SQLite', () => counted(readVitest, (report) => vitest(report, { DATABASE_URL: undefined })))
await stage('tests on PostgreSQL', onPostgres)
if (built) await stage('end to end', () => counted(readPlaywright, (report) => endToEnd([], { E2E_REPORT: report })))
else say('The end-to-end tests need the build: not run.')

console.log('')
for (const { name, seconds, counts } of stages) {
  console.log(`${name.padEnd(22)} ${String(seconds.toFixed(0)).padStart(4)} s   ${sentence(counts)}`)
}
console.log(`\n${sentence(total)}`)
process.exitCode = total.failed ? 1 : 0

/** Runs one stage and counts it; a stage that breaks down without naming a failure is one. True when nothing failed. */
async function stage(name, work) {
  console.log('')
  say(`${name}…`)
  const since = Date.now()
  let counts = { passed: 0, failed: 1, skipped: 0 }
  try {
    const result = await work()
    if (result.stopped) process.exit(result.code || 130)
    counts = result.counts ?? counts
    if (result.code !== 0 && counts.failed === 0) counts.failed = 1
  } catch (error) {
    console.error(error)
  }
  stages.push({ name, counts, seconds: (Date.now() - since) / 1000 })
  for (const kind of Object.keys(total)) total[kind] += counts[kind]
  return counts.failed === 0
}

/** Lets `work` write a report into a file and reads the counts out of it; no report, no counts. */
async function counted(read, work) {
  const report = path.join(reports, `${stages.length}.json`)
  const { code, stopped } = await work(report)
  return { code, stopped, counts: existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : undefined }
}

function vitest(report, env) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return run(node26(), ['node_modules/vitest/vitest.mjs', 'run', ...reporters], { env })
}

async function onPostgres() {
  const postgres = await startPostgres()
  if (!postgres) {
    say('PostgreSQL is not on this machine and could not be installed: its tests are skipped.')
    return { code: 0, counts: { passed: 0, failed: 0, skipped: 1 } }
  }
  try {
    return await counted(readVitest, (report) => vitest(report, { DATABASE_URL: postgres.url }))
  } finally {
    await postgres.stop()
  }
}

function readCheck({ passed, failed }) {
  return { passed, failed, skipped: 0 }
}

function readVitest(report) {
  // A file that cannot even be read has no failed test, yet fails.
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function readPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
}

function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}
