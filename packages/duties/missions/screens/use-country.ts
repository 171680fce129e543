import { countriesIn } from '@cabinet/blocks/people/screens/countries.ts'
import { useLocale } from '@cabinet/words/use-words.ts'
import { useMemo } from 'react'

/** The countries in the reader's language, and the name of one by its code. */
export function useCountries() {
  const locale = useLocale()
  return useMemo(() => {
    const all = countriesIn(locale, ['BJ', 'CI', 'FR', 'BE'])
    const names = new Map(all.map((one) => [one.value, one.label]))
    return { all, nameOf: (code: string) => names.get(code) ?? code }
  }, [locale])
}
