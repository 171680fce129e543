import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { spokenKey } from '@cabinet/words/words.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MissionAnswer } from './client.ts'
import css from './mission-page.module.css'
import { withDays } from './with-days.ts'

type Missing = MissionAnswer['missing'][number]

/** Where each thing that is missing is put right. */
const anchors: Record<Missing['need'], string> = {
  objectives: 'objectives',
  stages: 'stages',
  delegation: 'delegation',
  authorisation: 'authorisation',
  'financial-incidence': 'authorisation',
  'budget-line': 'authorisation',
  'previous-report': 'report',
  overlap: 'delegation',
}

/** What keeps the order from its last signature, each with the way to put it right. */
export function MissionMissing({ missing }: { missing: readonly Missing[] }) {
  const t = useWords('missions')
  const locale = useLocale()
  const { i18n } = useTranslation()
  const heading = useId()
  if (missing.length === 0) return null
  const sentenceOf = ({ code, details }: Missing) =>
    spokenKey(i18n, `missing.${code}`, withDays(details, locale)) ?? code
  const to = (one: Missing) => (one.details.missionId ? `/missions/${one.details.missionId}` : `#${anchors[one.need]}`)
  return (
    <section className={css.missing} aria-labelledby={heading}>
      <h2 id={heading}>{t('missingTitle', { count: missing.length })}</h2>
      <ul>
        {missing.map((one) => (
          <li key={one.code + JSON.stringify(one.details)}>
            {one.details.missionId ? (
              <Link to={to(one)}>{sentenceOf(one)}</Link>
            ) : (
              <a href={to(one)}>{sentenceOf(one)}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
