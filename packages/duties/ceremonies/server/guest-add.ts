import { isHeldOn } from '@cabinet/blocks/people/rules/held-function.ts'
import { contacts, type HeldFunction, heldFunctions, persons } from '@cabinet/blocks/people/server/tables.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, inArray } from 'drizzle-orm'
import type { GuestAddForm } from '../rules/forms.ts'
import { moveGuest } from '../rules/guest.ts'
import { editableCeremony } from './edit-ceremony.ts'
import { coupleUp, spousesOf } from './guest-couples.ts'
import { newGuest, snapshotOf } from './guest-snapshot.ts'
import { functionIdsOf } from './guest-sources.ts'
import { lineChanged } from './line-changed.ts'
import { refuseOverQuota } from './quota-cards.ts'
import { type Ceremony, type Guest, guests } from './tables.ts'

/** Somebody whose function is over on the day of the ceremony, or has not begun. */
export type NotHeld = { functionId: string; name: string; function: string; from: string; to: string | null }

export type GuestsAdded = {
  added: string[]
  /** On the list already; asked for twice is asked for once. */
  already: number
  /** Left out, because they do not hold it on that day. */
  notHeld: NotHeld[]
}

type Asked = {
  ceremonyId: string
  functionIds: readonly string[]
  quotaId?: string | null
  withSpouse?: boolean
  plusOnes?: number
  /** Of many at once, those who do not hold their function on that day are left out and named. */
  leaveOut?: boolean
}

/** Guests from wherever the form says: chosen functions, a list, ranks, an earlier ceremony. */
export async function addGuestsFrom(change: Change, form: GuestAddForm): Promise<GuestsAdded> {
  const ceremony = await editableCeremony(change, form.ceremonyId)
  const functionIds = await functionIdsOf(change, ceremony, form.from)
  const { ceremonyId, quotaId, withSpouse, plusOnes } = form
  const leaveOut = form.from.by !== 'functions'
  return addGuests(change, { ceremonyId, functionIds, quotaId, withSpouse, plusOnes, leaveOut })
}

/**
 * Puts functions on the list of a ceremony, each as it is held on that day. Refuses `ceremonies.guest-function-ended` with
 * who it is about, and `ceremonies.guest-over-quota`. Two people of one name are two guests.
 */
export async function addGuests(change: Change, asked: Asked): Promise<GuestsAdded> {
  const ceremony = await editableCeremony(change, asked.ceremonyId)
  const wanted = [...new Set(asked.functionIds)]
  const holders = await holdersOfFunctions(change, wanted)
  if (holders.length !== wanted.length) throw notFound()
  const day = ceremony.start.slice(0, 10)
  const notHeld = holders.filter((one) => !isHeldOn(one.held, day)).map(asNotHeld)
  if (notHeld.length && !asked.leaveOut) throw endedRefusal(notHeld, day)
  const known = await knownGuests(change, ceremony, wanted)
  const standing = new Set(known.filter((one) => one.state !== 'withdrawn').map((one) => one.functionId))
  const back = new Map(known.filter((one) => one.state === 'withdrawn').map((one) => [one.functionId, one]))
  const fresh = holders.filter((one) => isHeldOn(one.held, day) && !standing.has(one.held.id))
  if (asked.quotaId) await refuseOverQuota(change, { ...asked, quotaId: asked.quotaId, more: fresh.length })
  const added = await writeGuests(change, ceremony, { asked, fresh, back })
  if (added.length) await lineChanged(change, ceremony.id)
  await change.record('ceremonies.guest.added', ceremony.id, { many: added.length, guestIds: added.slice(0, 50) })
  return { added, already: standing.size, notHeld }
}

function endedRefusal(notHeld: readonly NotHeld[], day: string): Refusal {
  const [first] = notHeld
  const names = notHeld.map((one) => `${one.name} (${one.function})`).slice(0, 20)
  const details = {
    count: notHeld.length,
    names: names.join(', '),
    day,
    to: first?.to ?? '',
    people: notHeld.slice(0, 50),
  }
  return new Refusal('ceremonies.guest-function-ended', details)
}

export type Holder = { held: HeldFunction; contact: Known | null; person: Known | null }
type Known = {
  id: string
  name: string
  folded: string
  civility: string
  email: string
  phone: string
  address: string
  bornOn: string | null
}

/** Those functions, each with who holds it. */
export async function holdersOfFunctions({ tx }: Pick<Change, 'tx'>, ids: readonly string[]): Promise<Holder[]> {
  if (!ids.length) return []
  const rows = await tx
    .select({ held: heldFunctions, contact: contacts, person: persons })
    .from(heldFunctions)
    .leftJoin(contacts, eq(contacts.id, heldFunctions.contactId))
    .leftJoin(persons, eq(persons.id, heldFunctions.personId))
    .where(inArray(heldFunctions.id, [...ids]))
  const byId = new Map(rows.map((row) => [row.held.id, row]))
  return ids
    .flatMap((id) => byId.get(id) ?? [])
    .map(({ held, contact, person }) => ({
      held,
      contact,
      person: person && { ...person, civility: person.title, address: '', bornOn: null },
    }))
}

const asNotHeld = ({ held, contact, person }: Holder): NotHeld => ({
  ...{ functionId: held.id, name: (contact ?? person)?.name ?? '', function: held.title, from: held.from, to: held.to },
})

function knownGuests({ tx }: Change, ceremony: Ceremony, functionIds: readonly string[]): Promise<Guest[]> {
  const known = and(eq(guests.ceremonyId, ceremony.id), inArray(guests.functionId, [...functionIds]))
  return tx.select().from(guests).where(known)
}

type Writing = { asked: Asked; fresh: Holder[]; back: Map<string, Guest> }

async function writeGuests(change: Change, ceremony: Ceremony, { asked, fresh, back }: Writing): Promise<string[]> {
  const { quotaId = null, plusOnes = 0, withSpouse = false } = asked
  const spouses = await spousesOf(change.tx, fresh, ceremony.start.slice(0, 10))
  const ids: string[] = []
  const made: (typeof guests.$inferInsert)[] = []
  for (const holder of fresh) {
    const spouse = (withSpouse && spouses.get(holder.contact?.id ?? '')?.name) || ''
    const asListed = { ...snapshotOf(holder), quotaId, plusOnes, spouse }
    const before = back.get(holder.held.id)
    if (!before) made.push(newGuest(change, ceremony, asListed))
    else {
      const again = { ...asListed, state: moveGuest(before.state, 'listed'), coming: 0, version: before.version + 1 }
      await change.tx.update(guests).set(again).where(eq(guests.id, before.id))
      ids.push(before.id)
    }
  }
  // A statement carries so many values at most; whom another desk lists at the same moment is listed once.
  for (let i = 0; i < made.length; i += 100) {
    const kept = await change.tx
      .insert(guests)
      .values(made.slice(i, i + 100))
      .onConflictDoNothing()
      .returning({ id: guests.id })
    ids.push(...kept.map((one) => one.id))
  }
  await coupleUp(change, ceremony)
  return ids
}
