import { contacts } from '@cabinet/blocks/people/server/tables.ts'
import { makeFindable } from '@cabinet/store/search.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { doorsOf } from '../rules/readers.ts'
import type { Audience } from './tables.ts'

/** The search entry of a request says what it is about and to whom it is open. */
export async function makeAudienceFindable({ tx }: Pick<Change, 'tx'>, audience: Audience): Promise<void> {
  const [contact] = audience.contactId
    ? await tx
        .select({ name: contacts.name, spokesperson: contacts.spokesperson })
        .from(contacts)
        .where(eq(contacts.id, audience.contactId))
    : []
  const { number, visitor, companions, subject, details, phone } = audience
  await makeFindable(tx, {
    kind: 'audience',
    subjectId: audience.id,
    who: doorsOf(audience),
    texts: [number, visitor, companions, contact?.name, contact?.spokesperson, subject, details, phone],
  })
}
