import { defineConfig } from 'drizzle-kit'

const onPostgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? '')

export default defineConfig({
  dialect: onPostgres ? 'postgresql' : 'sqlite',
  casing: 'snake_case',
  schema: ['./packages/store/*.tables.ts', './packages/{blocks,duties}/*/server/tables.ts'],
  // `npm run check` looks in a copy whether anything is left to write down.
  out: process.env.MIGRATIONS ?? `./packages/store/migrations/${onPostgres ? 'postgres' : 'sqlite'}`,
})
