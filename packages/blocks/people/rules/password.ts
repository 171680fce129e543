import { fold } from '@cabinet/office/fold.ts'
import { Refusal } from '@cabinet/office/refusal.ts'

export const shortestPassword = 12
export const longestPassword = 128

/** Words anybody trying to get into a town hall tries first. Folded, four letters or more. */
const officeWords = [
  'mairie',
  'ville',
  'commune',
  'municipal',
  'municipalite',
  'cabinet',
  'maire',
  'mayor',
  'bourgmestre',
  'hotel de ville',
  'town hall',
  'townhall',
  'council',
  'courrier',
  'bureau',
  'secretariat',
  'protocole',
  'administrateur',
  'administrator',
  'admin',
  'bienvenue',
  'welcome',
  'motdepasse',
  'password',
  'passe',
]

/** Fingers walking along the keyboard, in both layouts, and along the alphabet. */
const rows = [
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
]
const walks = [...rows, ...rows.map((row) => [...row].reverse().join(''))]

/** What people type in the place of a letter. */
const disguises: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' }

export type PasswordSurroundings = {
  /** The words of the person and the office, which others know too: names, sign-in name, name of the commune. */
  known: readonly string[]
  /** Whether a word is among the ones most often used as passwords; the list is large and stays on the server. */
  isCommon: (word: string) => boolean
}

/**
 * Refuses a password that is too short, too long, or that somebody would guess. No rule about capitals or signs: a
 * sentence of four ordinary words is good. Accents and spaces count; nothing is trimmed. Length is counted in characters.
 */
export function checkPassword(password: string, { known, isCommon }: PasswordSurroundings): void {
  const length = [...password].length
  if (length < shortestPassword) throw new Refusal('people.password.too-short', { shortest: shortestPassword })
  if (length > longestPassword) throw new Refusal('people.password.too-long', { longest: longestPassword })
  if (!password.isWellFormed() || password.includes('\0')) throw new Refusal('people.password.unreadable')
  const written = fold(password)
  if (isRepetition(written)) throw new Refusal('people.password.repeats')
  if (isCommon(written) || readings(written).some((reading) => isCommon(reading))) {
    throw new Refusal('people.password.common')
  }
  // What is left once the guessable parts are taken out must still be long enough to be a secret.
  if (remainder(written, walks.flatMap(steps)).length < shortestPassword / 2) {
    throw new Refusal('people.password.keyboard-walk')
  }
  const guessable = [...officeWords, ...known.flatMap(wordsIn)]
  const undisguised = remainder(undisguise(written), guessable)
  const plain = remainder(written, guessable)
  if (Math.min(withoutTail(plain).length, withoutTail(undisguised).length) < shortestPassword / 2) {
    throw new Refusal('people.password.known-words')
  }
}

/** True when the same few characters come back over and over: `aaaaaaaaaaaa`, `soleilsoleil`. */
function isRepetition(written: string): boolean {
  if (new Set(written).size < 4) return true
  return /^(.{1,16}?)\1+.{0,2}$/s.test(written)
}

/** The ways a common word is usually dressed up: digits for letters, a year and an exclamation mark at the end, spaces. */
function readings(written: string): string[] {
  const joined = written.replace(/[\s._-]/g, '')
  const bare = [joined, undisguise(joined)].flatMap((one) => [one, withoutTail(one), withoutHead(one)])
  return bare.filter((one) => one.length >= 4)
}

function undisguise(written: string): string {
  return [...written].map((sign) => disguises[sign] ?? sign).join('')
}

/** Digits and signs at the end add next to nothing: `2026!` is the first thing a guesser adds. */
function withoutTail(written: string): string {
  return written.replace(/[^\p{L}]+$/u, '')
}

function withoutHead(written: string): string {
  return written.replace(/^[^\p{L}]+/u, '')
}

function remainder(written: string, parts: readonly string[]): string {
  return [...new Set(parts)]
    .sort((left, right) => right.length - left.length)
    .reduce((left, part) => left.replaceAll(part, ''), written)
}

/** Every run of four keys or more in a row. */
function steps(row: string): string[] {
  const runs: string[] = []
  for (let start = 0; start < row.length; start += 1) {
    for (let end = start + 4; end <= row.length; end += 1) runs.push(row.slice(start, end))
  }
  return runs
}

/** The words of a name worth refusing: three letters or more, without accents. */
function wordsIn(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 3)
}
