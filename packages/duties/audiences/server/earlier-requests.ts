import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { mailPermissions } from '@cabinet/duties/mail/rules/permissions.ts'
import { hintsFor } from '@cabinet/duties/mail/server/contact-hints.ts'
import { fold } from '@cabinet/office/fold.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { searching } from '@cabinet/store/search.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, inArray, ne } from 'drizzle-orm'
import type { HintsForm } from '../rules/forms.ts'
import { readerKeys } from '../rules/readers.ts'
import { repeatOf } from '../rules/repeat.ts'
import { audienceRows, sameContact } from './audience-rows.ts'
import { type Audience, audiences } from './tables.ts'
import { visible } from './visible.ts'

type Who = { contactId: string | null; name: string; except?: string }

/** The requests of the same person or association before, the latest first: those this person may know of. */
export async function earlierOf(read: Reads, person: Person, { contactId, name, except }: Who): Promise<Audience[]> {
  const others = except ? ne(audiences.id, except) : undefined
  if (contactId) {
    const same = inArray(audiences.contactId, await sameContact(read, contactId))
    return read
      .select()
      .from(audiences)
      .where(and(same, others, visible(person)))
      .orderBy(desc(audiences.seq))
      .limit(20)
  }
  return name.trim().length >= 3 ? ofTheSameName(read, person, { name, except }) : []
}

/** Of somebody who is not in the address book: those whose visitor bears the very name. */
async function ofTheSameName(
  read: Reads,
  person: Person,
  { name, except }: Pick<Who, 'name'> & { except?: string | undefined },
) {
  const search = searching({ kind: 'audience', who: readerKeys(person), text: name })
  if (!search) return []
  const rows = await read
    .select({ audience: audiences })
    .from(search.source)
    .innerJoin(audiences, eq(audiences.id, search.subjectId))
    .where(and(search.match, except ? ne(audiences.id, except) : undefined, visible(person)))
    .orderBy(desc(search.position))
    .limit(20)
  const asked = fold(name)
  return rows.map((row) => row.audience).filter((one) => fold(one.visitor) === asked)
}

/** What the person at the desk should know while typing: earlier requests, letters, and that somebody asks a third time. */
export async function hintsOf(read: Reads, person: Person, asked: HintsForm & { now: Date }) {
  const today = await todayOf(read, asked.now)
  const earlier = await earlierOf(read, person, asked)
  return {
    earlier: await audienceRows(read, earlier, today),
    letters: await lettersOf(read, person, asked.contactId),
    repeat: repeatOf(earlier, { receivedOn: today, subject: asked.subject }),
  }
}

/** The last letters of somebody of the address book, those this person may read. */
export async function lettersOf(read: Reads, person: Person, contactId: string | null) {
  if (!contactId || !may(mailPermissions, person, 'mail.read')) return []
  return (await hintsFor(read, person, { contactId, subject: '' })).earlier
}
