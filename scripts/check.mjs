// `npm run check`: everything that can be told without running the product. All of it runs, even when one part fails.
import { writeFileSync } from 'node:fs'
import { install, node26, run, say } from './bootstrap.mjs'

const checks = [
  ['types', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']],
  ['lint and format', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']],
  ['architecture', ['scripts/check-architecture.ts']],
  ['words', ['scripts/check-words.ts']],
  ['migrations', ['scripts/migrations.mjs', '--check']],
  ['nothing unused', ['node_modules/knip/bin/knip.js', '--no-config-hints']],
]

await install()
const failed = []
for (const [name, command] of checks) {
  console.log(`\n── ${name}`)
  const since = Date.now()
  const { code, stopped } = await run(node26(), command)
  if (stopped) process.exit(code)
  if (code !== 0) failed.push(name)
  console.log(`── ${name}: ${code === 0 ? 'passed' : 'FAILED'} (${((Date.now() - since) / 1000).toFixed(1)} s)`)
}
if (process.env.CHECK_REPORT) {
  writeFileSync(
    process.env.CHECK_REPORT,
    JSON.stringify({ passed: checks.length - failed.length, failed: failed.length }),
  )
}
console.log('')
say(failed.length ? `Failed: ${failed.join(', ')}.` : 'All checks passed.')
process.exit(failed.length ? 1 : 0)
