import { type GuestPapers, saidOfGuests } from './guest-paper.ts'
import { inertJson } from './inert.ts'
import { print } from './press.ts'

/** Tent cards for the tables, six on an A4 to cut and fold. */
export function placeCardsPdf(papers: GuestPapers): Promise<Uint8Array> {
  return print({
    kind: 'typeset',
    template: 'place-cards',
    data: inertJson(saidOfGuests(papers), 24),
    many: papers.cards.length,
    tagged: false,
  })
}
