import { papersOf } from '@cabinet/blocks/documents/server/papers.ts'
import { contacts } from '@cabinet/blocks/people/server/tables.ts'
import { richTextToPlain } from '@cabinet/paper/rich-text.ts'
import { makeFindable } from '@cabinet/store/search.ts'
import type { Change } from '@cabinet/store/store.ts'
import { desc, eq } from 'drizzle-orm'
import type { Reader } from '../rules/readers.ts'
import { drafts, type Letter, letters, openings } from './tables.ts'

/** Opens the letter to more readers, and tells the search so in the same transaction. */
export async function openTo(change: Change, letter: Letter, readers: readonly Reader[]): Promise<void> {
  if (readers.length) {
    const rows = readers.map((reader) => ({ reader, seq: letter.seq, letterId: letter.id }))
    await change.tx.insert(openings).values(rows).onConflictDoNothing()
  }
  await makeLetterFindable(change, letter.id)
}

/** The search entry of a letter says what it is about and to whom it is open. */
export async function makeLetterFindable(change: Change, letterId: string): Promise<void> {
  const { tx } = change
  const [row] = await tx
    .select({ letter: letters, contact: contacts.name, spokesperson: contacts.spokesperson })
    .from(letters)
    .leftJoin(contacts, eq(contacts.id, letters.contactId))
    .where(eq(letters.id, letterId))
  if (!row) throw new Error(`No letter ${letterId} to make findable.`)
  const open = await tx.select({ reader: openings.reader }).from(openings).where(eq(openings.letterId, letterId))
  const papers = await papersOf(tx, { kind: 'letter', id: letterId })
  const [draft] = await tx
    .select({ body: drafts.body })
    .from(drafts)
    .where(eq(drafts.letterId, letterId))
    .orderBy(desc(drafts.version))
    .limit(1)
  const { number, subject, correspondent, theirReference, enclosures } = row.letter
  const body = draft ? richTextToPlain(draft.body) : ''
  await makeFindable(tx, {
    kind: 'letter',
    subjectId: letterId,
    who: open.map((one) => one.reader),
    marks: searchMarks(row.letter),
    texts: [
      number,
      subject,
      row.contact,
      correspondent,
      row.spokesperson,
      theirReference,
      enclosures,
      body,
      ...papers.map((one) => one.text),
    ],
  })
}

/** What a search for letters can be narrowed down to. */
export function searchMarks(of: {
  register?: string | undefined
  type?: string | undefined
  year?: number | null | undefined
}) {
  const { register, type, year } = of
  return [register && `register:${register}`, type && `type:${type}`, year && `year:${year}`].filter(
    (mark) => typeof mark === 'string',
  )
}
