import type { CommitmentSource } from '@cabinet/blocks/commitments/rules/commitment.ts'
import { addMonths } from '@cabinet/blocks/commitments/rules/due-rule.ts'
import { addDays, type Day, weekday } from '@cabinet/office/day.ts'

export type CaptureSource = { kind: CommitmentSource; id: string }

const pages: readonly { kind: CommitmentSource; path: RegExp }[] = [
  { kind: 'letter', path: /^\/courrier\/([^/]+)$/ },
  { kind: 'audience', path: /^\/audiences\/([^/]+)(?:\/compte-rendu)?$/ },
  { kind: 'engagement', path: /^\/agenda\/rendez-vous\/([^/]+)(?:\/modifier)?$/ },
  { kind: 'meeting', path: /^\/reunions\/([^/]+)$/ },
  { kind: 'mission', path: /^\/missions\/([^/]+)$/ },
  { kind: 'speech', path: /^\/discours\/([^/]+)$/ },
]

/** Lists and forms that stand where a thing's own page would. */
const notAThing = /^(nouveau|nouvelle|arrivee|depart|journees|accueil|suites|messages|representations)$/

/** What is open on the screen, when words heard now were said in it: the source of the note is then known without asking. */
export function sourceAt(path: string): CaptureSource | null {
  for (const { kind, path: page } of pages) {
    const found = page.exec(path.replace(/\/$/, ''))?.[1]
    // One time of a series is `series@moment`: the words belong to the series.
    const thing = found && decodeAddress(found).split('@')[0]
    if (thing && !notAThing.test(thing)) return { kind, id: thing }
  }
  return null
}

function decodeAddress(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export const quickDays = ['tomorrow', 'friday', 'week', 'month'] as const
export type QuickDay = (typeof quickDays)[number]

/** The day one press names: tomorrow, the coming Friday, in a week, in a month (or the last day of a shorter one). */
export function quickDay(quick: QuickDay, today: Day): Day {
  if (quick === 'tomorrow') return addDays(today, 1)
  // On a Friday the coming one is the next.
  if (quick === 'friday') return addDays(today, ((5 - weekday(today) + 6) % 7) + 1)
  if (quick === 'week') return addDays(today, 7)
  return addMonths(today, 1)
}

const promising = [
  /\b(?:m['’]engage|nous\s+engageons|s['’]engage(?:nt)?|promets|promettons|promet|instruit|ordonne)\b/iu,
  /\b(?:devra|devront|doit|doivent|veillera|veilleront|remettra|remettront|transmettra|transmettront)\b/iu,
  /\b(?:est|sont)\s+(?:chargé|tenu)/iu,
  /\b(?:je|nous)\s+(?:vous\s+)?\p{L}+(?:erai|rai|erons|rons)\b/iu,
  /\b(?:au\s+plus\s+tard|d['’]ici|dans\s+un\s+délai|demande\s+(?:à|au|aux|que))(?=\s)/iu,
  /\bavant\s+(?:le\s+\d|la\s+fin|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)/iu,
  /\b(?:will|shall|must|undertakes?\s+to|promises?\s+to|is\s+to|are\s+to|no\s+later\s+than)\b/iu,
]

/** A sentence that sounds like an order or a promise: ticked at first, and untouched by what nobody confirms. */
export const soundsBinding = (sentence: string): boolean => promising.some((pattern) => pattern.test(sentence))
