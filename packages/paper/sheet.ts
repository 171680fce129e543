import type { Letterhead, Line } from './letterhead.ts'
import { type Locale, paperWords } from './locale.ts'

const houseBlue = '#24408E'

/** What every template needs before it can set a line: the office, the language, the words and the accent. */
export function sheet(letterhead: Letterhead, locale: Locale) {
  const { colour, office, ...head } = letterhead
  return {
    lang: locale.startsWith('en') ? 'en' : 'fr',
    words: paperWords(locale),
    letterhead: { ...given(head), office },
    colour: colour && /^#[0-9a-f]{6}$/i.test(colour) ? colour : houseBlue,
  }
}

/** A sentence with its blanks filled: `{{name}}` takes `name`. */
export function fill(sentence: string, blanks: Record<string, string>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => blanks[name] ?? blank)
}

/** The same lines without the empty ones, so that a template asks only “is it there?”. */
export function given<T extends Record<string, unknown>>(lines: T): Partial<T> {
  const kept = Object.entries(lines).filter(([, line]) => line !== null && line !== undefined && line !== '')
  return Object.fromEntries(kept) as Partial<T>
}

/** A label and its line, left out when there is nothing to say. */
export function entries(list: [label: string, line: Line][]): { label: string; line: string }[] {
  return list.flatMap(([label, line]) => (line ? [{ label, line }] : []))
}

/** At most `most` characters, the last an ellipsis when something was cut: for papers that must stay on one page. */
export function shortened(line: Line, most: number): Line {
  const letters = line ? [...line] : []
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : line
}
