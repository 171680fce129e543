import { fold } from '@cabinet/office/fold.ts'
import type { Rank } from './precedence-list.ts'

/** Somebody a speech may greet: by the salutation of their function, with those who hold the same. */
export type Addressed = {
  id: string
  key: string
  civility: string
  salutation: string
  function: string
}
type Asked = { ranks: readonly Pick<Rank, 'key' | 'labelEn'>[]; locale: 'fr' | 'en' }

type Noun = { noun: string; her: boolean }

/** Madame, Mme, Mlle, Mrs, Ms… */
export function isHer(civility: string): boolean {
  return /^(madame|mme|mlle|mademoiselle|mrs|ms|miss|madam|lady)\b/.test(fold(civility))
}

/**
 * The greetings at the head of a speech, one line each, in the order of the line: « Monsieur le Préfet, » « Mesdames et
 * Messieurs les Députés, » … and last everybody else. Those who hold the same function are greeted together.
 */
export function salutationsOf(line: readonly Addressed[], { ranks, locale }: Asked): string[] {
  const own = line.filter(hasOwn)
  const greeted = locale === 'fr' ? toldApart(own) : own
  const groups = Map.groupBy(greeted, (one) => (one.key === '' ? `#${fold(one.salutation)}` : one.key))
  const said = [...groups].flatMap(([key, people]) =>
    locale === 'fr' ? inFrench(people) : inEnglish(people, ranks.find((one) => one.key === key)?.labelEn),
  )
  const everybody = locale === 'fr' ? 'Mesdames et Messieurs' : 'Ladies and gentlemen'
  return [...new Set([...said, everybody])]
}

/** « Monsieur le Président » of several bodies: each is greeted with what they preside over. */
function toldApart(line: readonly Addressed[]): Addressed[] {
  const groupOf = ({ key, function: as }: Addressed) => key || `#${fold(as)}`
  const sharing = Map.groupBy(line, (one) => stemOf(nounOf(one)))
  return line.map((one) => {
    const noun = nounOf(one)
    const same = sharing.get(stemOf(noun)) ?? []
    if (!noun || new Set(same.map(groupOf)).size < 2 || !fold(one.function).startsWith(`${fold(noun.noun)} `))
      return one
    return { ...one, salutation: one.salutation + one.function.slice(noun.noun.length) }
  })
}

const stemOf = (noun: Noun | null) => fold(noun?.noun ?? '').slice(0, 5)

/** « Madame » and « Monsieur » alone greet everybody, and nobody by their function. */
const hasOwn = ({ salutation }: Addressed) =>
  salutation !== '' && !/^(madame|monsieur|mesdames et messieurs|mr|mrs|ms|sir|madam)$/.test(fold(salutation))

const titled = /^(Monsieur|Madame) (?:(?:le|la) |l[’'])(.+)$/i

function nounOf({ salutation, civility }: Addressed): Noun | null {
  const [, title, noun] = titled.exec(salutation) ?? []
  return title && noun ? { noun, her: fold(title) === 'madame' || isHer(civility) } : null
}

function inFrench(people: readonly Addressed[]): string[] {
  const bySalutation = Map.groupBy(people, (one) => one.salutation)
  const nouns = people.map(nounOf)
  if (people.length === 1 || nouns.includes(null) || !isOneFunction(nouns)) {
    return [...bySalutation].map(([salutation, same]) => (same.length === 1 ? salutation : together(same)))
  }
  return [together(people)]
}

/** « Député » and « Députée » are one function, « Premier président » and « Procureure générale » are two. */
function isOneFunction(nouns: readonly (Noun | null)[]): boolean {
  return new Set(nouns.map(stemOf)).size === 1
}

function together(people: readonly Addressed[]): string {
  const nouns = people.map(nounOf).filter((one) => one !== null)
  const him = nouns.find((one) => !one.her)
  const her = nouns.find((one) => one.her)
  const noun = (him ?? her)?.noun
  if (!noun) return pluralWord(people[0]?.salutation ?? '')
  const titles = him && her ? 'Mesdames et Messieurs' : her ? 'Mesdames' : 'Messieurs'
  return `${titles} les ${pluralFrench(noun)}`
}

const smallWords = /^(de|du|des|d[’'].*|à|au|aux|en|la|le|les|l[’'].*|et|pour|près|chargée?|par|sur)$/i

/** « Conseiller régional » → « Conseillers régionaux »; what follows « de » stays as it is. */
export function pluralFrench(noun: string): string {
  const words = noun.split(' ')
  const stop = words.findIndex((word) => smallWords.test(word))
  return words.map((word, index) => (stop !== -1 && index >= stop ? word : pluralWord(word))).join(' ')
}

function pluralWord(word: string): string {
  if (/[sxz]$/i.test(word) || /^(vice|sous|ex)-$/i.test(word)) return word
  if (/al$/i.test(word)) return `${word.slice(0, -1)}ux`
  return /(eau|eu)$/i.test(word) ? `${word}x` : `${word}s`
}

/** In English the office's own salutation is used when it is English; otherwise the list's name of the function. */
function inEnglish(people: readonly Addressed[], label: string | undefined): string[] {
  const french = people.filter((one) => titled.test(one.salutation))
  const own = people.filter((one) => !french.includes(one)).map((one) => one.salutation)
  const noun = label?.split(/[,(;]| of the commune| where /)[0]?.trim()
  if (french.length === 0 || !noun) return [...new Set([...own, ...french.map((one) => one.salutation)])]
  const [one] = french
  const greeted = french.length > 1 ? pluralEnglish(noun) : `${one && nounOf(one)?.her ? 'Madam' : 'Mr'} ${noun}`
  return [...new Set([...own, greeted])]
}

/** “Member of the regional council” → “Members of the regional council”. */
export function pluralEnglish(noun: string): string {
  const [head = '', ...rest] = noun.split(/ (?=of |in |to |at |for |where )/)
  const plural = /(s|x|ch|sh)$/i.test(head)
    ? `${head}es`
    : /[^aeiou]y$/i.test(head)
      ? `${head.slice(0, -1)}ies`
      : `${head}s`
  return [plural, ...rest].join(' ')
}
