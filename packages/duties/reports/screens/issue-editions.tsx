import { useWords } from '@cabinet/words/use-words.ts'
import { SegmentedControl } from '@mantine/core'
import type { Edition } from '../rules/report.ts'
import css from './issue-reading.module.css'

type Props = { editions: readonly Edition[]; value: Edition; onChange: (edition: Edition) => void }

/** Which edition is read; nothing to choose for whoever reads the council's only. */
export function IssueEditions({ editions, value, onChange }: Props) {
  const t = useWords('reports')
  if (editions.length < 2) return null
  return (
    <div className={css.switch}>
      <SegmentedControl
        aria-label={t('issue.edition.choice')}
        value={value}
        onChange={(one) => onChange(one as Edition)}
        data={editions.map((one) => ({ value: one, label: t(`issue.edition.${one}`) }))}
      />
    </div>
  )
}
