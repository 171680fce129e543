import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react'
import type { Figure } from '../rules/figure.ts'
import { changeOf } from '../rules/figure-change.ts'
import type { Indicator } from '../rules/indicator.ts'
import { useFigureWords } from './figure-words.ts'
import css from './statistics.module.css'

const arrows = { up: IconArrowUpRight, down: IconArrowDownRight, same: IconArrowRight }

type Props = { now: Figure; then: Figure; of: Pick<Indicator, 'unit' | 'direction'> }

/** What it was then, which way it went, and a word that says whether that is good: never the colour alone. */
export function FigureChangeMark({ now, then, of }: Props) {
  const { t, sayValue } = useFigureWords()
  if (then.value === null) {
    return <span className={css.silence}>{t(`statistics.short.${then.silence ?? 'nothing'}`)}</span>
  }
  const change = changeOf(now, then, of.direction)
  if (!change) return <span className="num">{sayValue(then.value, of.unit)}</span>
  const Arrow = arrows[change.way]
  return (
    <span className={css.change}>
      <span className="num">{sayValue(then.value, of.unit)}</span>
      <span className={`${css.verdict} ${css[change.verdict] ?? ''}`}>
        <Arrow size={16} aria-hidden />
        {t(`statistics.verdict.${change.verdict}`)}
      </span>
    </span>
  )
}
