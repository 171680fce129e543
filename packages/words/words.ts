import i18next, { type i18n, type TFunction } from 'i18next'

/** One catalogue per duty, block or package; each adds its own line beside its words (`declare module`). */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging, one line per duty.
export interface Catalogues {}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: Catalogues
    strictKeyChecks: true
  }
}

export const locales = ['fr', 'en'] as const
export type Locale = (typeof locales)[number]

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type Base<Key extends string> = Key extends `${infer Start}_${Plural}` ? `${Start}_other` : Key

/** The same keys as the French reference; of a plural family only `_other` is compulsory. A missing key is a type error. */
export type WordsOf<French> = {
  readonly [Key in keyof French as Key extends string ? Base<Key> : never]: French[Key] extends string
    ? string
    : WordsOf<French[Key]>
} & { readonly [Key in keyof French as Key extends `${infer Start}_other` ? `${Start}_${Plural}` : never]?: string }

export type Catalogue = Record<string, unknown>

const settings = {
  fallbackLng: 'fr',
  interpolation: { escapeValue: false },
  returnNull: false,
  showSupportNotice: false,
} as const

/** Speaks one language with the catalogues given: `{ mail: mailFr, people: peopleFr }`. */
export function speaking(locale: Locale, catalogues: Record<string, Catalogue>, prepare = (one: i18n) => one): i18n {
  const instance = prepare(i18next.createInstance())
  void instance.init({
    ...settings,
    lng: locale,
    ns: Object.keys(catalogues),
    resources: { [locale]: catalogues },
    initAsync: false,
  })
  return instance
}

const spoken = new Map<string, i18n>()

/** The words of one duty on the server: `wordsOf('mail', { fr: mailFr, en: mailEn }, locale)('receipt.title')`. */
export function wordsOf<Name extends keyof Catalogues & string>(
  name: Name,
  both: Record<Locale, Catalogue>,
  locale: Locale,
): TFunction<Name> {
  const key = `${name}:${locale}`
  const instance = spoken.get(key) ?? speaking(locale, { [name]: both[locale] })
  spoken.set(key, instance)
  return instance.getFixedT(locale, name) as unknown as TFunction<Name>
}

/** A key known only when the program runs (a refusal's code, a journal event): looked for in every catalogue at hand. */
export function spokenKey(instance: i18n, key: string, details: Record<string, unknown> = {}): string | undefined {
  const loose = instance as unknown as {
    exists(key: string, options: object): boolean
    t(key: string, options: object): string
  }
  const catalogues = Object.keys(instance.store.data[instance.language] ?? {})
  const home = catalogues.find((ns) => loose.exists(key, { ...details, ns }))
  return home && loose.t(key, { ...details, ns: home })
}
