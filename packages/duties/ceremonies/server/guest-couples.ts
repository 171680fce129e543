import { contacts, households } from '@cabinet/blocks/people/server/tables.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, gte, inArray, isNull, lte, ne, or } from 'drizzle-orm'
import type { Holder } from './guest-add.ts'
import { type Ceremony, guests } from './tables.ts'
import type { Reading } from './visible.ts'

export type Spouse = {
  contactId: string
  /** As a card bears it, with the civility. */
  name: string
  folded: string
}

/** The other one of the household on that day, for each contact that has one. */
export async function spousesOf(
  read: Reading,
  holders: readonly Pick<Holder, 'contact'>[],
  day: string,
): Promise<Map<string, Spouse>> {
  const ids = holders.flatMap((one) => one.contact?.id ?? [])
  const pairs = await householdsOn(read, ids, day)
  const others = pairs.flatMap((one) => [one.contactA, one.contactB])
  if (!others.length) return new Map()
  const named = await read
    .select({ id: contacts.id, name: contacts.name, civility: contacts.civility, folded: contacts.folded })
    .from(contacts)
    .where(inArray(contacts.id, others))
  const known = new Map(named.map(({ id, civility, name, folded }) => [id, { ...asOnCard(civility, name), folded }]))
  const spouses = new Map<string, Spouse>()
  for (const { contactA, contactB } of pairs) {
    spouses.set(contactA, { contactId: contactB, name: '', folded: '', ...known.get(contactB) })
    spouses.set(contactB, { contactId: contactA, name: '', folded: '', ...known.get(contactA) })
  }
  return spouses
}

const asOnCard = (civility: string, name: string) => ({ name: [civility, name].filter(Boolean).join(' ') })

async function householdsOn(read: Reading, ids: readonly string[], day: string) {
  if (!ids.length) return []
  const either = or(inArray(households.contactA, [...ids]), inArray(households.contactB, [...ids]))
  const then = and(lte(households.from, day), or(isNull(households.to), gte(households.to, day)))
  return read.select().from(households).where(and(either, then))
}

/** Two of one household who both have a card are one couple; whoever is alone on the list is none. */
export async function coupleUp({ tx }: Pick<Change, 'tx'>, ceremony: Ceremony): Promise<void> {
  const listed = await tx
    .select({ id: guests.id, contactId: guests.contactId, coupleWith: guests.coupleWith })
    .from(guests)
    .where(and(eq(guests.ceremonyId, ceremony.id), ne(guests.state, 'withdrawn')))
  const byContact = new Map(listed.toReversed().map((one) => [one.contactId ?? '', one]))
  const pairs = await householdsOf(tx, ceremony)
  const partnerOf = new Map<string, string>()
  for (const { contactA, contactB } of pairs) {
    const [a, b] = [byContact.get(contactA), byContact.get(contactB)]
    if (!a || !b) continue
    partnerOf.set(a.id, b.id)
    partnerOf.set(b.id, a.id)
  }
  for (const { id, coupleWith } of listed) {
    const partner = partnerOf.get(id) ?? null
    if (partner === coupleWith) continue
    // They come as two guests; neither brings the other once more.
    const alone = partner ? { spouse: '' } : {}
    await tx
      .update(guests)
      .set({ coupleWith: partner, ...alone })
      .where(eq(guests.id, id))
  }
}

/** Households of that day of which both have a contact among the guests. */
function householdsOf(read: Reading, { id, start }: Ceremony) {
  const day = start.slice(0, 10)
  const invited = read.select({ id: guests.contactId }).from(guests).where(eq(guests.ceremonyId, id))
  const then = and(lte(households.from, day), or(isNull(households.to), gte(households.to, day)))
  return read
    .select()
    .from(households)
    .where(and(then, inArray(households.contactA, invited), inArray(households.contactB, invited)))
}
