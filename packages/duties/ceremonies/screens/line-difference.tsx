import { useWords } from '@cabinet/words/use-words.ts'
import type { TFunction } from 'i18next'
import { isSameLine, type LineDifference } from '../rules/line-difference.ts'
import css from './line-page.module.css'

type Props = { difference: LineDifference; same: string }

/** What changed from one line to another, and only that. */
export function LineChanges({ difference, same }: Props) {
  const t = useWords('ceremonies')
  if (isSameLine(difference)) return <p className="muted">{same}</p>
  const { arrived, gone, moved, changed, shifted } = difference
  return (
    <>
      <ul className={css.changes} aria-label={t('line.difference.label')}>
        {arrived.map((one) => (
          <li key={`in-${one.id}`} className={css.arrived} dir="auto">
            {t('line.difference.arrived', { name: one.name, to: one.position })}
          </li>
        ))}
        {changed.map((one) => (
          <li key={`as-${one.id}`} className={css.changed} dir="auto">
            {changedInto(t, one)}
          </li>
        ))}
        {moved.map((one) => (
          <li key={`to-${one.id}`} className={css.changed} dir="auto">
            {t('line.difference.moved', { name: one.name, from: one.from, to: one.position })}
          </li>
        ))}
        {gone.map((one) => (
          <li key={`out-${one.id}`} className={css.gone} dir="auto">
            {t('line.difference.gone', { name: one.name, from: one.position })}
          </li>
        ))}
      </ul>
      {shifted > 0 && <p className="muted small">{t('line.difference.shifted', { count: shifted })}</p>}
    </>
  )
}

type Changed = LineDifference['changed'][number]

/** Somebody else in the same place, or the same person as something else. */
function changedInto(t: TFunction<'ceremonies'>, { name, function: as, was, position: to }: Changed): string {
  const before = was.name === name ? was.function : was.name
  return as
    ? t('line.difference.changed', { name, function: as, was: before, to })
    : t('line.difference.replaced', { name, was: before, to })
}
