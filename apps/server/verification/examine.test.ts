import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import type { Claimed } from '@cabinet/blocks/documents/server/papers.ts'
import { letterForm } from '@cabinet/duties/mail/rules/forms.ts'
import { registerLetter } from '@cabinet/duties/mail/server/register-letter.ts'
import { type SmallOffice, signedReply, smallOffice, typedLetter } from '@cabinet/duties/mail/server/small-office.ts'
import { dialect } from '@cabinet/store/dialect.ts'
import { openHarm } from '@cabinet/store/harm.ts'
import { openSnapshot } from '@cabinet/store/snapshot.ts'
import type { JournalHead } from '@cabinet/store/verify-journal.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { anchorsIn, writeAnchor } from '../anchor.ts'
import { placeOfFile } from '../spare-copy/stored-files.ts'
import { readAnchors } from './anchors.ts'
import { examine } from './examine.ts'
import { verifyFiles } from './files.ts'
import { verifyReferences } from './references.ts'
import { verifyRegisters } from './registers.ts'

let office: SmallOffice
let scan: { sha256: string; size: number }

beforeAll(async () => {
  office = await smallOffice()
  scan = await office.files.put(Buffer.from('Le scan du comité de quartier. '.repeat(200)))
  const paper: Claimed = { ...scan, name: 'scan.txt', type: 'txt', pages: 1, text: 'éclairage', flags: [] }
  for (const confidentiality of ['ordinary', 'internal', 'reserved'])
    await office.change('clerk', (change) =>
      registerLetter(change, letterForm.parse(typedLetter({ confidentiality, named: [office.ids.adviser] })), [paper]),
    )
  await signedReply(office)
})
afterAll(() => office.close())

async function problemsOfAll(anchors: readonly JournalHead[] = []): Promise<string[]> {
  const snapshot = await openSnapshot(office.url)
  const problems: string[] = []
  for await (const finding of examine({ snapshot, dataDir: office.dataDir, anchors }))
    problems.push(...finding.problems)
  await snapshot.close()
  return problems
}

test('an office at work is whole', async () => {
  expect(await problemsOfAll()).toEqual([])
})

test('the head of the journal written down each night still stands the next morning', async () => {
  await writeAnchor(office.store, office.dataDir)
  const anchors = (await readAnchors(anchorsIn(office.dataDir))) ?? []
  expect(anchors).toHaveLength(1)
  expect(await problemsOfAll(anchors)).toEqual([])
  expect(await problemsOfAll([{ seq: 9_999, hash: '0'.repeat(64) }])).toEqual([
    expect.stringContaining('the end is missing'),
  ])
})

