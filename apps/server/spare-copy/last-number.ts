import { letters } from '@cabinet/duties/mail/server/tables.ts'
import { firstSeal } from '@cabinet/store/chain.ts'
import { history } from '@cabinet/store/store.tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import type { JournalHead } from '@cabinet/store/verify-journal.ts'
import { and, desc, eq, isNotNull } from 'drizzle-orm'

/** The last number given to a letter that came in, and when: what tells how much is missing after a restore. */
export async function lastNumber(read: Reads): Promise<{ number: string; at: string } | null> {
  const [letter] = await read
    .select({ number: letters.number, at: letters.registeredAt })
    .from(letters)
    .where(and(eq(letters.register, 'incoming'), isNotNull(letters.number)))
    .orderBy(desc(letters.seq))
    .limit(1)
  return letter?.number ? { number: letter.number, at: letter.at.toISOString() } : null
}

export async function journalHead(read: Reads): Promise<JournalHead> {
  const [head] = await read
    .select({ seq: history.seq, hash: history.hash })
    .from(history)
    .orderBy(desc(history.seq))
    .limit(1)
  return head ?? { seq: 0, hash: firstSeal }
}
