import type { Letterhead, Line } from './letterhead.ts'
import { clockTime, type Locale, longWeekday } from './locale.ts'
import { fill, given, sheet, shortened } from './sheet.ts'

/** Small papers that name guests: place cards, badges, the list by name. */
export type GuestPapers = {
  letterhead: Letterhead
  locale: Locale
  title: string
  /** `YYYY-MM-DD` and `08:30` */
  day: string
  time: string
  /** « Édité le 16/11/2026 14:32 » */
  madeAt?: Line
  cards: GuestPaper[]
}

export type GuestPaper = {
  name: string
  function?: Line
  seat?: Line
  entryCode?: Line
  /** « Présent », and how many: the list by name. */
  answer?: Line
  people?: Line
}

/** The sentences of such a paper, for the page and for the office document alike. */
export function saidOfGuests(papers: GuestPapers) {
  const base = sheet(papers.letterhead, papers.locale)
  const when = { day: longWeekday(papers.day, papers.locale), time: clockTime(papers.time, papers.locale) }
  return {
    ...base,
    title: shortened(papers.title, 180) ?? '',
    when: fill(base.words.cardWhen, when),
    madeAt: papers.madeAt ?? '',
    cards: papers.cards.map((card) => ({
      name: shortened(card.name, 120) ?? '',
      ...given({
        function: shortened(card.function, 200),
        seat: shortened(card.seat, 60),
        entryCode: card.entryCode,
        answer: card.answer,
        people: card.people,
      }),
    })),
  }
}
