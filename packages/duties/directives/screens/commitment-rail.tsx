import { DueBadge } from '@cabinet/ui/due-badge.tsx'
import { Rail } from '@cabinet/ui/rail.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDay, sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import type { CommitmentAnswer } from './board-row.ts'
import { CommitmentActs } from './commitment-acts.tsx'
import css from './commitment-page.module.css'

/** How far it is, by when, and what this person may do about it. */
export function CommitmentRail({ one }: { one: CommitmentAnswer }) {
  const t = useWords('directives')
  const locale = useLocale()
  const today = useToday()
  return (
    <Rail title={t('board.page.stands')}>
      <div className={css.stand}>
        {one.dueOn && <DueBadge due={one.dueOn} today={today} done={!one.isOpen} />}
        {one.isOpen && one.escalation && <StateBadge tone="late">{t(`board.carried.${one.escalation}`)}</StateBadge>}
      </div>
      <p>{one.dueOn ? t('board.page.due', { day: sayLongDay(one.dueOn, locale, true) }) : t('board.page.noDay')}</p>
      {one.isOpen && one.escalation && one.escalatedOn && (
        <p className="small muted">
          {t(`board.page.carried.${one.escalation}`, { day: sayDay(one.escalatedOn, locale) })}
        </p>
      )}
      {one.supersededBy && (
        <p>
          {t('board.page.supersededBy')} <Link to={`/suivi/${one.supersededBy.id}`}>{one.supersededBy.text}</Link>
        </p>
      )}
      <div className={css.acts}>
        <CommitmentActs one={one} />
      </div>
      {!Object.values(one.may).some(Boolean) && (
        <p className="small muted">{t(one.isOpen ? 'board.page.notYours' : 'board.page.over')}</p>
      )}
    </Rail>
  )
}
