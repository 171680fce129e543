import { type Envelopes, saidOnEnvelopes } from './envelopes.ts'
import { type GuestPapers, saidOfGuests } from './guest-paper.ts'
import { printable } from './inert.ts'
import { type InvitationCards, saidOnCards } from './invitation-card.ts'
import { type LettersBatch, saidInLetters } from './letters-batch.ts'
import { print } from './press.ts'

/** What an office document (DOCX) can hold: the same data as the pages, as text somebody may go on writing. */
export type OfficePaper =
  | { form: 'cards'; paper: InvitationCards }
  | { form: 'letters'; paper: LettersBatch }
  | { form: 'place-cards' | 'badges' | 'names'; paper: GuestPapers }
  | { form: 'envelopes'; paper: Envelopes }

/** A DOCX, written by the press so that six hundred cards keep no clerk waiting. */
export function officeDocument(asked: OfficePaper): Promise<Uint8Array> {
  const many = asked.form === 'letters' ? asked.paper.letters.length : asked.paper.cards.length
  return print({ kind: 'office', form: asked.form, data: readable(saidIn(asked)), many })
}

export type SaidForms = {
  cards: ReturnType<typeof saidOnCards>
  letters: ReturnType<typeof saidInLetters>
  guests: ReturnType<typeof saidOfGuests>
  envelopes: ReturnType<typeof saidOnEnvelopes>
}

function saidIn(asked: OfficePaper): SaidForms[keyof SaidForms] {
  if (asked.form === 'cards') return saidOnCards(asked.paper)
  if (asked.form === 'letters') return saidInLetters(asked.paper)
  if (asked.form === 'envelopes') return saidOnEnvelopes(asked.paper)
  return saidOfGuests(asked.paper)
}

/** A word processor breaks long words itself; only what XML cannot hold is dropped. */
const readable = (said: unknown): string =>
  JSON.stringify(said, (_key, value: unknown) => (typeof value === 'string' ? printable(value) : value))
