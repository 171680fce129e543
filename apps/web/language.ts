import { type Catalogue, type Locale, locales, speaking } from '@cabinet/words/words.ts'
import type { i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'

const kept = 'cabinet.locale'
let spoken: i18n | undefined

const fetched: Record<Locale, () => Promise<{ catalogue: Record<string, Catalogue> }>> = {
  fr: () => import('./catalogue.fr.ts'),
  en: () => import('./catalogue.en.ts'),
}

/** The language last spoken on this computer, else the browser's, else French. */
function firstLocale(): Locale {
  const wanted = [localStorage.getItem(kept), ...navigator.languages.map((one) => one.slice(0, 2))]
  return locales.find((locale) => locale === wanted.find((one) => locales.includes(one as Locale))) ?? 'fr'
}

/** Before anything is drawn: one language, and only that one, is fetched. */
export async function startSpeaking(): Promise<void> {
  const locale = firstLocale()
  const { catalogue } = await fetched[locale]()
  spoken = speaking(locale, catalogue, (instance) => instance.use(initReactI18next))
  document.documentElement.lang = locale
}

/** Changes the language of what is on the screen, without losing what was typed. */
export async function speak(locale: Locale): Promise<void> {
  if (!spoken || spoken.language === locale) return
  const { catalogue } = await fetched[locale]()
  for (const [name, words] of Object.entries(catalogue)) spoken.addResourceBundle(locale, name, words)
  await spoken.changeLanguage(locale)
  localStorage.setItem(kept, locale)
  document.documentElement.lang = locale
}
