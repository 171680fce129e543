import { defineConfig } from 'vitest/config'

/** What asks the database runs twice: once on SQLite with everything else, once alone on PostgreSQL. */
const asksTheDatabase = [
  'packages/store/*.test.ts',
  'packages/api/**/*.test.ts',
  'packages/{blocks,duties}/*/server/**/*.test.ts',
  'apps/server/**/*.test.ts',
]
const onPostgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? '')

export default defineConfig({
  test: {
    include: onPostgres ? asksTheDatabase : ['{apps,packages}/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    pool: 'forks',
    maxWorkers: 2,
    // Our modules keep nothing of one test for another, so a file need not read them all again.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
