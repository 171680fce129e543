import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import css from './ceremony-page.module.css'
import { CeremonySection } from './ceremony-section.tsx'
import type { CeremonyAnswer } from './client.ts'

/** How many are invited and how many said what, with the way to the list. */
export function CeremonyAnswers({ page }: { page: CeremonyAnswer }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const may = useMay()
  const { ceremony, guests } = page
  if (!guests) return null
  const all = Math.max(1, guests.all)
  const share = (count: number) => ({ inlineSize: `${(count / all) * 100}%` })
  const link = may('ceremonies.guests') && (
    <Link to={`/ceremonies/${ceremony.id}/invites`}>{t('ceremony.answers.open')}</Link>
  )
  return (
    <CeremonySection title={t('ceremony.section.answers')} aside={link}>
      {guests.all === 0 && <p className="muted">{t('ceremony.answers.none')}</p>}
      {guests.all > 0 && (
        <>
          <div className={css.bar} aria-hidden>
            <span style={share(guests.accepted)} />
            <span className={css.represented} style={share(guests.represented)} />
            <span className={css.no} style={share(guests.declined)} />
          </div>
          <dl className={css.count}>
            {(['accepted', 'represented', 'declined', 'invited', 'listed', 'people'] as const).map((name) => (
              <div key={name}>
                <dt>{t(`ceremony.answers.${name}`)}</dt>
                <dd>{guests[name]}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {ceremony.answersUntil && (
        <p className="muted">{t('ceremony.answers.until', { day: sayLongDay(ceremony.answersUntil, locale, true) })}</p>
      )}
    </CeremonySection>
  )
}
