import { Card } from '@cabinet/ui/card.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { sayLongDay, sayTime } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import type { DirectivesAnswers } from './client.ts'
import css from './today-directives.module.css'

type Called = DirectivesAnswers['meetingsCalledTo'][number]

/** The meetings somebody is called to: when, where, and what became of them since. */
export function TodayMeetings({ meetings }: { meetings: readonly Called[] }) {
  const t = useWords('directives')
  return (
    <Card
      title={t('today.meetings')}
      aside={
        <Link to="/reunions" className="small">
          {t('today.allMeetings')}
        </Link>
      }
    >
      <ul className={css.lines}>
        {meetings.map((one) => (
          <li key={one.id} className={css.meeting}>
            <span>
              <Link to={`/reunions/${one.id}`} dir="auto">
                {one.title || t(`today.kind.${one.kind}`)}
              </Link>
              <When one={one} />
            </span>
            {one.inPlaceOf && <StateBadge tone="soon">{t('today.inPlaceOf', { name: one.inPlaceOf })}</StateBadge>}
            {one.state === 'cancelled' && <StateBadge tone="late">{t('today.cancelled')}</StateBadge>}
            {one.movedFrom && <StateBadge tone="soon">{t('today.moved')}</StateBadge>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function When({ one }: { one: Called }) {
  const t = useWords('directives')
  const locale = useLocale()
  const when = ({ on, startsAt }: Pick<Called, 'on' | 'startsAt'>) =>
    `${sayLongDay(on, locale, true)}, ${sayTime(startsAt, locale)}`
  const more =
    one.state === 'cancelled' ? one.reason : one.movedFrom && t('today.movedFrom', { when: when(one.movedFrom) })
  return (
    <>
      <span className={`small muted ${css.under}`}>{[when(one), one.place].filter(Boolean).join(' · ')}</span>
      {more && (
        <span className={`small muted ${css.under}`} dir="auto">
          {more}
        </span>
      )}
    </>
  )
}
