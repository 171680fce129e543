/** Which room may look into which, and the few other rules of the house. Run by `npm run check`. */
import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { isNode, isTest, lineOf, type Node, readSources, type Source, stringOf, walk } from './source.ts'

/** `own` = the same duty or block. `block` = any other block. `duty` = any other duty. A block never sees a duty. */
const mayImport: Record<string, readonly string[]> = {
  office: ['office'],
  words: ['words', 'office', 'own words'],
  store: ['store', 'office'],
  paper: ['paper', 'office', 'words'],
  api: ['api', 'office', 'store'],
  ui: ['ui', 'office', 'words'],
  rules: ['office', 'own rules', 'block rules', 'duty rules'],
  server: [
    ...['office', 'store', 'api', 'paper', 'words', 'own rules', 'own words', 'own server'],
    ...['block rules', 'block words', 'block server', 'duty rules', 'duty words', 'duty server'],
  ],
  screens: [
    ...['office', 'ui', 'words', 'api/duty-client', 'own rules', 'own words', 'own screens', 'type of own server'],
    ...['block rules', 'block words', 'block screens', 'duty rules', 'duty words', 'duty screens'],
  ],
  'apps/server': [
    ...['office', 'store', 'api', 'paper', 'words', 'apps/server', 'block rules', 'block words', 'block server'],
    ...['duty rules', 'duty words', 'duty server'],
  ],
  'apps/web': [
    ...['office', 'ui', 'words', 'api/duty-client', 'apps/web', 'type of apps/server', 'block rules', 'block words'],
    ...['block screens', 'duty rules', 'duty words', 'duty screens'],
  ],
}

const ofTheServer = /^(node:|drizzle-orm|better-sqlite3|pg$|fastify|@fastify\/|@trpc\/server|nodemailer|sharp)/
/** Pure ones: they compute or hold data, and touch neither clock nor disk nor screen. */
const ofTheRules = /^(zod$|date-holidays$|rrule-temporal$|@zxcvbn-ts\/)/
const ofTheScreen = /^(react|@mantine\/|@tanstack\/|@tiptap\/|@tabler\/)/

/** The libraries a room must do without. */
const mayNotUse: Record<string, (library: string) => boolean> = {
  office: (library) => ofTheServer.test(library) || ofTheScreen.test(library),
  words: (library) => ofTheServer.test(library),
  rules: (library) => !ofTheRules.test(library),
  screens: (library) => ofTheServer.test(library),
  ui: (library) => ofTheServer.test(library),
  // A link of the client is written with the observable that tRPC keeps in its server package.
  'apps/web': (library) => ofTheServer.test(library) && !/^(node:|@trpc\/server\/observable$)/.test(library),
  server: (library) => ofTheScreen.test(library) || /^(better-sqlite3|pg|fastify)$/.test(library),
  api: (library) => /^(better-sqlite3|pg)$/.test(library),
  paper: (library) => /^(better-sqlite3|pg|drizzle-orm)$/.test(library) || ofTheScreen.test(library),
  'apps/server': (library) => ofTheScreen.test(library),
}

const emptyNames = /^(utils?|helpers?|common|misc|types|constants|index|service|manager|handler)(\.|$)/
const onlyAtHome = /^(tables|router|demo)$/
const longestScreen = 150

type Place = { room: string; file: string; shelf?: 'duty' | 'block'; name?: string }
type Import = { specifier: string; isType: boolean }
type Neighbours = Map<string, Set<string>>

/** What is wrong in the project at `root`, one sentence each; nothing when all is well. */
export function checkArchitecture(root: string): string[] {
  const neighbours: Neighbours = new Map()
  const sources = readSources(root)
  const problems = sources.flatMap((source) => problemsOf(source, neighbours))
  return [...new Set([...problems, ...missingReadmes(root, sources), ...circles(neighbours)])].sort()
}

function problemsOf(source: Source, neighbours: Neighbours): string[] {
  const { path, text } = source
  const from = placeOf(path)
  if (!from) return [`${path}: belongs to no room`]
  const problems: string[] = []
  if (emptyNames.test(from.file)) problems.push(`${path}: name it after what it is about`)
  const lines = text.trimEnd().split('\n').length
  if (path.endsWith('-page.tsx') && lines > longestScreen) {
    problems.push(`${path}: a screen of ${lines} lines usually holds two (${longestScreen} at most)`)
  }
  if (isTest(source)) return problems
  walk(source.program, (node) => {
    const bad = badHabit(node, path, from)
    if (bad) problems.push(`${path}:${lineOf(source, node)}: ${bad}`)
    const found = importOf(node)
    if (found) problems.push(...problemsOfImport(path, from, found))
    if (found) meet(neighbours, from, placeOf(targetOf(path, found.specifier)))
  })
  return problems
}