describe('somebody with the keys to the machine', () => {
  let harm: Awaited<ReturnType<typeof openHarm>>
  beforeEach(async () => {
    harm = await openHarm(office.url)
    await harm.run('begin')
  })
  afterEach(async () => {
    await harm.run('rollback')
    await harm.close()
  })

  const yes = dialect === 'postgres' ? 'true' : '1'
  const no = dialect === 'postgres' ? 'false' : '0'
  const inTheRegisters: [what: string, statement: string, found: string][] = [
    ['erases a letter', "delete from letters where number = 'A-2026-00002'", 'A-2026-00002 is missing'],
    ['erases the last letter', "delete from letters where number = 'A-2026-00004'", 'A-2026-00004 is missing'],
    [
      'erases several',
      "delete from letters where number in ('A-2026-00002', 'A-2026-00003')",
      'A-2026-00002 to A-2026-00003 are missing',
    ],
    [
      'writes a number otherwise',
      "update letters set number = 'A-2026-1' where position = 1",
      'A-2026-00001 is written "A-2026-1"',
    ],
    ['turns a counter back', "update counters set last = 2 where series = 'incoming:2026'", 'the counter is at 2'],
    [
      'turns a counter on',
      "update counters set last = 6 where series = 'incoming:2026'",
      'A-2026-00005 to A-2026-00006 are missing',
    ],
    [
      'turns the counter of letters back',
      "update counters set last = 1 where series = 'letters'",
      'the counter of letters is at 1',
    ],
    [
      'takes a letter out of its year',
      "update letters set year = null where number = 'A-2026-00003'",
      'has no place in a register',
    ],
  ]
  test.each(inTheRegisters)('who %s is found out by the registers', async (_what, statement, found) => {
    await harm.run(statement)
    const { problems } = await verifyRegisters(harm.read)
    expect(problems.join('\n')).toContain(found)
  })

  const inTheReferences: [what: string, statement: string, found: string][] = [
    [
      'opens a letter to nobody',
      "delete from letter_openings where letter_id = (select id from letters where number = 'A-2026-00001')",
      'A-2026-00001 is open to nobody',
    ],
    [
      'opens a reserved letter to the inner circle',
      "insert into letter_openings (reader, seq, letter_id) select 'circle:internal', seq, id from letters where confidentiality = 'reserved'",
      'A-2026-00003 is reserved, and its readers are not those of such a letter',
    ],
    [
      'lets the search find a letter for others',
      "update search_entries set who = who || ' letterwhocircleordinary' where subject_id = (select id from letters where number = 'A-2026-00003')",
      'A-2026-00003: the search opens it to others',
    ],
    [
      'hides a letter from the search',
      "delete from search_entries where subject_id = (select id from letters where number = 'A-2026-00002')",
      'A-2026-00002 is missing from the search',
    ],
    [
      'leaves a letter in the search',
      "update search_entries set subject_id = 'gone' where subject_id = (select id from letters where number = 'A-2026-00002')",
      'the search knows a letter gone that does not exist',
    ],
    ['takes a line off the lists', `update assignment_lines set open = ${no} where state = 'sent'`, 'count it as over'],
    [
      'puts a finished line back on the lists',
      `update assignment_lines set state = 'done', open = ${yes}`,
      'count it as open',
    ],
    ['moves a line', 'update assignment_lines set letter_seq = 999', 'stands at another place in the lists'],
    [
      'tears a paper off',
      "update documents set owner_id = 'gone' where kind = 'scan'",
      'belongs to a letter that does not exist',
    ],
    [
      'cuts a thread',
      "update letters set replies_to = 'gone' where replies_to is not null",
      'answers a letter that does not exist',
    ],
    [
      'tears a circuit off',
      "update circuit_steps set subject_id = 'gone'",
      'of the circuit of a letter that does not exist',
    ],
  ]
  test.each(inTheReferences)('who %s is found out by the references', async (_what, statement, found) => {
    await harm.run(statement)
    const { problems } = await verifyReferences(harm.read)
    expect(problems.join('\n')).toContain(found)
  })

  test('who exchanges the signed paper is found out by the files', async () => {
    await harm.run(`update documents set sha256 = '${scan.sha256}', size = ${scan.size} where kind = 'signed'`)
    const { problems } = await verifyFiles(harm.read, office.dataDir)
    expect(problems.join('\n')).toContain('is not among its papers')
  })

  test('who points a paper at no file of ours is found out by the files', async () => {
    await harm.run("update documents set sha256 = '../../etc/passwd' where kind = 'scan'")
    const { problems } = await verifyFiles(harm.read, office.dataDir)
    expect(problems.join('\n')).toContain('that is not the name of a file')
  })

  test('who takes the guards away, and leaves a line without its letter, is found out by the database', async () => {
    await harm.run("update assignment_lines set letter_id = 'gone'")
    await harm.run('commit')
    const problems = await problemsOfAll()
    expect(problems.join('\n')).toMatch(/database: assignment_lines.* of letters that does not exist/)
    if (dialect === 'sqlite') expect(problems).toContain('database: its guard history_keeps_what_was is missing')
    await harm.run(
      "begin; update assignment_lines set letter_id = (select id from letters where number = 'A-2026-00004')",
    )
    await harm.run('commit; begin')
  })
})

describe('a stored file', () => {
  let whole: Buffer
  const faults = async () => (await verifyFiles(office.store.read, office.dataDir)).problems

  beforeAll(async () => {
    whole = await readFile(placeOfFile(office.dataDir, scan.sha256))
  })
  afterEach(() => writeFile(placeOfFile(office.dataDir, scan.sha256), whole))

  test('of which one byte was flipped is found, a hundred times out of a hundred', async () => {
    for (let n = 0; n < 100; n += 1) {
      const harmed = Buffer.from(whole)
      const at = Math.floor((n / 100) * harmed.length)
      harmed[at] = (harmed[at] ?? 0) ^ (1 << (n % 8))
      await writeFile(placeOfFile(office.dataDir, scan.sha256), harmed)
      expect(await faults()).toEqual([expect.stringContaining('the file is not what it was')])
    }
  })

  test('that was cut short is named with the letter it belongs to', async () => {
    await truncate(placeOfFile(office.dataDir, scan.sha256), 100)
    expect(await faults()).toEqual([
      expect.stringMatching(/\(letter .*"scan.txt".*\): the file has 100 bytes and not /),
    ])
  })

  test('that is gone is named', async () => {
    await rm(placeOfFile(office.dataDir, scan.sha256))
    expect(await faults()).toEqual([expect.stringContaining('the file is missing')])
  })
})
