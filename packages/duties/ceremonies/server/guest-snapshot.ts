import { randomInt, randomUUID } from 'node:crypto'
import { fold } from '@cabinet/office/fold.ts'
import type { Change } from '@cabinet/store/store.ts'
import type { Holder } from './guest-add.ts'
import type { Ceremony, guests } from './tables.ts'

/** A guest as the address book knows them now; kept on the list, so that what was printed can be read again. */
export function snapshotOf({ held, contact, person }: Holder) {
  const known = contact ?? person
  const name = known?.name ?? ''
  const { title, body, salutation, rankKey, side, territory, seniority } = held
  return {
    ...{ functionId: held.id, contactId: held.contactId, personId: held.personId },
    ...{ civility: known?.civility ?? '', name, folded: fold(name), function: title, body, salutation, rankKey, side },
    ...{ territory, seniority: seniorityOf(seniority, known?.bornOn ?? null) },
    ...{ email: known?.email ?? '', phone: known?.phone ?? '', address: known?.address ?? '' },
  }
}

/** Age may decide between equals: the address book knows the day of birth when the function does not. */
const seniorityOf = (seniority: Holder['held']['seniority'], bornOn: string | null) =>
  bornOn && !seniority.bornOn ? { ...seniority, bornOn } : seniority

type Listed = ReturnType<typeof snapshotOf> & { quotaId: string | null; plusOnes: number; spouse: string }

/** A row of the list of guests on which nothing has happened yet. */
export function newGuest(change: Change, ceremony: Ceremony, listed: Listed): typeof guests.$inferInsert {
  return {
    ...listed,
    ...{ id: randomUUID(), ceremonyId: ceremony.id, coupleWith: null, state: 'listed', coming: 0, companions: '' },
    ...{ substitute: null, override: null, courtesyAfter: null, answerChannel: null, answerNote: '' },
    ...{ answeredAt: null, invitedAt: null, remindedAt: null, thankedAt: null, linkHash: null },
    ...{ entryCode: newEntryCode(), addedBy: change.person.id, addedAt: change.now, version: 1 },
  }
}

/** Letters and figures nobody takes for another. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Twelve signs: short enough to be typed at the door, and nobody guesses one. */
export function newEntryCode(): string {
  return Array.from({ length: 12 }, () => signs[randomInt(signs.length)]).join('')
}
