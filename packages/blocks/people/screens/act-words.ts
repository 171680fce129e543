import { spokenKey } from '@cabinet/words/words.ts'
import { useTranslation } from 'react-i18next'

/** An act said plainly, in the words of the duty it belongs to: `mail.assign` is « imputer un courrier ». */
export function useActWords(): (act: string) => string {
  const { i18n } = useTranslation()
  return (act) => spokenKey(i18n, `acts.${act}`) ?? act
}