function problemsOfImport(path: string, from: Place, { specifier, isType }: Import): string[] {
  const target = targetOf(path, specifier)
  if (target === undefined) {
    return mayNotUse[from.room]?.(specifier) && !isType ? [`${path}: ${from.room} does without ${specifier}`] : []
  }
  const to = placeOf(target)
  if (!to) return [`${path} imports ${specifier}, which belongs to no room`]
  const own = to.shelf === from.shelf && to.name === from.name
  const room = to.shelf ? `${own ? 'own' : to.shelf} ${to.room}` : to.room
  const names = [room, `${to.room}/${to.file}`, ...(isType ? [`type of ${room}`] : [])]
  const allowed = mayImport[from.room] ?? []
  if (!names.some((name) => allowed.includes(name)) || (from.shelf === 'block' && to.shelf === 'duty')) {
    const here = [from.shelf, from.room].filter(Boolean).join(' ')
    return [`${path} may not import ${specifier} (${here} → ${room})`]
  }
  const isForeignKey = from.file === 'tables' && to.file === 'tables'
  // A duty may join the tables of a block (README, decision of 2026-11-21); nobody joins those of another duty.
  const isBlockTable = to.shelf === 'block' && to.file === 'tables'
  if (from.shelf && to.room === 'server' && !own && !isForeignKey && !isBlockTable && onlyAtHome.test(to.file)) {
    return [`${path}: ask the queries and commands of ${to.name}, not its ${to.file}`]
  }
  return []
}

/** An import in any of its forms: static, re-exporting, dynamic, or of a type only. */
function importOf(node: Node): Import | undefined {
  const specifier = stringOf(node.source)
  if (specifier === undefined) return undefined
  if (node.type === 'ImportExpression') return { specifier, isType: false }
  if (node.type === 'TSImportType') return { specifier, isType: true }
  if (node.type === 'ImportDeclaration') return { specifier, isType: node.importKind === 'type' }
  return { specifier, isType: node.exportKind === 'type' }
}

function badHabit(node: Node, path: string, from: Place): string | undefined {
  if (!/\.config\.ts$/.test(path) && exportsDefault(node)) return 'give what you export a name (no default export)'
  const tag = isNode(node.tag) ? node.tag : undefined
  if (from.room !== 'store' && node.type === 'TaggedTemplateExpression' && tag?.name === 'sql') {
    return 'raw SQL is written in packages/store only, once for each database'
  }
  return undefined
}

function exportsDefault(node: Node): boolean {
  if (node.type === 'ExportDefaultDeclaration') return true
  const exported = node.type === 'ExportSpecifier' && isNode(node.exported) ? node.exported : undefined
  return (exported?.name ?? exported?.value) === 'default'
}

function placeOf(path: string | undefined): Place | undefined {
  if (path === undefined) return undefined
  const file =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.tsx?$/, '') ?? ''
  const [, shelf, name, room] = /^packages\/(duties|blocks)\/([^/]+)\/(rules|server|screens|words)\//.exec(path) ?? []
  if (shelf && name && room) return { room, file, shelf: shelf === 'duties' ? 'duty' : 'block', name }
  const [, home] = /^(?:packages\/)?(apps\/[^/]+|[^/]+)\//.exec(path) ?? []
  return home && home in mayImport && !['rules', 'server', 'screens'].includes(home) ? { room: home, file } : undefined
}

/** The file of ours that is meant; undefined for a library. */
function targetOf(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return normalize(join(dirname(path), specifier))
  if (!specifier.startsWith('@cabinet/')) return undefined
  return specifier.replace(/^@cabinet\/(server|web)\//, 'apps/$1/').replace(/^@cabinet\//, 'packages/')
}

function missingReadmes(root: string, sources: Source[]): string[] {
  const folders = sources.map(({ path }) => /^packages\/(?:duties|blocks)\/[^/]+(?=\/)/.exec(path)?.[0])
  const lacking = folders.filter((folder) => folder !== undefined && !existsSync(join(root, folder, 'README.md')))
  return lacking.map((folder) => `${folder}: its README.md is missing`)
}

function meet(neighbours: Neighbours, from: Place, to: Place | undefined): void {
  if (!from.name || !to?.name || to.name === from.name) return
  const met = neighbours.get(from.name) ?? new Set()
  neighbours.set(from.name, met.add(to.name))
}

function circles(neighbours: Neighbours): string[] {
  return [...neighbours].flatMap(([one, others]) =>
    [...others]
      .filter((other) => reaches(neighbours, other, one))
      .map((other) => `${[one, other].sort().join(' and ')} import each other, perhaps by way of others`),
  )
}

function reaches(neighbours: Neighbours, from: string, to: string): boolean {
  const seen = new Set([from])
  for (const name of seen) for (const next of neighbours.get(name) ?? []) seen.add(next)
  return seen.has(to)
}

if (import.meta.main) {
  const problems = checkArchitecture(process.argv[2] ?? join(import.meta.dirname, '..'))
  for (const problem of problems) console.error(problem)
  console.log(problems.length ? `${problems.length} to mend.` : 'Every import is where it belongs.')
  process.exitCode = problems.length ? 1 : 0
}
