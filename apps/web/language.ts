import { type Catalogue, type Locale, locales, speaking } from '@cabinet/words/words.ts'
import type { i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Duty, dutyWords } from './catalogue-duties.ts'

const kept = 'cabinet.locale'
let spoken: i18n | undefined

type Fetch = () => Promise<{ catalogue: Record<string, Catalogue> }>

const frontDoorWords: Record<Locale, Fetch> = {
  fr: () => import('./catalogue.fr.ts'),
  en: () => import('./catalogue.en.ts'),
}
const officeWords: Record<Locale, Fetch> = {
  fr: () => import('./catalogue-office.fr.ts'),
  en: () => import('./catalogue-office.en.ts'),
}

/** The language last spoken on this computer, else the browser's, else French. */
function firstLocale(): Locale {
  const wanted = [localStorage.getItem(kept), ...navigator.languages.map((one) => one.slice(0, 2))]
  return locales.find((locale) => locale === wanted.find((one) => locales.includes(one as Locale))) ?? 'fr'
}

/** Before anything is drawn: the words of the front door, in one language only. */
export async function startSpeaking(): Promise<void> {
  const locale = firstLocale()
  const { catalogue } = await frontDoorWords[locale]()
  spoken = speaking(locale, catalogue, (instance) => instance.use(initReactI18next))
  document.documentElement.lang = locale
}

const locale = () => (spoken?.language ?? 'fr') as Locale
let ofTheOffice: Promise<void> | undefined
const ofDuties = new Map<Duty, Promise<void>>()

/** The words of the frame and the first page, fetched once, for whoever is let in. */
export function speakOfTheOffice(): Promise<void> {
  ofTheOffice ??= learn(officeWords[locale()], locale())
  return ofTheOffice
}

/** All the words of one duty or block, fetched once. */
export function speakOf(duty: Duty): Promise<void> {
  const fetched = ofDuties.get(duty) ?? learnOf(duty, locale())
  ofDuties.set(duty, fetched)
  return fetched
}

/** Every word there is: what a screen behind the first page waits for, together with its script. Screens show parts of each other. */
export async function speakOfTheDuties(): Promise<void> {
  const duties = Object.keys(dutyWords[locale()]) as Duty[]
  await Promise.all([speakOfTheOffice(), ...duties.map(speakOf)])
}

/** Changes the language of what is on the screen, without losing what was typed. */
export async function speak(locale: Locale): Promise<void> {
  if (!spoken || spoken.language === locale) return
  for (const words of [frontDoorWords, officeWords]) await learn(words[locale], locale)
  await Promise.all([...ofDuties.keys()].map((duty) => learnOf(duty, locale)))
  await spoken.changeLanguage(locale)
  localStorage.setItem(kept, locale)
  document.documentElement.lang = locale
}

async function learn(fetch: Fetch, locale: Locale): Promise<void> {
  const { catalogue } = await fetch()
  for (const [name, words] of Object.entries(catalogue)) add(locale, name, words)
}

async function learnOf(duty: Duty, locale: Locale): Promise<void> {
  add(locale, duty, await dutyWords[locale][duty]())
}

/** A few words at once and all of them later come to the same catalogue, in whatever order they arrive. */
function add(locale: Locale, name: string, words: Catalogue): void {
  spoken?.addResourceBundle(locale, name, words, true, true)
}
