import { useWords } from '@cabinet/words/use-words.ts'
import css from './board-page.module.css'
import type { Shown } from './client.ts'
import { useOfficeClock } from './office-clock.ts'

/** Was it carried out? What became of the engagements of the days shown that are over, as far as one may read them. */
export function BoardFigures({ shown }: { shown: readonly Shown[] | undefined }) {
  const t = useWords('agenda')
  const now = useOfficeClock()
  const over = (shown ?? []).filter((one) => one.sight === 'full' && one.busy && one.end <= now && !one.slotId)
  if (!over.length) return null
  const count = (...states: Shown['state'][]) => over.filter((one) => states.includes(one.state)).length
  const figures = [
    [t('figures.held', { count: count('held') }), count('held')],
    [t('figures.untold', { count: count('confirmed') }), count('confirmed')],
    [t('figures.off', { count: count('cancelled', 'declined') }), count('cancelled', 'declined')],
    [t('figures.postponed', { count: count('postponed') }), count('postponed')],
  ] as const
  return (
    <p className={css.figures}>
      <span className="muted">{t('figures.title')}</span>{' '}
      {figures.flatMap(([said, number]) => (number > 0 ? [said] : [])).join(' · ')}
    </p>
  )
}
