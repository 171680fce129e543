/** Everything a person reads is in a dictionary, in good French and complete English, and nothing in there is idle. */
import { dirname, join } from 'node:path'
import { type Dictionary, families, family, readDictionaries, type Sentences } from './dictionaries.ts'
import { isNode, isTest, lineOf, type Node, readSources, type Source, stringOf, walk } from './source.ts'

/** What is wrong with the words of the project at `root`, one sentence each; nothing when all is well. */
export async function checkWords(root: string): Promise<string[]> {
  const dictionaries = await readDictionaries(root)
  const sources = readSources(root).filter((source) => !isTest(source) && !/\/words\/(fr|en)\.ts$/.test(source.path))
  const french = new Map(dictionaries.flatMap(({ fr }) => [...fr].map(([key, said]) => [family(key), said] as const)))
  return [
    ...dictionaries.flatMap(differences),
    ...dictionaries.flatMap(typography),
    ...idle(dictionaries, sources),
    ...sources.flatMap((source) => [...unspoken(source, french), ...hardCoded(source)]),
  ].sort()
}

function placeholders(sentences: string[]): Set<string> {
  return new Set(sentences.flatMap((said) => [...said.matchAll(/\{\{\s*-?\s*([\w.]+)/g)].map(([, name]) => name ?? '')))
}

function differences({ folder, name, fr, en }: Dictionary): string[] {
  if (!en) return [`${folder}/en.ts: the English words of "${name}" are missing`]
  const [french, english] = [families(fr), families(en)]
  const missing = [...french.keys()].filter((key) => !english.has(key)).map((key) => `${folder}/en.ts: no "${key}"`)
  const extra = [...english.keys()]
    .filter((key) => !french.has(key))
    .map((key) => `${folder}/en.ts: "${key}" is not in French`)
  const unlike = [...french].flatMap(([key, said]) => {
    const other = english.get(key)
    if (!other) return []
    // A plural may leave the figure out ("one letter").
    const [ours, theirs] = [placeholders(said), placeholders(other)]
    const odd = [...ours.symmetricDifference(theirs)].filter((one) => one !== 'count')
    return odd.length ? [`${folder}: "${key}" does not fill in the same in both languages (${odd.join(', ')})`] : []
  })
  return [...missing, ...extra, ...unlike]
}

const narrow = '\u202F'
const faultsInBoth: [RegExp, string][] = [
  [/['"]/, 'a straight apostrophe or quotation mark'],
  [/\.\.\./, 'three full stops instead of …'],
  [/ {2}/, 'two spaces in a row'],
]
const faultsInFrench: [RegExp, string][] = [
  [/[ \u00A0][;:!?»]/, 'a wide space where a narrow no-break space (U+202F) belongs'],
  [/«[ \u00A0]/, 'a wide space where a narrow no-break space (U+202F) belongs'],
  [/[^\s\u202F;:!?.…][;:!?](?=\s|$)/u, 'no narrow no-break space (U+202F) before ; : ! or ?'],
  [new RegExp(`«(?![${narrow} \u00A0])|(?<![${narrow} \u00A0])»`, 'u'), 'no narrow no-break space (U+202F) inside « »'],
]
const faultsInEnglish: [RegExp, string][] = [[/[ \u00A0\u202F][;:!?](?=\s|$)/, 'a space before ; : ! or ?']]

function typography({ folder, fr, en }: Dictionary): string[] {
  const faults = (file: string, sentences: Sentences, rules: [RegExp, string][]) =>
    [...sentences].flatMap(([key, said]) =>
      rules.filter(([fault]) => fault.test(said)).map(([, name]) => `${folder}/${file}: "${key}" has ${name}`),
    )
  return [
    ...faults('fr.ts', fr, [...faultsInBoth, ...faultsInFrench]),
    ...faults('en.ts', en ?? new Map(), [...faultsInBoth, ...faultsInEnglish]),
  ]
}

/** Keys that nothing asks for: by name (`t('a.b')`), by pattern (`a.${kind}`), or as a property in their own package. */
function idle(dictionaries: Dictionary[], sources: Source[]): string[] {
  const asked = new Set<string>()
  const patterns: RegExp[] = []
  const properties = new Map<string, Set<string>>()
  for (const source of sources) {
    const own = new Set<string>()
    properties.set(source.path, own)
    walk(source.program, (node) => {
      const said = stringOf(node)
      if (said !== undefined) asked.add(said).add(said.replace(/^[\w-]+:/, ''))
      const pattern = patternOf(node)
      if (pattern) patterns.push(pattern)
      for (const path of propertyPaths(node)) own.add(path)
    })
  }
  return dictionaries.flatMap(({ folder, fr }) => {
    const home = `${dirname(folder)}/`
    const read = new Set([...properties].flatMap(([path, names]) => (path.startsWith(home) ? [...names] : [])))
    const isAsked = (key: string) => asked.has(key) || patterns.some((pattern) => pattern.test(key))
    const keys = new Set([...fr.keys()].map(family))
    return [...keys]
      .filter((key) => !isAsked(key) && !isAsked(key.replace(/^(refusal|history)\./, '')) && !read.has(key))
      .map((key) => `${folder}/fr.ts: nothing uses "${key}"`)
  })
}

/** `kind.${one}.title` as a pattern; undefined when what is fixed in it says too little to mean a key. */
function patternOf(node: Node): RegExp | undefined {
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return undefined
  const fixed = (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked)
  if (!/^[\w.:-]*$/.test(fixed.join('')) || !/[a-z]{3}/i.test(fixed.join(''))) return undefined
  const written = fixed.map((part) => part.replace(/^[\w-]+:/, '').replaceAll('.', '\\.'))
  return new RegExp(`^${written.join('[\\w.-]+')}$`)
}

/** `words.due.late` answers `due.late`, `late` and `words.due.late` without its root. */
function propertyPaths(node: Node): string[] {
  const names: string[] = []
  for (let one: unknown = node; isNode(one) && one.type === 'MemberExpression'; one = one.object) {
    const name = one.computed ? stringOf(one.property) : isNode(one.property) ? String(one.property.name) : undefined
    if (name === undefined) break
    names.unshift(name)
  }
  return names.map((_, from) => names.slice(from).join('.'))
}

/** Refusals and journal entries for which no dictionary has a sentence. */
function unspoken(source: Source, french: Sentences): string[] {
  const problems: string[] = []
  walk(source.program, (node) => {
    const [first, second] = Array.isArray(node.arguments) ? (node.arguments as unknown[]) : []
    const [start, rest] = isRefusal(node) ? ['refusal.', second] : isRecord(node) ? ['history.', undefined] : []
    if (start === undefined) return
    for (const code of outcomes(first)) {
      const said = french.get(start + code)
      const where = `${source.path}:${lineOf(source, node)}`
      if (said === undefined) problems.push(`${where}: no sentence "${start}${code}" in any dictionary`)
      const given = start === 'refusal.' && said ? detailsOf(rest) : undefined
      const lacking = given && [...placeholders([said ?? ''])].filter((name) => !given.has(name))
      if (lacking?.length) problems.push(`${where}: "${start}${code}" wants ${lacking.join(', ')} among its details`)
    }
  })
  return problems
}

const isRefusal = (node: Node) => node.type === 'NewExpression' && isNode(node.callee) && node.callee.name === 'Refusal'

function isRecord(node: Node): boolean {
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return false
  const called = isNode(node.callee.property) ? node.callee.property : node.callee
  return called.name === 'record'
}

/** The strings an expression may come to: itself, or either side of a condition. */
function outcomes(node: unknown): string[] {
  if (!isNode(node)) return []
  if (node.type === 'ConditionalExpression') return [...outcomes(node.consequent), ...outcomes(node.alternate)]
  const said = stringOf(node)
  return said === undefined ? [] : [said]
}

/** The names given in `{ number, day: … }`; undefined when they cannot be read off. */
function detailsOf(node: unknown): Set<string> | undefined {
  if (node === undefined) return new Set()
  if (!isNode(node) || node.type !== 'ObjectExpression') return undefined
  const names = (node.properties as Node[]).map(({ key }) =>
    isNode(key) ? (stringOf(key) ?? String(key.name)) : undefined,
  )
  return names.includes(undefined) ? undefined : new Set(names as string[])
}

const saidByAttribute = /^(title|label|placeholder|alt|description|message|summary|aria-label|aria-description)$/
const isWord = (text: string | undefined) => text !== undefined && /\p{L}{2}/u.test(text) && text.trim() !== 'Cabinet'
const isSentence = (text: string | undefined) => text !== undefined && /\p{L}{2,}[\s\u202F]+\p{L}/u.test(text)

/** Words written straight into a screen. Names of keys (`<kbd>Ctrl</kbd>`) are the same in every language. */
function hardCoded(source: Source): string[] {
  if (!source.path.endsWith('.tsx')) return []
  const problems: string[] = []
  const tell = (node: Node, text: string | undefined) =>
    problems.push(`${source.path}:${lineOf(source, node)}: "${text?.trim()}" belongs in a dictionary`)
  walk(source.program, (node) => {
    const written = Array.isArray(node.children) && !isKeyName(node) ? node.children.map(textOf) : []
    for (const text of written) if (isWord(text)) tell(node, text)
    const name = isNode(node.name) ? String(node.name.name) : isNode(node.key) ? String(node.key.name) : ''
    const said = textOf(node.value)
    if (!saidByAttribute.test(name)) return
    if (node.type === 'JSXAttribute' && isWord(said)) tell(node, said)
    if (node.type === 'Property' && isSentence(said)) tell(node, said)
  })
  return problems
}

function isKeyName(node: Node): boolean {
  const name = isNode(node.openingElement) && isNode(node.openingElement.name) ? node.openingElement.name.name : ''
  return /^(kbd|code)$/i.test(String(name))
}

/** The fixed text of a piece of a screen: `Bonjour`, `{'Bonjour'}` or `{`Bonjour ${name}`}`. */
function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'JSXText') return String(node.value)
  if (node.type === 'JSXExpressionContainer') return textOf(node.expression)
  if (node.type !== 'TemplateLiteral') return stringOf(node)
  return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join(' ')
}

if (import.meta.main) {
  const problems = await checkWords(process.argv[2] ?? join(import.meta.dirname, '..'))
  for (const problem of problems) console.error(problem)
  console.log(problems.length ? `${problems.length} to mend.` : 'Every sentence is in its dictionary.')
  process.exitCode = problems.length ? 1 : 0
}
