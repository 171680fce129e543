import { inertJson } from './inert.ts'
import type { Letterhead } from './letterhead.ts'
import type { Locale } from './locale.ts'
import { print } from './press.ts'
import { sheet, shortened } from './sheet.ts'

export type Envelopes = {
  letterhead: Letterhead
  locale: Locale
  /** Name, function, then the address, a line each. */
  cards: { lines: string[] }[]
}

/** Long envelopes (220 by 110 mm), one a page. */
export function envelopesPdf(paper: Envelopes): Promise<Uint8Array> {
  return print({
    kind: 'typeset',
    template: 'envelopes',
    data: inertJson(saidOnEnvelopes(paper)),
    many: paper.cards.length,
    tagged: false,
  })
}

export function saidOnEnvelopes({ letterhead, locale, cards }: Envelopes) {
  const lines = (said: string[]) =>
    said
      .filter((line) => line.trim() !== '')
      .slice(0, 8)
      .map((line) => shortened(line, 90) ?? '')
  return { ...sheet(letterhead, locale), cards: cards.map((card) => ({ lines: lines(card.lines) })) }
}
