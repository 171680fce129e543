import { useWords } from '@cabinet/words/use-words.ts'
import { NativeSelect, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { type Viewpoint, viewpoints } from '../rules/hall.ts'
import type { LineEntry } from '../rules/line-outputs.ts'
import { rowAsSeen } from '../rules/side-by-side.ts'
import css from './line-photograph.module.css'

const widths = ['5', '7', '9', '11', '15'] as const

/** The official photograph, drawn: the first in the centre, right and left in turn; seen from either end of the room. */
export function LinePhotograph({ line }: { line: readonly LineEntry[] }) {
  const t = useWords('ceremonies')
  const [from, setFrom] = useState<Viewpoint>('front')
  const [perRow, setPerRow] = useState('9')
  const rows = inRows(line, Number(perRow))
  const view = t(`line.photo.${from}`)
  // Whoever stands behind is drawn above, as on the photograph; from the dais one sees the backs, and the last row first.
  const drawn = from === 'front' ? rows.toReversed() : rows
  return (
    <div className={css.photo}>
      <div className={css.tools}>
        <SegmentedControl
          aria-label={t('line.photo.view')}
          value={from}
          onChange={(value) => setFrom(viewpoints.find((one) => one === value) ?? 'front')}
          data={viewpoints.map((value) => ({ value, label: t(`line.photo.${value}`) }))}
        />
        <NativeSelect
          aria-label={t('line.photo.perRow')}
          value={perRow}
          onChange={(event) => setPerRow(event.currentTarget.value)}
          data={widths.map((value) => ({ value, label: t('line.photo.of', { count: Number(value) }) }))}
        />
        <p className="muted small">{t('line.photo.help')}</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide row scrolls, and the keyboard has to reach it. */}
      <section className={css.stage} aria-label={t('line.photo.label', { view })} tabIndex={0}>
        {drawn.map(({ row, people }) => (
          <ol key={row} className={css.row} aria-label={t('line.photo.row', { row })}>
            {rowAsSeen(people, from).map((one) => (
              <PersonInRow key={one.id} entry={one} isCentre={one === people[0]} />
            ))}
          </ol>
        ))}
        <p className={css.view}>{view}</p>
      </section>
    </div>
  )
}

function PersonInRow({ entry, isCentre }: { entry: LineEntry; isCentre: boolean }) {
  return (
    <li className={isCentre ? `${css.person} ${css.centre}` : css.person}>
      <span className={`${css.figure} num`}>{entry.position}</span>
      <b dir="auto">{entry.name}</b>
      <span className={css.function} dir="auto">
        {entry.function}
      </span>
    </li>
  )
}

function inRows(line: readonly LineEntry[], perRow: number) {
  return Array.from({ length: Math.ceil(line.length / perRow) }, (_, at) => ({
    row: at + 1,
    people: line.slice(at * perRow, (at + 1) * perRow),
  }))
}
