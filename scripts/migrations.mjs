// `npm run migrations [-- --name what-changed] [-- --custom]`: writes down what changed in the tables, once for each
// database, from the same declarations. With --check it writes nothing and fails when something is not written down.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { install, must, node26, root, run, say } from './bootstrap.mjs'

/** Only the kind of the address matters: no database is opened. */
const databases = [
  ['sqlite', 'file:tables.sqlite'],
  ['postgres', 'postgres://tables'],
]
const migrations = 'packages/store/migrations'
const drizzleKit = ['node_modules/drizzle-kit/bin.cjs', 'generate', '--config', 'drizzle.config.ts']
const args = process.argv.slice(2)

await install()
for (const [name, url] of databases) {
  if (args.includes('--check')) await check(name, url)
  else {
    say(`${name}:`)
    await must(node26(), [...drizzleKit, ...args], { env: { DATABASE_URL: url }, asks: true })
  }
}

async function check(name, url) {
  const cache = path.join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const copy = mkdtempSync(path.join(cache, 'migrations-'))
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }))
  cpSync(path.join(root, migrations, name), copy, { recursive: true })

  const env = { DATABASE_URL: url, MIGRATIONS: path.relative(root, copy) }
  const { code, output } = await run(node26(), drizzleKit, { env, keep: true, quiet: true })
  // Its exit code is 0 too when it could not ask whether a column was renamed: only its own word counts.
  if (code === 0 && output.includes('No schema changes'))
    say(`${name}: the migrations lead to the tables as they are declared.`)
  else {
    console.error(output)
    console.error(`${name}: the tables have changed. Write it down: npm run migrations -- --name what-changed`)
    process.exitCode = 1
  }
}
