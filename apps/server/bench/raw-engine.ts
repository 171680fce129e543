import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

/** The engine alone, on the same file in the same run: what nothing built on it can beat. */
export type RawEngine = {
  /** The same letters with their correspondents and lines, by their ids. */
  read(letterIds: readonly string[]): number
  /** What touches these days in these diaries: the rows a board cannot do without. */
  board(window: { from: number; until: number; diaries: number }): number
  /** As many rows as a registration writes, kept for good in one transaction. */
  write(): number
  close(): void
}

export function openRawEngine(dataDir: string): RawEngine {
  const db = new Sqlite(join(dataDir, 'cabinet.sqlite'), { readonly: true })
  db.pragma('mmap_size = 1073741824')
  const letter = db.prepare(
    'select l.*, c.name from letters l left join contacts c on c.id = l.contact_id where l.id = ?',
  )
  const lines = db.prepare('select * from assignment_lines where letter_id = ?')
  const board = db.prepare(
    `select e.*, p.diary_id, p.part from engagements e join engagement_diaries p on p.engagement_id = e.id
     where e.starts_at < ? and e.starts_at >= ? and e.ends_at > ? and p.diary_id in (select id from diaries limit ?)`,
  )
  const series = db.prepare("select * from engagements where rule <> ''")
  const scratch = join(dataDir, 'raw-engine.sqlite')
  const writer = new Sqlite(scratch)
  writer.pragma('journal_mode = wal')
  writer.pragma('synchronous = full')
  writer.exec('create table if not exists kept (id integer primary key, body text)')
  const insert = writer.prepare('insert into kept (body) values (?)')
  const row = 'x'.repeat(400)
  const registration = writer.transaction(() => {
    for (let n = 0; n < 8; n += 1) insert.run(row)
  })
  const timed = (work: () => void) => {
    const began = performance.now()
    work()
    return performance.now() - began
  }
  return {
    read: (ids) =>
      timed(() => {
        for (const id of ids) {
          letter.get(id)
          lines.all(id)
        }
      }),
    board: ({ from, until, diaries }) =>
      timed(() => {
        board.all(until, from - 31 * 86_400_000, from, diaries)
        series.all()
      }),
    write: () => timed(() => registration.immediate()),
    close() {
      db.close()
      writer.close()
      for (const end of ['', '-wal', '-shm']) rmSync(`${scratch}${end}`, { force: true })
    },
  }
}
