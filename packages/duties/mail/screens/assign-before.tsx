import { useWords } from '@cabinet/words/use-words.ts'
import css from './assign-decision.module.css'
import { useLabels } from './choices.ts'
import type { LetterLine } from './client.ts'
import { LineStateBadge } from './letter-badges.tsx'

/** What was already decided on this letter, so that nobody decides it twice. */
export function AssignBefore({ lines }: { lines: readonly LetterLine[] }) {
  const t = useWords('mail')
  const { instructionLabel } = useLabels()
  const standing = lines.filter((line) => line.state !== 'recalled' && line.parentId === null)
  if (!standing.length) return null
  return (
    <ul className={css.before} aria-label={t('parapheur.assign.before')}>
      {standing.map((line) => (
        <li key={line.id}>
          <span>
            {t('parapheur.assign.beforeBy', {
              name: line.name,
              instruction: instructionLabel(line.instruction),
              by: line.assignedByName,
            })}
          </span>
          <LineStateBadge state={line.state} />
        </li>
      ))}
    </ul>
  )
}
