import type { Figure } from '../rules/figure.ts'
import { indicatorOf } from '../rules/indicators.ts'
import type { Restatement } from '../rules/report-content.ts'
import { restatedBy } from '../rules/restate.ts'
import { useFigureWords } from './figure-words.ts'
import css from './issue-reading.module.css'

/** « rectifié +3 (était 120, maintenant 123) – faits connus plus tard » */
export function IssueRestated({ restatement }: { restatement: Restatement | undefined }) {
  const { t, sayValue: say } = useFigureWords()
  if (!restatement) return null
  const { code, was, now, because } = restatement
  const unit = indicatorOf(code)?.unit ?? 'number'
  const sameValue = was.value === now.value
  const said = ({ value, silence, counted, among }: Figure) =>
    sameValue && counted !== null && among !== null
      ? t('issue.figure.of', { counted, among })
      : publishedOf(value, silence)
  const publishedOf = (value: Figure['value'], silence: Figure['silence']) =>
    value === null ? t(`issue.silence.${silence ?? 'nothing'}`) : say(value, unit)
  const by = restatedBy(restatement)
  const signed =
    by === null || by === 0 ? null : `${by > 0 ? '+' : '−'}${say(Math.abs(by), unit === 'percent' ? 'points' : unit)}`
  const key = signed === null ? 'issue.restated.lineSaid' : 'issue.restated.line'
  return (
    <span className={css.restated}>
      {t(key, { by: signed ?? '', was: said(was), now: said(now) })} – {t(`issue.restated.because.${because}`)}
    </span>
  )
}
