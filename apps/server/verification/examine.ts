import { dialect } from '@cabinet/store/dialect.ts'
import type { Finding } from '@cabinet/store/finding.ts'
import type { Snapshot } from '@cabinet/store/snapshot.ts'
import { type JournalHead, verifyJournal } from '@cabinet/store/verify-journal.ts'
import { verifyFiles } from './files.ts'
import { verifyReferences } from './references.ts'
import { verifyRegisters } from './registers.ts'
import { verifyReports } from './reports.ts'
import { verifyYearlyNumbers } from './yearly-numbers.ts'

export type Examined = { snapshot: Snapshot; dataDir: string; anchors?: readonly JournalHead[] }

/** Examines one moment of the office from the ground up, one finding after the other, as they are made. */
export async function* examine({ snapshot, dataDir, anchors = [] }: Examined): AsyncGenerator<Finding> {
  const { read } = snapshot
  yield verifyDatabase(snapshot)
  yield verifyRegisters(read)
  yield verifyYearlyNumbers(read)
  yield verifyJournal(read, anchors)
  yield verifyReports(read)
  yield verifyReferences(read)
  yield verifyFiles(read, dataDir)
}

async function verifyDatabase(snapshot: Snapshot): Promise<Finding> {
  const problems = await snapshot.unsound()
  const kind =
    dialect === 'sqlite' ? 'SQLite: pages, indexes, full text, references, guards' : 'PostgreSQL: references, guards'
  return { did: `database: ${kind}`, problems: problems.map((problem) => `database: ${problem}`) }
}

/** The same for whoever runs a command: one line for each part, and one for each problem. Answers how many there were. */
export async function sayWhatIsFound(
  what: Examined,
  say: { done(line: string): void; wrong(line: string): void },
): Promise<number> {
  let wrong = 0
  let began = performance.now()
  for await (const { did, problems } of examine(what)) {
    say.done(`${problems.length ? '✗' : '✓'} ${did} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
    began = performance.now()
    for (const problem of problems) say.wrong(`    ${problem}`)
    wrong += problems.length
  }
  return wrong
}
