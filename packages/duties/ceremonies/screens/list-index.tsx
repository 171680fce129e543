import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import type { CeremoniesAnswers } from './client.ts'
import { listStateTones, statusTones, useCountryName } from './list-words.ts'
import css from './lists-page.module.css'

type Row = CeremoniesAnswers['lists']['lists'][number]

/** Every list with all its versions, the office's own country first. */
export function ListIndex({ lists, chosen }: { lists: readonly Row[]; chosen: string }) {
  const t = useWords('ceremonies')
  const country = useCountryName()
  return [...Map.groupBy(lists, (one) => one.country)].map(([code, rows]) => (
    <section key={code} className={css.country} aria-labelledby={`country-${code}`}>
      <h3 id={`country-${code}`}>{country(code)}</h3>
      <ul className={css.versions}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link
              to={`?liste=${row.id}`}
              replace
              className={css.version}
              aria-current={row.id === chosen ? 'true' : undefined}
            >
              <b dir="auto">{row.title}</b>
              <span className="muted small">
                {[t('line.lists.version', { version: row.version }), row.territory].filter(Boolean).join(' · ')}
              </span>
              <span className={css.badges}>
                <StateBadge tone={listStateTones[row.state]}>{t(`line.lists.state.${row.state}`)}</StateBadge>
                <StateBadge tone={statusTones[row.status]}>{t(`line.status.${row.status}`)}</StateBadge>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ))
}
