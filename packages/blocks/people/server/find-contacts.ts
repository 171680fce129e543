import { fold } from '@cabinet/office/fold.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import { makeFindable, searching } from '@cabinet/store/search.ts'
import { alphabetical, beginsWith } from '@cabinet/store/sql.ts'
import type { Writes } from '@cabinet/store/store.ts'
import { and, desc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import type { Read } from './office-now.ts'
import { type Contact, contacts } from './tables.ts'

// Whoever may see contacts sees all of them.
export const everybodyWithContacts = ['circle:contacts']

export async function makeContactFindable(
  tx: Writes,
  contact: Pick<Contact, 'id' | 'name' | 'spokesperson' | 'email'>,
) {
  const { id, name, spokesperson, email } = contact
  await makeFindable(tx, {
    kind: 'contact',
    subjectId: id,
    who: everybodyWithContacts,
    texts: [name, spokesperson, email],
  })
}

export async function hideContact(tx: Writes, id: string): Promise<void> {
  await makeFindable(tx, { kind: 'contact', subjectId: id, who: [], texts: [] })
}

/** At most ten: names that begin like this first, then every contact that has all the words. */
export async function suggestContacts(read: Read, text: string): Promise<Contact[]> {
  const folded = fold(text)
  if (!folded) return []
  const begin = await read
    .select()
    .from(contacts)
    .where(and(beginsWith(contacts.folded, folded), isNull(contacts.mergedIntoId)))
    .orderBy(alphabetical(contacts.folded))
    .limit(10)
  if (begin.length === 10) return begin
  const known = new Set(begin.map((contact) => contact.id))
  const others = (await found(read, text)).filter((contact) => !known.has(contact.id))
  return [...begin, ...others].slice(0, 10)
}

async function found(read: Read, text: string): Promise<Contact[]> {
  const search = searching({ kind: 'contact', who: everybodyWithContacts, text })
  if (!search) return []
  const ids = await read
    .select({ id: search.subjectId })
    .from(search.source)
    .where(search.match)
    .orderBy(desc(search.position))
    .limit(20)
  if (ids.length === 0) return []
  const among = and(
    inArray(
      contacts.id,
      ids.map((row) => row.id),
    ),
    isNull(contacts.mergedIntoId),
  )
  return read.select().from(contacts).where(among).orderBy(alphabetical(contacts.folded))
}

export type ContactPage = { contacts: Contact[]; next: { folded: string; id: string } | null }

/** One page of the directory of contacts, in alphabetical order, fifty at a time. */
export async function pageOfContacts(
  read: Read,
  asked: { after?: ContactPage['next'] | undefined; kind?: Contact['kind'] | undefined },
) {
  const { after, kind } = asked
  const later = after
    ? or(
        gt(alphabetical(contacts.folded), after.folded),
        and(eq(contacts.folded, after.folded), gt(contacts.id, after.id)),
      )
    : undefined
  const rows = await read
    .select()
    .from(contacts)
    .where(and(isNull(contacts.mergedIntoId), later, kind ? eq(contacts.kind, kind) : undefined))
    .orderBy(alphabetical(contacts.folded), contacts.id)
    .limit(51)
  const page = rows.slice(0, 50)
  const last = page.at(-1)
  return { contacts: page, next: rows.length > 50 && last ? { folded: last.folded, id: last.id } : null }
}

/** The contact, or the one it was merged into. */
export async function contactOf(read: Read, id: string): Promise<Contact> {
  const [contact] = await read.select().from(contacts).where(eq(contacts.id, id))
  if (!contact) throw notFound()
  return contact.mergedIntoId ? contactOf(read, contact.mergedIntoId) : contact
}
