import { useWords } from '@cabinet/words/use-words.ts'
import type { Indicator } from '../rules/indicator.ts'
import { leastOf, sourcesOf } from '../rules/indicator-sources.ts'
import { indicatorOf } from '../rules/indicators.ts'
import type { ReportsAnswers } from './client.ts'
import css from './statistics.module.css'

type Said = Pick<Indicator, 'code' | 'level' | 'unit' | 'direction' | 'measure' | 'bureau' | 'formula'>

/** How a figure is counted, in plain words: from which facts, who answers for it, and from how many on it is said. */
export function FigureMethod({ said, least }: { said: Said; least: ReportsAnswers['statisticMethod']['least'] }) {
  const t = useWords('reports')
  const spoken = t as unknown as (key: string) => string
  const facts = [
    t(`statistics.level.${said.level}`),
    t(`statistics.unit.${said.unit}`),
    t(`statistics.direction.${said.direction}`),
    t('statistics.formula', { version: said.formula }),
  ]
  const one = indicatorOf(said.code)
  const sources = one ? sourcesOf(one).map((kind) => t(`figures.facts.${kind}`)) : []
  const sentences = [
    t('statistics.method.sources', { facts: sources.join(', ') }),
    t('statistics.method.owner', { bureau: t(`drafting.bureau.${said.bureau}`) }),
    one && t(`statistics.method.${leastOf(one)}`, least),
  ]
  return (
    <div className={css.method}>
      <p className="reading">{spoken(`figures.indicators.${said.code}.method`)}</p>
      <p className={css.behind}>{sentences.filter(Boolean).join(' ')}</p>
      <p className={css.behind}>{facts.join(' · ')}</p>
    </div>
  )
}
