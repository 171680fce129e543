import { existsSync, readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const sheets = join(dirname(createRequire(import.meta.url).resolve('@mantine/core/styles.css')), 'styles')

/** `DayField` is ours; `TextInput` has no sheet of its own but lives on `Input`'s. Only what has a sheet can lack one. */
async function componentsInUse(): Promise<Set<string>> {
  const used = new Set<string>()
  for await (const file of glob(['apps/web/**/*.tsx', 'packages/*/**/*.tsx'], {
    cwd: root,
    exclude: ['**/node_modules/**'],
  })) {
    const source = readFileSync(join(root, file), 'utf8')
    for (const [, names] of source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g))
      for (const name of names?.split(',') ?? []) used.add(name.trim().replace(/ as .*/, ''))
  }
  return used
}

it('loads the style sheet of every component of the library that a screen uses', async () => {
  const loaded = readFileSync(join(import.meta.dirname, 'mantine.css'), 'utf8')
  const used = [...(await componentsInUse())]
  const missing = used.filter(
    (name) => existsSync(join(sheets, `${name}.css`)) && !loaded.includes(`/${name}.layer.css`),
  )
  expect(used).toContain('Button')
  expect(missing).toEqual([])
})
