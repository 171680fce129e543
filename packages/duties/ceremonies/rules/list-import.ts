import { fold } from '@cabinet/office/fold.ts'
import { contentForm } from './line-forms.ts'
import type { ListFault } from './list-check.ts'
import {
  type ListContent,
  type ListRules,
  listStatuses,
  mostRanks,
  type Rank,
  rankGroups,
  tieRules,
} from './precedence-list.ts'

/** What could be read, and every line that could not, all at once. */
export type Imported = { content: ListContent; faults: ListFault[] }
type Asked = { format: 'csv' | 'json'; text: string; rules: ListRules }

/** A list from a file: ranks as a table with a line of headings, or ranks and rules as JSON. Reads nothing halfway. */
export function importList({ format, text, rules }: Asked): Imported {
  return format === 'json' ? fromJson(text, rules) : fromTable(text, rules)
}

function fromJson(text: string, rules: ListRules): Imported {
  const empty = { ranks: [], rules }
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return { content: empty, faults: [badLine(1, 'JSON')] }
  }
  const whole = Array.isArray(read) ? { ranks: read, rules } : { rules, ...(read as object) }
  const parsed = contentForm.safeParse(whole)
  if (parsed.success) return { content: parsed.data, faults: [] }
  const faults = parsed.error.issues.slice(0, 50).map((issue) => {
    const [, at] = issue.path
    return badLine(typeof at === 'number' ? at + 1 : 1, issue.path.join('.'))
  })
  return { content: empty, faults }
}

const columns = {
  rank: ['rank', 'rang', 'n°', 'no'],
  key: ['key', 'cle', 'code'],
  labelFr: ['labelfr', 'label', 'libelle', 'autorite', 'fonction'],
  labelEn: ['labelen', 'libelle anglais', 'anglais'],
  group: ['group', 'groupe'],
  article: ['article', 'texte'],
  status: ['status', 'statut'],
  ties: ['ties', 'departage'],
  hereOnly: ['hereonly', 'ici seulement', 'commune'],
  note: ['note', 'observation', 'observations'],
} as const
type Column = keyof typeof columns

const said: Record<string, Rank['status']> = { officiel: 'official', usage: 'usage', 'a valider': 'to-validate' }
const yes = new Set(['oui', 'yes', 'true', '1', 'x'])

function fromTable(text: string, rules: ListRules): Imported {
  const rows = cellsOf(text.replace(/^\uFEFF/, ''))
  const heads = (rows[0] ?? []).map((cell) => columnNamed(cell))
  if (!heads.includes('rank') || !heads.includes('key') || !heads.includes('labelFr')) {
    return { content: { ranks: [], rules }, faults: [badLine(1, (rows[0] ?? []).join(' ').slice(0, 80))] }
  }
  const [ranks, faults]: [Rank[], ListFault[]] = [[], []]
  for (const [index, row] of rows.slice(1, mostRanks + 1).entries()) {
    if (row.every((cell) => cell.trim() === '')) continue
    const cell = (name: Column) => row[heads.indexOf(name)]?.trim() ?? ''
    const wrong = faultIn(cell)
    if (wrong === undefined) ranks.push(rankOf(cell))
    else faults.push(badLine(index + 2, wrong))
  }
  if (rows.length > mostRanks + 1) faults.push(badLine(mostRanks + 2, '…'))
  return { content: { ranks, rules }, faults }
}

const columnNamed = (cell: string) =>
  (Object.keys(columns) as Column[]).find((one) => (columns[one] as readonly string[]).includes(fold(cell)))

const badLine = (line: number, what: string): ListFault => ({
  code: 'ceremonies.list-bad-line',
  details: { line, what: what.slice(0, 80) },
})

/** The first word of the line that means nothing here. */
function faultIn(cell: (name: Column) => string): string | undefined {
  if (!/^\d{1,4}$/.test(cell('rank'))) return cell('rank') || '—'
  const group = cell('group')
  if (group !== '' && !rankGroups.some((one) => one === group)) return group
  if (cell('status') !== '' && !statusOf(cell('status'))) return cell('status')
  return tiesIn(cell).find((one) => !tieRules.some((rule) => rule === one))
}

const statusOf = (word: string) => listStatuses.find((one) => one === word) ?? said[fold(word)]
const tiesIn = (cell: (name: Column) => string) =>
  cell('ties')
    .split(/[\s,|]+/)
    .filter((one) => one !== '')

function rankOf(cell: (name: Column) => string): Rank {
  return {
    ...{ rank: Number(cell('rank')), key: cell('key'), labelFr: cell('labelFr').slice(0, 500) },
    ...{
      labelEn: cell('labelEn').slice(0, 500),
      article: cell('article').slice(0, 300),
      note: cell('note').slice(0, 2000),
    },
    group: rankGroups.find((one) => one === cell('group')) ?? 'other',
    // Whoever imports has read nothing yet: it is to be validated unless the file says otherwise.
    status: statusOf(cell('status')) ?? 'to-validate',
    ties: tieRules.filter((one) => tiesIn(cell).includes(one)).sort(byFirst(tiesIn(cell))),
    hereOnly: yes.has(fold(cell('hereOnly'))),
  }
}

const byFirst = (words: string[]) => (a: string, b: string) => words.indexOf(a) - words.indexOf(b)

/** RFC 4180 with semicolons, commas or tabs, whichever the first line has most of. */
function cellsOf(text: string): string[][] {
  const first = text.split('\n', 1)[0] ?? ''
  const [separator = ';'] = [';', ',', '\t'].sort((a, b) => first.split(b).length - first.split(a).length)
  const rows: string[][] = [[]]
  let [cell, quoted] = ['', false]
  const end = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += sign
      at += 1
    } else if (sign === '"' && (quoted || cell === '')) quoted = !quoted
    else if (!quoted && sign === separator) end()
    else if (!quoted && sign === '\n') {
      end()
      rows.push([])
    } else if (quoted || sign !== '\r') cell += sign
  }
  end()
  return rows
}
