import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkArchitecture } from './check-architecture.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** A project with these files, and the README that each duty and block must have. */
function houseWith(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'cabinet-house-'))
  folders.push(root)
  const homes = Object.keys(files).map((path) => /^packages\/(duties|blocks)\/[^/]+/.exec(path)?.[0])
  const readmes = homes.filter((home) => home !== undefined).map((home) => [`${home}/README.md`, ''] as const)
  for (const [path, text] of [...readmes, ...Object.entries(files)]) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return checkArchitecture(root)
}

test('a house in order has nothing to mend', () => {
  const problems = houseWith({
    'packages/office/day.ts': `export type Day = string`,
    'packages/blocks/people/server/find-person.ts': `import type { Day } from '@cabinet/office/day.ts'\nexport const a: Day = ''`,
    'packages/duties/mail/rules/letter.ts': `import { z } from 'zod'\nexport const letter = z.string()`,
    'packages/duties/mail/server/router.ts': `import { letter } from '../rules/letter.ts'\nexport type MailRouter = typeof letter`,
    'packages/duties/mail/server/register-letter.ts': `import { a } from '@cabinet/blocks/people/server/find-person.ts'\nexport const b = a`,
    'packages/duties/mail/server/papers/receipt.ts': `import { b } from '../register-letter.ts'\nexport const c = b`,
    'packages/duties/mail/screens/client.ts': `import type { MailRouter } from '../server/router.ts'\nexport type A = MailRouter`,
    'apps/server/main.ts': `export const page = await import('@cabinet/duties/mail/server/register-letter.ts')`,
  })
  expect(problems).toEqual([])
})

test.each([
  [
    'a screen brings the server along',
    'packages/duties/mail/screens/a-page.tsx',
    `import { a } from '../server/router.ts'`,
  ],
  [
    'a screen brings it along over several lines',
    'packages/duties/mail/screens/a-page.tsx',
    `import {\n  a,\n} from '../server/router.ts'`,
  ],
  ['a screen brings it along later', 'packages/duties/mail/screens/a-page.tsx', `await import('../server/router.ts')`],
  ['a screen passes it on', 'packages/duties/mail/screens/a-page.tsx', `export { a } from '../server/router.ts'`],
  ['a screen asks the store', 'packages/duties/mail/screens/a.ts', `import '@cabinet/store/store.ts'`],
  [
    'a screen reads the type of a neighbour’s server',
    'packages/duties/mail/screens/a.ts',
    `import type { A } from '@cabinet/duties/agenda/server/router.ts'`,
  ],
  [
    'a block knows a duty',
    'packages/blocks/people/server/a.ts',
    `import { a } from '@cabinet/duties/mail/server/b.ts'`,
  ],
  [
    'a block knows the rules of a duty',
    'packages/blocks/people/rules/a.ts',
    `import type { A } from '@cabinet/duties/mail/rules/b.ts'`,
  ],
  [
    'a type brought along in another’s arms',
    'packages/blocks/people/rules/a.ts',
    `export type A = import('@cabinet/duties/mail/rules/b.ts').B`,
  ],
  ['rules ask the store', 'packages/duties/mail/rules/a.ts', `import { a } from '@cabinet/store/store.ts'`],
  ['the office knows a duty', 'packages/office/a.ts', `import { a } from '../duties/mail/rules/a.ts'`],
  [
    'an application by its package name',
    'packages/duties/mail/server/a.ts',
    `import { a } from '@cabinet/server/config.ts'`,
  ],
])('%s', (_, path, text) => {
  expect(houseWith({ [path]: text })).toEqual([expect.stringMatching(/ may not import /)])
})

