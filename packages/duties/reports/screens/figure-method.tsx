import { useWords } from '@cabinet/words/use-words.ts'
import type { Indicator } from '../rules/indicator.ts'
import css from './statistics.module.css'

type Said = Pick<Indicator, 'code' | 'level' | 'unit' | 'direction' | 'measure' | 'bureau' | 'formula'>

/** How a figure is counted, in plain words, and what it is. */
export function FigureMethod({ said }: { said: Said }) {
  const t = useWords('reports')
  const spoken = t as unknown as (key: string) => string
  const facts = [
    t(`drafting.bureau.${said.bureau}`),
    t(`statistics.level.${said.level}`),
    t(`statistics.unit.${said.unit}`),
    t(`statistics.direction.${said.direction}`),
    t('statistics.formula', { version: said.formula }),
  ]
  return (
    <div className={css.method}>
      <p className="reading">{spoken(`figures.indicators.${said.code}.method`)}</p>
      <p className={css.behind}>{facts.join(' · ')}</p>
    </div>
  )
}
