import { useWords } from '@cabinet/words/use-words.ts'
import css from './arrivals.module.css'
import type { BoardAnswer } from './arrivals-answers.ts'

/** How many are in, of how many; and of each kind. */
export function ArrivalsFigures({ board: { counts, groups } }: { board: BoardAnswer }) {
  const t = useWords('ceremonies')
  return (
    <section className={css.figures} aria-label={t('day.arrivals.figures')}>
      <p className={css.big}>
        <b className="num">{counts.present.guests}</b> {t('day.arrivals.ofGuests', { count: counts.expected })}
        <span className="muted">
          {t('day.arrivals.ofPeople', { present: counts.present.people, count: counts.expectedPeople })}
        </span>
      </p>
      <dl className={css.groups}>
        {groups.map(({ group, present, expected }) => (
          <div key={group}>
            <dt>{t(`ceremony.rankGroup.${group}`)}</dt>
            <dd className="num">{t('day.arrivals.groupOf', { present, expected })}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
