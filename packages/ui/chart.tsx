import { type Chart as ChartData, chartNumber, chartValue, drawnPart } from '@cabinet/office/chart.ts'
import { chartHeight } from '@cabinet/office/chart-options.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { lazy, type ReactNode, Suspense, useId, useState } from 'react'
import css from './chart.module.css'
import { Fence } from './fence.tsx'

const ChartDesk = lazy(() => import('./chart-desk.tsx').then((module) => ({ default: module.ChartDesk })))

type Props = {
  title: string
  /** One sentence under the drawing: what is counted, and what is left out. */
  note?: ReactNode
  chart: ChartData
  /** What the categories are, at the head of the table: « Mois », “Unit”. */
  head: string
}

/**
 * A drawing with its figures beside it. The table is always there for those who hear the screen and on paper; those who see it
 * open it when they want it. The drawing's code comes with the first chart; when it does not come, the figures stand alone.
 */
export function Chart({ title, note, chart, head }: Props) {
  const t = useWords('ui')
  const [open, setOpen] = useState(false)
  const [name, table] = [useId(), useId()]
  const drawn = drawnPart(chart)
  const undrawn = chart.categories.length - drawn.categories.length
  return (
    <figure className={css.figure} aria-labelledby={name}>
      <figcaption className={css.head}>
        <h3 id={name}>{title}</h3>
        <button
          type="button"
          className={css.toggle}
          aria-expanded={open}
          aria-controls={table}
          onClick={() => setOpen(!open)}
        >
          {open ? t('chart.hide') : t('chart.show')}
        </button>
      </figcaption>
      <Fence instead={() => <p className={css.note}>{t('chart.failed')}</p>}>
        <Suspense fallback={<div className={css.waiting} style={{ blockSize: chartHeight(drawn) }} />}>
          <ChartDesk chart={drawn} label={title} />
        </Suspense>
      </Fence>
      <div id={table} className={open ? css.data : `${css.data} ${css.closed}`}>
        <ChartTable chart={chart} head={head} label={title} />
      </div>
      {undrawn > 0 && <p className={css.note}>{t('chart.undrawn', { count: undrawn })}</p>}
      {note && <p className={css.note}>{note}</p>}
    </figure>
  )
}

function ChartTable({ chart, head, label }: { chart: ChartData; head: string; label: string }) {
  const locale = useLocale()
  return (
    <table className={css.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {chart.series.map(({ name }) => (
            <th key={name} scope="col" className={css.number}>
              {name || chart.unit || label}
            </th>
          ))}
          {chart.cases && (
            <th scope="col" className={css.number}>
              {chart.cases.head}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {chart.categories.map((category, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two units may bear the same name, and rows never change places.
          <tr key={at}>
            <th scope="row">{category}</th>
            {chart.series.map(({ name, values, said }) => {
              const value = values[at]
              return (
                <td key={name} className={css.number}>
                  {value === null || value === undefined ? (said?.[at] ?? '–') : chartValue(value, chart.unit, locale)}
                </td>
              )
            })}
            {chart.cases && <td className={css.number}>{countText(chart.cases.counts[at], locale)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const countText = (count: number | null | undefined, locale: string) =>
  count === null || count === undefined ? '–' : chartNumber(count, locale)
