import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Catalogues, Locale } from './words.ts'

/** The words of one duty on a screen: `const t = useWords('mail')`, then `t('register.title')`. */
export function useWords<Name extends keyof Catalogues & string>(name: Name): TFunction<Name> {
  return useTranslation(name).t as unknown as TFunction<Name>
}

export function useLocale(): Locale {
  return useTranslation().i18n.language as Locale
}
