import { type GuestPapers, saidOfGuests } from './guest-paper.ts'
import { inertJson } from './inert.ts'
import { print } from './press.ts'

/** Badges of 86 by 54 mm, ten on an A4, with the square the door reads. */
export function badgesPdf(papers: GuestPapers): Promise<Uint8Array> {
  const said = saidOfGuests(papers)
  const codes = papers.cards.map(({ entryCode }) => entryCode ?? '')
  return print({
    kind: 'typeset',
    template: 'badges',
    data: inertJson(said, 24),
    codes,
    many: papers.cards.length,
    tagged: false,
  })
}
