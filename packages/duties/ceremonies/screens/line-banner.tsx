import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import css from './line-page.module.css'
import type { LineAnswer } from './line-page.tsx'
import { statusTones } from './list-words.ts'

type List = NonNullable<LineAnswer['list']>

/** Loud as long as nobody has checked the list this order rests on; nothing once somebody did. */
export function LineBanner({ list }: { list: List }) {
  const t = useWords('ceremonies')
  if (list.status !== 'to-validate' && list.toValidate === 0) return null
  return (
    <div className={css.banner} role="note">
      <div>
        <b>{t('line.banner.title')}</b>
        {list.status === 'to-validate'
          ? t('line.banner.text')
          : t('line.lists.ranksToValidate', { count: list.toValidate })}
      </div>
      <Link to={`/admin/preseance?liste=${list.id}`}>{t('line.banner.see')}</Link>
    </div>
  )
}

/** The list, its version, its text and the day somebody read it: stale copies are in circulation. */
export function LineSource({ list, usages }: { list: List; usages: LineAnswer['usages'] }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const { source } = list
  return (
    <section className={css.panel} aria-labelledby="line-source">
      <h3 id="line-source">{t('line.source.title')}</h3>
      <p dir="auto">
        <b>{list.title}</b> · {t('line.lists.version', { version: list.version })}{' '}
        <StateBadge tone={statusTones[list.status]}>{t(`line.status.${list.status}`)}</StateBadge>
      </p>
      <p className="small" dir="auto">
        {[source.title, source.article].filter(Boolean).join(' · ')}
      </p>
      <p className="muted small">
        {[
          list.from && t('line.source.since', { day: sayDay(list.from, locale) }),
          source.readOn && t('line.source.read', { day: sayDay(source.readOn, locale) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {source.url && (
        <a className="small" href={source.url} target="_blank" rel="noopener noreferrer">
          {t('line.source.open')}
        </a>
      )}
      {usages.map(({ key, labelFr, labelEn, source: from }) => (
        <p key={key} className="small" dir="auto">
          {(locale === 'en' && labelEn) || labelFr} · <span className="muted">{from}</span>
        </p>
      ))}
    </section>
  )
}
