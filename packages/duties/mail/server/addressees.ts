import { persons, posts, units } from '@cabinet/blocks/people/server/tables.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { eq, inArray } from 'drizzle-orm'

type Reading = Pick<Reads, 'select'>

/** The name on the envelope of one line. Refuses `mail.unknown-addressee` for what is not, or no longer, of the office. */
export async function addresseeName(read: Reading, addressee: string): Promise<string> {
  const [kind, id = ''] = addressee.split(':')
  const [found] =
    kind === 'unit'
      ? await read.select({ name: units.name, gone: units.closedOn }).from(units).where(eq(units.id, id))
      : kind === 'post'
        ? await read.select({ name: posts.title, gone: posts.closedOn }).from(posts).where(eq(posts.id, id))
        : await read.select({ name: persons.name, gone: persons.leftOn }).from(persons).where(eq(persons.id, id))
  if (!found || found.gone) throw new Refusal('mail.unknown-addressee')
  return found.name
}

/** Names for many addressees at once, for lists and histories; gone ones keep their name. */
export async function addresseeNames(read: Reading, addressees: readonly string[]): Promise<Map<string, string>> {
  const ids = (kind: string) => [
    ...new Set(addressees.filter((one) => one.startsWith(`${kind}:`)).map((one) => one.slice(kind.length + 1))),
  ]
  const [ofUnits, ofPosts, ofPersons] = [ids('unit'), ids('post'), ids('person')]
  const rows = await Promise.all([
    ofUnits.length ? read.select({ id: units.id, name: units.name }).from(units).where(inArray(units.id, ofUnits)) : [],
    ofPosts.length
      ? read.select({ id: posts.id, name: posts.title }).from(posts).where(inArray(posts.id, ofPosts))
      : [],
    ofPersons.length
      ? read.select({ id: persons.id, name: persons.name }).from(persons).where(inArray(persons.id, ofPersons))
      : [],
  ])
  return new Map(
    (['unit', 'post', 'person'] as const).flatMap((kind, i) =>
      (rows[i] ?? []).map((row) => [`${kind}:${row.id}`, row.name] as const),
    ),
  )
}
