import { sayNumber } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'

/** 1 536 → “2 ko”, 3 400 000 → “3,2 Mo”. */
export function useSaySize(): (bytes: number) => string {
  const t = useWords('ui')
  const locale = useLocale()
  return (bytes) => {
    if (bytes < 1024) return t('file.size.bytes', { n: bytes })
    if (bytes < 1024 * 1024) return t('file.size.kilo', { n: sayNumber(Math.round(bytes / 1024), locale) })
    return t('file.size.mega', { n: sayNumber(Math.round((bytes * 10) / (1024 * 1024)) / 10, locale) })
  }
}
