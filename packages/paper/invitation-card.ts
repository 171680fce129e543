import { inertJson } from './inert.ts'
import type { Letterhead, Line } from './letterhead.ts'
import { clockTime, type Locale, longDay, longWeekday } from './locale.ts'
import { print } from './press.ts'
import { entries, fill, given, sheet, shortened } from './sheet.ts'

/** The cards of one ceremony, one for each guest: what is the same on all of them, then who each is for. */
export type InvitationCards = {
  letterhead: Letterhead
  locale: Locale
  /** « Mme Adjoua Kpassélo, Maire de la Ville de Port-Amande » */
  host: string
  title: string
  /** `YYYY-MM-DD` */
  day: string
  /** `08:30` */
  time: string
  place?: Line
  dress?: Line
  /** `YYYY-MM-DD`: the last day on which an answer is taken. */
  answerBefore?: Line
  /** « +228 22 00 00 00 · protocole@ville.example » */
  contact?: Line
  cards: InvitationCard[]
}

export type InvitationCard = {
  /** Civility and name, as on the envelope. */
  name: string
  function?: Line
  /** Whoever is invited with them; they answer together. */
  spouse?: Line
  /** Address of the personal page, as somebody types it. */
  link?: Line
  /** What the square says at the door. */
  entryCode?: Line
}

/** One A5 page across for each guest; words too long for it are set smaller, then cut with « … ». */
export function invitationCardsPdf(paper: InvitationCards): Promise<Uint8Array> {
  const said = saidOnCards(paper)
  const codes = said.cards.map(({ entryCode }) => entryCode ?? '')
  return print({
    kind: 'typeset',
    template: 'invitation-card',
    data: inertJson(said, 60),
    codes,
    many: paper.cards.length,
    tagged: false,
  })
}

/** The sentences of the cards, for the page and for the office document alike. */
export function saidOnCards(paper: InvitationCards) {
  const base = sheet(paper.letterhead, paper.locale)
  const { words } = base
  const when = { day: longWeekday(paper.day, paper.locale), time: clockTime(paper.time, paper.locale) }
  return {
    ...base,
    ...given({ place: shortened(paper.place, 160) }),
    host: shortened(paper.host, 140) ?? '',
    formula: words.cardFormula,
    towards: words.cardTowards,
    title: shortened(paper.title, 180) ?? '',
    when: fill(words.cardWhen, when),
    facts: entries([
      [words.cardDress, shortened(paper.dress, 120)],
      [words.cardAnswerBefore, paper.answerBefore ? longDay(paper.answerBefore, paper.locale) : null],
      [words.cardContact, shortened(paper.contact, 120)],
    ]),
    cards: paper.cards.map((card) => ({
      name: shortened(card.name, 120) ?? '',
      ...given({
        function: shortened(card.function, 200),
        spouse: card.spouse ? fill(words.cardWith, { name: shortened(card.spouse, 120) ?? '' }) : null,
        link: card.link,
        entryCode: card.entryCode,
      }),
    })),
  }
}
