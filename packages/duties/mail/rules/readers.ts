import { may } from '@cabinet/office/permission.ts'
import type { Held, Lent, Person } from '@cabinet/office/person.ts'
import type { Confidentiality } from './letter.ts'
import { type MailAct, mailPermissions } from './permissions.ts'

/**
 * A reader key says to whom a letter is open: a circle, a unit, a post, a person. `named:` is the door of reserved letters,
 * apart from `person:` so that a stand-in does not walk through it unless the grant says so.
 */
export type Reader = `${'circle' | 'unit' | 'post' | 'person' | 'named'}:${string}`

/** The doors a letter opens at registration. A reserved one opens to the people named and to nobody else. */
export function doorsOf(confidentiality: Confidentiality, named: readonly string[]): Reader[] {
  if (confidentiality === 'reserved') return named.map((id): Reader => `named:${id}`)
  return confidentiality === 'internal' ? ['circle:internal'] : ['circle:ordinary', 'circle:internal']
}

/** The door an addressee or a participant comes in by. */
export function doorOf(confidentiality: Confidentiality, key: string): Reader {
  return (confidentiality === 'reserved' ? key.replace(/^person:/, 'named:') : key) as Reader
}

/**
 * The keys this person holds today, own and lent: what `visible` begins with. The inner circle opens every letter that is
 * not reserved, so whoever belongs to it needs no other key than those of the letters reserved to them.
 */
export function readerKeys(person: Person): Reader[] {
  if (!may(mailPermissions, person, 'mail.read')) return []
  const lent = lentTo(person, 'mail.read')
  const named = [person.id, ...lent.filter((one) => one.reserved).map((one) => one.absent.id)]
  if (may(mailPermissions, person, 'mail.oversee-internal'))
    return ['circle:internal', ...named.map((id): Reader => `named:${id}`)]
  return [
    ...(may(mailPermissions, person, 'mail.oversee') ? (['circle:ordinary'] as const) : []),
    ...[person, ...lent.map((one) => one.absent)].flatMap(addresseeKeysOf),
    ...named.map((id): Reader => `named:${id}`),
  ]
}

/** Those in whose place this person may do the act today: it was lent, and the absent person still has it. */
export function lentTo(person: Person, act: MailAct): Lent[] {
  const stillHas = (absent: Held) =>
    absent.roles.some((role) => (mailPermissions[act] as readonly string[]).includes(role))
  return person.standsInFor.filter((one) => one.acts.includes(act) && stillHas(one.absent))
}

function addresseeKeysOf(held: Held): Reader[] {
  return [
    `person:${held.id}`,
    ...held.posts.map((id): Reader => `post:${id}`),
    ...held.units.map((id): Reader => `unit:${id}`),
  ]
}

/** The keys under which lines are addressed to this person in their own right. */
export const addresseeKeys = (person: Person): Reader[] => addresseeKeysOf(person)

/** Whose line it is for this person: their own, an absent person's whose lines they were lent, or nobody's. */
export function lineGround(person: Person, addressee: string): { inPlaceOf: Held | null } | undefined {
  const isOwn = (held: Held) => (addresseeKeysOf(held) as string[]).includes(addressee)
  if (isOwn(person)) return { inPlaceOf: null }
  const lent = lentTo(person, 'mail.treat').find((one) => isOwn(one.absent))
  return lent && { inPlaceOf: lent.absent }
}
