import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

/** The triggers our migrations have set up: without them the journal could be changed, or the search not follow. */
export function missingGuards(dialect: 'sqlite' | 'postgres', present: readonly string[]): string[] {
  const folder = join(root, 'packages/store/migrations', dialect)
  const expected = new Set<string>()
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort())
    for (const [, verb, name] of readFileSync(join(folder, file), 'utf8').matchAll(
      /\b(CREATE|DROP) TRIGGER (?:IF EXISTS )?[`"]?(\w+)/gi,
    ))
      if (name) verb?.toUpperCase() === 'CREATE' ? expected.add(name) : expected.delete(name)
  return [...expected].filter((name) => !present.includes(name)).map((name) => `its guard ${name} is missing`)
}
