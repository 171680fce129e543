import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { personNames } from '@cabinet/duties/mail/server/letter-page.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { validityOn } from '../rules/message-validity.ts'
import type { MessageListAsked } from '../rules/speech-forms.ts'
import { keyMessages, speechMessages } from './tables.ts'

const most = 300

/** The key messages by theme, each with whether it may be said on that day. */
export async function messageList(read: Reads, asked: MessageListAsked & { now: Date }) {
  const theme = asked.theme ? eq(keyMessages.theme, asked.theme) : undefined
  const rows = await read
    .select()
    .from(keyMessages)
    .where(and(theme, asked.retired ? undefined : isNull(keyMessages.retiredAt)))
    .orderBy(asc(keyMessages.theme), desc(keyMessages.from), asc(keyMessages.id))
    .limit(most)
  const on = asked.on ?? (await todayOf(read, asked.now))
  const names = await personNames(
    read,
    rows.map((row) => row.madeBy),
  )
  return rows.map((row) => ({ ...row, by: names.get(row.madeBy) ?? '', validity: validityOn(row, on) }))
}

/** The messages a speech uses, each with whether it is good on the day the speech is given. */
export async function messagesOf(read: Pick<Reads, 'select'>, speechId: string, day: Day) {
  const rows = await read
    .select({ message: keyMessages })
    .from(speechMessages)
    .innerJoin(keyMessages, eq(keyMessages.id, speechMessages.messageId))
    .where(eq(speechMessages.speechId, speechId))
    .orderBy(asc(keyMessages.theme), asc(keyMessages.id))
  return rows.map(({ message }) => ({ ...message, validity: validityOn(message, day) }))
}
