import { Card } from '@cabinet/ui/card.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import type { Deadline } from './assign-deadline.ts'
import css from './assign-decision.module.css'
import type { LineDraft } from './assign-lines.ts'
import { useLabels } from './choices.ts'

type Props = { line: LineDraft; deadline: Deadline; onEdit: () => void; onRemove: () => void }

/** One line of the decision as it will be sent: to whom, for what, until when, with which words. */
export function AssignLineCard({ line, deadline, onEdit, onRemove }: Props) {
  const t = useWords('mail')
  const { instructionLabel } = useLabels()
  const beside = [line.withOriginal && t('parapheur.line.originalShort'), line.copy && t('parapheur.line.copyShort')]
  return (
    <Card title={<bdi>{line.name}</bdi>} aside={<Due deadline={deadline} />}>
      <div className={css.line}>
        <span className="muted">{[instructionLabel(line.instruction), ...beside].filter(Boolean).join(' · ')}</span>
        <span className={css.tools}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('parapheur.assign.edit', line)} onClick={onEdit}>
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={t('parapheur.assign.remove', line)} onClick={onRemove}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </span>
      </div>
      {line.note && (
        <div className={css.note} dir="auto">
          {t('parapheur.line.quoted', { note: line.note })}
        </div>
      )}
    </Card>
  )
}

export function Due({ deadline: { due, left } }: { deadline: Deadline }) {
  const t = useWords('mail')
  const locale = useLocale()
  if (!due || left === null) return null
  const tone = left < 0 ? 'late' : left <= 2 ? 'soon' : 'neutral'
  const days = t('parapheur.line.days', { count: left })
  return (
    <StateBadge tone={tone} title={t('parapheur.line.workingDays', { count: left })}>
      <span className="num">{t('parapheur.line.due', { days, day: sayShortDay(due, locale) })}</span>
    </StateBadge>
  )
}
