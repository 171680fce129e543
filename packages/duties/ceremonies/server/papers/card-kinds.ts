import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { type Office, persons } from '@cabinet/blocks/people/server/tables.ts'
import { placeOf } from '@cabinet/duties/agenda/server/place-of.ts'
import { letterheadOf } from '@cabinet/duties/mail/server/papers/letterhead-of.ts'
import { fold } from '@cabinet/office/fold.ts'
import { badgesPdf } from '@cabinet/paper/badges.ts'
import { envelopesPdf } from '@cabinet/paper/envelopes.ts'
import { guestNamesPdf } from '@cabinet/paper/guest-names.ts'
import type { GuestPapers } from '@cabinet/paper/guest-paper.ts'
import { type InvitationCards, invitationCardsPdf } from '@cabinet/paper/invitation-card.ts'
import { type LettersBatch, lettersBatchPdf } from '@cabinet/paper/letters-batch.ts'
import { officeDocument } from '@cabinet/paper/office-document.ts'
import { placeCardsPdf } from '@cabinet/paper/place-cards.ts'
import { sayInstant } from '@cabinet/words/say.ts'
import { eq } from 'drizzle-orm'
import type { Batch } from '../batch-of.ts'
import { batchWords } from '../batch-words.ts'
import { openingOf } from '../guest-mail-text.ts'
import { type Ceremony, type Guest, guests } from '../tables.ts'
import type { Reading } from '../visible.ts'

/** What the papers of one batch are made from. */
export type CardDesk = {
  office: Office
  batch: Batch
  ceremony: Ceremony
  now: Date
  place: string
  seats: Map<string, string>
  links: Map<string, string>
}

/** One document for all these guests, and what its file is called. */
export async function writeCards(read: Reading, desk: CardDesk, rows: readonly Guest[]) {
  const { batch, ceremony } = desk
  const asDocument = batch.format === 'docx'
  const t = batchWords(desk.office.locale)
  const name = `${fileWords(t(`batch.kind.${batch.kind}`))}-${fileWords(ceremony.title)}.${batch.format}`
  const placed = { ...desk, place: await placeOf(read, ceremony) }
  if (batch.kind === 'cards') {
    const paper = await cardsOf(read, placed, rows)
    return { name, bytes: await (asDocument ? officeDocument({ form: 'cards', paper }) : invitationCardsPdf(paper)) }
  }
  if (batch.kind === 'envelopes') {
    const paper = { ...headOf(desk), cards: rows.map((guest) => ({ lines: addressOf(desk, guest) })) }
    return { name, bytes: await (asDocument ? officeDocument({ form: 'envelopes', paper }) : envelopesPdf(paper)) }
  }
  if (batch.kind === 'place-cards' || batch.kind === 'badges' || batch.kind === 'names') {
    const paper = guestPapers(desk, rows)
    const made = asDocument ? officeDocument({ form: batch.kind, paper }) : small[batch.kind](paper)
    return { name, bytes: await made }
  }
  const paper = await lettersOf(read, desk, rows)
  return { name, bytes: await (asDocument ? officeDocument({ form: 'letters', paper }) : lettersBatchPdf(paper)) }
}

/** « Fête nationale du 7 août » → `fete-nationale-du-7-aout` */
const fileWords = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)

const small = { 'place-cards': placeCardsPdf, badges: badgesPdf, names: guestNamesPdf }

const headOf = ({ office }: CardDesk) => ({ letterhead: letterheadOf(office), locale: office.locale })
const timesOf = ({ ceremony }: CardDesk) => ({ day: ceremony.start.slice(0, 10), time: ceremony.start.slice(11, 16) })
const nameOf = (one: Pick<Guest, 'civility' | 'name'>) =>
  [one.civility, one.name].filter((word) => word !== '').join(' ')

async function cardsOf(read: Reading, desk: CardDesk, rows: readonly Guest[]): Promise<InvitationCards> {
  const { ceremony, office, place } = desk
  return {
    ...{ ...headOf(desk), ...timesOf(desk), title: ceremony.title, place, dress: ceremony.dress },
    host: await hostOf(read, desk),
    answerBefore: ceremony.answersUntil,
    contact: [office.letterhead.phone, office.letterhead.email].filter(Boolean).join(' · '),
    cards: rows.map((guest) => ({
      ...{ name: nameOf(guest), function: guest.function, spouse: guest.spouse },
      ...{ link: desk.links.get(guest.id), entryCode: guest.entryCode },
    })),
  }
}

/** The inviting authority of this ceremony; without one, the office invites by its mayor's title. */
async function hostOf(read: Reading, { ceremony, office }: CardDesk): Promise<string> {
  const [host] = ceremony.hostGuestId ? await read.select().from(guests).where(eq(guests.id, ceremony.hostGuestId)) : []
  return host ? `${nameOf(host)}, ${host.function}` : `${office.mayorTitle} · ${office.name}`
}

/** Whom it goes to, and with whom; the institution is not said again where the address begins with it. */
function addressOf({ office }: CardDesk, guest: Guest): string[] {
  const { spouse, body, address } = guest
  const t = batchWords(office.locale)
  const along = spouse === '' ? '' : t('batch.paper.along', { spouse })
  return [
    nameOf(guest),
    along,
    guest.function,
    fold(address).startsWith(fold(body)) ? '' : body,
    ...address.split('\n'),
  ]
}

async function lettersOf(read: Reading, desk: CardDesk, rows: readonly Guest[]): Promise<LettersBatch> {
  const { batch, office, ceremony, now } = desk
  const { subject = '', text = '' } = batch.choices
  const [host] = ceremony.hostGuestId ? await read.select().from(guests).where(eq(guests.id, ceremony.hostGuestId)) : []
  const [mayor] = host?.personId ? await read.select().from(persons).where(eq(persons.id, host.personId)) : []
  return {
    ...{ ...headOf(desk), date: await todayOf(read, now), subject, text },
    place: office.letterhead.address?.split(',').at(-1)?.trim(),
    signatureTitle: host?.function ?? office.mayorTitle,
    signatureName: mayor?.name ?? host?.name ?? '',
    letters: rows.map((guest) => ({
      recipient: addressOf(desk, guest),
      opening: openingOf(guest, office.locale),
      link: desk.links.get(guest.id),
    })),
  }
}

function guestPapers(desk: CardDesk, rows: readonly Guest[]): GuestPapers {
  const { ceremony, office, now, seats } = desk
  const t = batchWords(office.locale)
  const said = { moment: sayInstant(now, office.locale, office.timeZone) }
  return {
    ...{ ...headOf(desk), ...timesOf(desk), title: ceremony.title, madeAt: t('batch.paper.madeAt', said) },
    cards: rows.map((guest) => ({
      ...{ ...whoComes(guest), seat: seats.get(guest.id), entryCode: guest.entryCode },
      answer: guest.state === 'listed' ? '' : t(`batch.paper.answer.${guest.state}`),
      people: guest.coming > 0 ? String(guest.coming) : '',
    })),
  }
}

/** Whoever will sit there: the guest, or the one the office agreed to in their place. */
function whoComes(guest: Guest): { name: string; function: string } {
  const { substitute } = guest
  const instead = guest.state === 'represented' && substitute?.office === 'agreed' ? substitute : null
  return { name: nameOf(instead ?? guest), function: instead?.function || guest.function }
}
