import { useWords } from '@cabinet/words/use-words.ts'
import { carriedOut } from '../rules/carried-out.ts'
import css from './board-page.module.css'
import type { Shown } from './client.ts'
import { useOfficeClock } from './office-clock.ts'

const figures = ['held', 'untold', 'off', 'postponed'] as const

/** Was it carried out? What became of the engagements of the days shown that are over, as far as one may read them. */
export function BoardFigures({ shown = [] }: { shown: readonly Shown[] | undefined }) {
  const t = useWords('agenda')
  const readable = shown.filter((one) => one.sight === 'full')
  const counted = carriedOut(readable, useOfficeClock())
  if (counted.over === 0) return null
  const said = figures.filter((figure) => counted[figure] > 0)
  return (
    <p className={css.figures}>
      <span className="muted">{t('figures.title')}</span>{' '}
      {said.map((figure) => t(`figures.${figure}`, { count: counted[figure] })).join(' · ')}
    </p>
  )
}