test.each([
  ['rules know the clock of the machine', 'packages/duties/mail/rules/a.ts', `import { hrtime } from 'node:process'`],
  ['rules know the screen', 'packages/duties/mail/rules/a.ts', `import { useState } from 'react'`],
  ['a screen opens files', 'packages/duties/mail/screens/a.tsx', `import { open } from 'node:fs'`],
  ['a command opens its own database', 'packages/duties/mail/server/a.ts', `import pg from 'pg'`],
])('%s', (_, path, text) => {
  expect(houseWith({ [path]: text })).toEqual([expect.stringMatching(/ does without /)])
})

test('another duty’s tables may be pointed at by a table, and read by nobody else; a block’s may be joined', () => {
  const pointing = (home: string) => `import { a } from '@cabinet/${home}/server/tables.ts'\nexport const b = a`
  const tables = {
    'packages/blocks/people/server/tables.ts': 'export const a = 1',
    'packages/duties/agenda/server/tables.ts': 'export const a = 1',
  }
  expect(houseWith({ ...tables, 'packages/duties/mail/server/tables.ts': pointing('duties/agenda') })).toEqual([])
  expect(houseWith({ ...tables, 'packages/duties/mail/server/letters.ts': pointing('blocks/people') })).toEqual([])
  expect(houseWith({ ...tables, 'packages/duties/mail/server/letters.ts': pointing('duties/agenda') })).toEqual([
    'packages/duties/mail/server/letters.ts: ask the queries and commands of agenda, not its tables',
  ])
})

test('duties in a circle are told, also over a third', () => {
  const importing = (name: string) => `import { a } from '@cabinet/duties/${name}/rules/a.ts'\nexport const b = a`
  const problems = houseWith({
    'packages/duties/mail/rules/a.ts': importing('agenda'),
    'packages/duties/agenda/rules/a.ts': importing('missions'),
    'packages/duties/missions/rules/a.ts': importing('mail'),
  })
  expect(problems).toContain('agenda and mail import each other, perhaps by way of others')
})

test('a file is named after what it is about, lies in a room, and names what it exports', () => {
  const problems = houseWith({
    'packages/duties/mail/server/utils.ts': 'export const a = 1',
    'packages/duties/mail/lost.ts': 'export const a = 1',
    'packages/office/day.ts': 'export default 1',
    'packages/office/month.ts': 'const a = 1\nexport { a as default }',
    'apps/web/vite.config.ts': 'export default {}',
  })
  expect(problems).toEqual([
    'packages/duties/mail/lost.ts: belongs to no room',
    'packages/duties/mail/server/utils.ts: name it after what it is about',
    'packages/office/day.ts:1: give what you export a name (no default export)',
    'packages/office/month.ts:2: give what you export a name (no default export)',
  ])
})

test('raw SQL stays in the store', () => {
  const raw = `import { sql } from '@cabinet/store/sql.ts'\nexport const a = sql<number>\`select 1\``
  expect(houseWith({ 'packages/store/search.ts': raw })).toEqual([])
  expect(houseWith({ 'packages/duties/mail/server/letters.ts': raw })).toEqual([
    'packages/duties/mail/server/letters.ts:2: raw SQL is written in packages/store only, once for each database',
  ])
})

test('what looks like an import in a comment or a sentence is none', () => {
  const text = `// import { a } from '@cabinet/store/store.ts'\nexport const said = "import { a } from '@cabinet/store/store.ts'"`
  expect(houseWith({ 'packages/duties/mail/rules/a.ts': text })).toEqual([])
})

test('a screen that has grown too long, and a duty without its README', () => {
  const root = mkdtempSync(join(tmpdir(), 'cabinet-house-'))
  folders.push(root)
  mkdirSync(join(root, 'packages/duties/mail/screens'), { recursive: true })
  writeFileSync(join(root, 'packages/duties/mail/screens/register-page.tsx'), 'export {}\n'.repeat(151))
  expect(checkArchitecture(root)).toEqual([
    'packages/duties/mail/screens/register-page.tsx: a screen of 151 lines usually holds two (150 at most)',
    'packages/duties/mail: its README.md is missing',
  ])
})
