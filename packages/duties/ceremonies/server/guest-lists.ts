import { randomUUID } from 'node:crypto'
import { isHeldOn } from '@cabinet/blocks/people/rules/held-function.ts'
import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { contacts, heldFunctions, persons } from '@cabinet/blocks/people/server/tables.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import { alphabetical } from '@cabinet/store/sql.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, asc, count, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { GuestListMembersForm, GuestListSaveForm } from '../rules/forms.ts'
import { type GuestList, guestListMembers, guestLists, guests } from './tables.ts'
import { visibleCeremony } from './visible.ts'

/** The lists kept from one ceremony to the next, with how many functions are on each. */
export async function guestListsOf(read: Reads) {
  const rows = await read.select().from(guestLists).orderBy(asc(guestLists.name))
  const counted = await read
    .select({ id: guestListMembers.listId, many: count() })
    .from(guestListMembers)
    .groupBy(guestListMembers.listId)
  const many = new Map(counted.map((one) => [one.id, one.many]))
  return rows.map((row) => ({ ...row, members: many.get(row.id) ?? 0 }))
}

/** One list with its functions, by name, and whether each is still held today. */
export async function guestListPage(read: Reads, { listId, now }: { listId: string; now: Date }) {
  const [list] = await read.select().from(guestLists).where(eq(guestLists.id, listId))
  if (!list) throw notFound()
  const today = await todayOf(read, now)
  const rows = await read
    .select({ held: heldFunctions, contact: contacts, person: persons })
    .from(guestListMembers)
    .innerJoin(heldFunctions, eq(heldFunctions.id, guestListMembers.functionId))
    .leftJoin(contacts, eq(contacts.id, heldFunctions.contactId))
    .leftJoin(persons, eq(persons.id, heldFunctions.personId))
    .where(eq(guestListMembers.listId, listId))
    .orderBy(asc(alphabetical(contacts.folded)), asc(heldFunctions.id))
    .limit(2000)
  return {
    list,
    members: rows.map(({ held, contact, person }) => ({
      ...{
        functionId: held.id,
        contactId: held.contactId,
        function: held.title,
        body: held.body,
        rankKey: held.rankKey,
      },
      ...{ name: (contact ?? person)?.name ?? '', to: held.to, isHeld: isHeldOn(held, today) },
    })),
  }
}

/** A list by that name, or another name for it. */
export async function saveGuestList(change: Change, { listId, ...facts }: GuestListSaveForm): Promise<GuestList> {
  const [saved] = listId
    ? await change.tx.update(guestLists).set(facts).where(eq(guestLists.id, listId)).returning()
    : await change.tx
        .insert(guestLists)
        .values({ ...facts, id: randomUUID(), madeBy: change.person.id, madeAt: change.now, retiredAt: null })
        .returning()
  if (!saved) throw notFound()
  await change.record('ceremonies.guest.list-saved', saved.id, { name: saved.name })
  return saved
}

/** Functions on a list; who is on it already stays once. */
export async function addToGuestList(change: Change, form: GuestListMembersForm): Promise<{ added: number }> {
  const list = await listOf(change, form.listId)
  const wanted = [...new Set(form.functionIds)]
  const known = await change.tx
    .select({ id: heldFunctions.id })
    .from(heldFunctions)
    .where(inArray(heldFunctions.id, wanted))
  if (known.length !== wanted.length) throw notFound()
  const added = await change.tx
    .insert(guestListMembers)
    .values(wanted.map((functionId) => ({ listId: list.id, functionId })))
    .onConflictDoNothing()
    .returning({ id: guestListMembers.functionId })
  await change.record('ceremonies.guest.list-filled', list.id, { name: list.name, many: added.length })
  return { added: added.length }
}

/** Functions that are not on it any more. */
export async function takeFromGuestList(change: Change, form: GuestListMembersForm): Promise<void> {
  const list = await listOf(change, form.listId)
  const meant = and(eq(guestListMembers.listId, list.id), inArray(guestListMembers.functionId, form.functionIds))
  await change.tx.delete(guestListMembers).where(meant)
  await change.record('ceremonies.guest.list-shortened', list.id, { name: list.name, many: form.functionIds.length })
}

/** The guests of a ceremony kept as a list for the next ones. */
export async function keepAsGuestList(change: Change, form: { ceremonyId: string; name: string }): Promise<GuestList> {
  const ceremony = await visibleCeremony(change.tx, change.person, form.ceremonyId)
  const onIt = and(eq(guests.ceremonyId, ceremony.id), ne(guests.state, 'withdrawn'))
  const rows = await change.tx.select({ id: guests.functionId }).from(guests).where(onIt)
  if (!rows.length) throw new Refusal('ceremonies.guest-nobody-there')
  const list = await saveGuestList(change, { listId: null, name: form.name, note: '' })
  for (let i = 0; i < rows.length; i += 500) {
    const members = rows.slice(i, i + 500).map((row) => ({ listId: list.id, functionId: row.id }))
    await change.tx.insert(guestListMembers).values(members)
  }
  return list
}

/** Not offered any more, or again. */
export async function retireGuestList(change: Change, { listId, retired }: { listId: string; retired: boolean }) {
  const retiredAt = retired ? change.now : null
  const [saved] = await change.tx.update(guestLists).set({ retiredAt }).where(eq(guestLists.id, listId)).returning()
  if (!saved) throw notFound()
  const event = retired ? 'ceremonies.guest.list-retired' : 'ceremonies.guest.list-restored'
  await change.record(event, listId, { name: saved.name })
}

async function listOf({ tx }: Change, listId: string): Promise<GuestList> {
  const [list] = await tx
    .select()
    .from(guestLists)
    .where(and(eq(guestLists.id, listId), isNull(guestLists.retiredAt)))
  if (!list) throw notFound()
  return list
}
