import { everybodyWithContacts } from '@cabinet/blocks/people/server/find-contacts.ts'
import { contacts, heldFunctions, persons } from '@cabinet/blocks/people/server/tables.ts'
import { fold } from '@cabinet/office/fold.ts'
import type { Person } from '@cabinet/office/person.ts'
import { searching } from '@cabinet/store/search.ts'
import { alphabetical } from '@cabinet/store/sql.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, desc, eq, gt, gte, inArray, isNull, lte, ne, notInArray, or, type SQL } from 'drizzle-orm'
import type { GuestFindForm, GuestRowsForm } from '../rules/forms.ts'
import { rankGroupsOf } from './rank-groups.ts'
import { type Ceremony, type Guest, guests } from './tables.ts'
import { visibleCeremony } from './visible.ts'

/** One page of the guests by name; the withdrawn only when they are asked for. */
export async function guestRows(read: Reads, person: Person, form: GuestRowsForm) {
  const ceremony = await visibleCeremony(read, person, form.ceremonyId)
  const groups = await rankGroupsOf(read, ceremony)
  const { state, group, quotaId, text, cursor, limit } = form
  const where = and(
    eq(guests.ceremonyId, ceremony.id),
    state ? eq(guests.state, state) : ne(guests.state, 'withdrawn'),
    group ? ofGroup(groups, group) : undefined,
    quotaId ? eq(guests.quotaId, quotaId) : undefined,
    cursor ? afterName(cursor) : undefined,
  )
  const words = fold(text).split(/\s+/).filter(Boolean).slice(0, 6)
  const found = await read
    .select()
    .from(guests)
    .where(words.length ? inArray(guests.id, await saying(read, { where, words, limit })) : where)
    .orderBy(asc(alphabetical(guests.folded)), asc(guests.id))
    .limit(limit)
  const last = found.at(-1)
  return {
    rows: found.map((guest) => ({ ...withoutLink(guest), group: groups.get(guest.rankKey) ?? ('other' as const) })),
    next: found.length === limit && last ? { folded: last.folded, id: last.id } : null,
  }
}

/** The end of their link is nobody's business, not even as a hash. */
export function withoutLink({ linkHash: _hash, ...guest }: Guest) {
  return guest
}

function ofGroup(groups: Map<string, string>, group: string): SQL | undefined {
  if (group === 'other') {
    const named = [...groups].filter(([, one]) => one !== 'other').map(([key]) => key)
    return named.length ? notInArray(guests.rankKey, named) : undefined
  }
  const keys = [...groups].filter(([, one]) => one === group).map(([key]) => key)
  return inArray(guests.rankKey, keys.length ? keys : ['-'])
}

type Said = { where: SQL | undefined; words: readonly string[]; limit: number }

/**
 * The next guests in whose name, function or body every word stands, as the card bears them. Only the name is kept
 * folded: the lines of this one ceremony are read and looked through.
 */
async function saying(read: Reads, { where, words, limit }: Said): Promise<string[]> {
  const { id, folded, function: held, body } = guests
  const rows = await read
    .select({ id, folded, held, body })
    .from(guests)
    .where(where)
    .orderBy(asc(alphabetical(folded)), asc(id))
  const meant = rows.filter((row) => {
    const said = `${row.folded} ${fold(`${row.held} ${row.body}`)}`
    return words.every((word) => said.includes(word))
  })
  return meant.slice(0, limit).map((row) => row.id)
}

const afterName = ({ folded, id }: { folded: string; id: string }) =>
  or(gt(alphabetical(guests.folded), folded), and(eq(guests.folded, folded), gt(guests.id, id)))

/** Functions held on the day of the ceremony in which every word stands, with whether they are on the list already. */
export async function findFunctions(read: Reads, person: Person, { ceremonyId, text, limit }: GuestFindForm) {
  const ceremony = await visibleCeremony(read, person, ceremonyId)
  const search = searching({ kind: 'function', who: everybodyWithContacts, text })
  if (!search) return { rows: [] }
  const found = await read
    .select({ held: heldFunctions, contact: contacts, person: persons })
    .from(search.source)
    .innerJoin(heldFunctions, eq(heldFunctions.id, search.subjectId))
    .leftJoin(contacts, eq(contacts.id, heldFunctions.contactId))
    .leftJoin(persons, eq(persons.id, heldFunctions.personId))
    .where(and(search.match, heldOnDayOf(ceremony), isNull(contacts.mergedIntoId)))
    .orderBy(desc(search.position))
    .limit(limit)
  const ids = found.map((one) => one.held.id)
  const there = ids.length
    ? await read
        .select({ functionId: guests.functionId })
        .from(guests)
        .where(and(eq(guests.ceremonyId, ceremony.id), inArray(guests.functionId, ids), ne(guests.state, 'withdrawn')))
    : []
  const listed = new Set(there.map((one) => one.functionId))
  return {
    rows: found.map(({ held, contact, person: own }) => ({
      ...{
        functionId: held.id,
        contactId: held.contactId,
        function: held.title,
        body: held.body,
        rankKey: held.rankKey,
      },
      ...{ name: (contact ?? own)?.name ?? '', civility: contact?.civility ?? own?.title ?? '' },
      listed: listed.has(held.id),
    })),
  }
}

function heldOnDayOf({ start }: Pick<Ceremony, 'start'>): SQL | undefined {
  const day = start.slice(0, 10)
  return and(lte(heldFunctions.from, day), or(isNull(heldFunctions.to), gte(heldFunctions.to, day)))
}
