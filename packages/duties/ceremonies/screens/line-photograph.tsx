import { PrintableLink } from '@cabinet/ui/printable-link.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Checkbox, NativeSelect, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { viewpoints } from '../rules/hall.ts'
import type { LineEntry } from '../rules/line-outputs.ts'
import {
  type Arrangement,
  asDrawn,
  photographRow,
  photographRows,
  rowCounts,
  rowWidths,
  usualArrangement,
} from '../rules/photograph.ts'
import css from './line-photograph.module.css'

type Props = { ceremonyId: string; whom: 'coming' | 'all'; line: readonly LineEntry[] }

/** The official photograph, drawn: the first in the centre, right and left in turn; seen from either end of the room. */
export function LinePhotograph({ ceremonyId, whom, line }: Props) {
  const t = useWords('ceremonies')
  const [asked, setAsked] = useState(usualArrangement)
  const { rows, left } = photographRows(line, asked)
  const numbered = rows.map((people, at) => ({ row: at + 1, people }))
  const view = t(`line.photo.${asked.view}`)
  const { perRow, rows: many, split } = asked
  const paper = new URLSearchParams({ ceremonyId, whom, view: asked.view, perRow: String(perRow), rows: String(many) })
  paper.set('split', String(split))
  return (
    <div className={css.photo}>
      <Arranging asked={asked} onAsk={setAsked} maySplit={line.some((one) => one.side === 'military')} />
      <PrintableLink href={`/prints/ceremonies/photograph?${paper}`}>{t('line.photo.print')}</PrintableLink>
      <p className="muted small">
        {t('line.photo.help')} {left > 0 && t('line.photo.left', { count: left })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide row scrolls, and the keyboard has to reach it. */}
      <section className={css.stage} aria-label={t('line.photo.label', { view })} tabIndex={0}>
        {asDrawn(numbered, asked.view).map(({ row, people }) => (
          <ol key={row} className={css.row} aria-label={t('line.photo.row', { row })}>
            {photographRow(people, asked).map((one) => (
              <PersonInRow key={one.id} entry={one} isCentre={one === people[0]} />
            ))}
          </ol>
        ))}
        <p className={css.view}>{view}</p>
      </section>
    </div>
  )
}

type Asking = { asked: Arrangement; onAsk: (asked: Arrangement) => void; maySplit: boolean }

function Arranging({ asked, onAsk, maySplit }: Asking) {
  const t = useWords('ceremonies')
  return (
    <div className={css.tools}>
      <SegmentedControl
        aria-label={t('line.photo.view')}
        value={asked.view}
        onChange={(value) => onAsk({ ...asked, view: viewpoints.find((one) => one === value) ?? 'front' })}
        data={viewpoints.map((value) => ({ value, label: t(`line.photo.${value}`) }))}
      />
      <NativeSelect
        aria-label={t('line.photo.perRow')}
        value={String(asked.perRow)}
        onChange={(event) => onAsk({ ...asked, perRow: Number(event.currentTarget.value) })}
        data={rowWidths.map((count) => ({ value: String(count), label: t('line.photo.of', { count }) }))}
      />
      <NativeSelect
        aria-label={t('line.photo.rows')}
        value={String(asked.rows)}
        onChange={(event) => onAsk({ ...asked, rows: Number(event.currentTarget.value) })}
        data={rowCounts.map((count) => ({ value: String(count), label: t('line.photo.rowsOf', { count }) }))}
      />
      {maySplit && (
        <Checkbox
          label={t('line.photo.split')}
          checked={asked.split}
          onChange={(event) => onAsk({ ...asked, split: event.currentTarget.checked })}
        />
      )}
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
