import { useWords } from '@cabinet/words/use-words.ts'
import { spokenKey } from '@cabinet/words/words.ts'
import { useTranslation } from 'react-i18next'
import css from './lists-page.module.css'

export type Fault = { code: string; details: Record<string, unknown> }

/** Everything wrong with a list at once, one sentence each. */
export function ListFaults({ faults }: { faults: readonly Fault[] }) {
  const t = useWords('ceremonies')
  const { i18n } = useTranslation()
  if (faults.length === 0) return null
  const said = faults.map(({ code, details }) => spokenKey(i18n, `refusal.${code}`, details) ?? code)
  return (
    <div role="alert">
      <b>{t('line.lists.faults', { count: faults.length })}</b>
      <ul className={css.faults}>
        {[...new Set(said)].map((sentence) => (
          <li key={sentence} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  )
}
