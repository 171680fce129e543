import { useWords } from '@cabinet/words/use-words.ts'
import { spokenKey } from '@cabinet/words/words.ts'
import { useTranslation } from 'react-i18next'

const ours = ['asker', 'why', 'future'] as const

/** What is wrong with a field, as a sentence: the server's own code, or one of ours. */
export function useSayWrong(): (code: string | undefined) => string | undefined {
  const t = useWords('audiences')
  const { i18n } = useTranslation()
  return (code) => {
    if (!code) return undefined
    const own = ours.find((one) => one === code)
    return own ? t(`entry.error.${own}`) : (spokenKey(i18n, `refusal.${code}`) ?? spokenKey(i18n, 'problem.badForm'))
  }
}
