import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import type { ReactNode } from 'react'
import type { Because } from '../rules/because.ts'
import type { LineEntry } from '../rules/line-outputs.ts'
import css from './line-page.module.css'

/** Somebody of the line, with the sentence that says why they stand there. */
export type ExplainedEntry = LineEntry & { because: Because; why: string }

type Props = {
  line: readonly ExplainedEntry[]
  label: string
  acts?: (entry: ExplainedEntry) => ReactNode
}

/** The ordered line: each place with its one sentence, its article, and what was decided by hand. */
export function LinePositions({ line, label, acts }: Props) {
  return (
    <ol className={css.line} aria-label={label}>
      {line.map((entry) => (
        <li key={entry.id} className={entry.position === 1 ? `${css.place} ${css.first}` : css.place}>
          <span className={`${css.number} num`}>{entry.position}</span>
          <Who entry={entry} />
          {acts?.(entry)}
        </li>
      ))}
    </ol>
  )
}

function Who({ entry }: { entry: ExplainedEntry }) {
  const t = useWords('ceremonies')
  const { because } = entry
  return (
    <div className={css.who}>
      <span className={css.name}>
        <span dir="auto">{[entry.civility, entry.name].filter(Boolean).join(' ')}</span>
        {because.kind === 'override' && <StateBadge tone="sign">{t('line.place.byHand')}</StateBadge>}
        {because.kind === 'courtesy' && <StateBadge tone="info">{t('line.place.byCourtesy')}</StateBadge>}
        {because.host && <StateBadge>{t('guests.host')}</StateBadge>}
      </span>
      <span dir="auto">{entry.function}</span>
      <span className={css.why} dir="auto">
        {entry.why}
      </span>
    </div>
  )
}
