import { Card } from '@cabinet/ui/card.tsx'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, Select, Textarea } from '@mantine/core'
import type { Deadline } from './assign-deadline.ts'
import css from './assign-decision.module.css'
import { Due } from './assign-line-card.tsx'
import type { LineDraft, LinePatch } from './assign-lines.ts'
import { useChoices, useLabels } from './choices.ts'

type Props = { line: LineDraft; deadline: Deadline; onChange: (patch: LinePatch) => void; onClose: () => void }

/** The same line, open: instruction, day, paper or copy, a few words. */
export function AssignLineFields({ line, deadline, onChange, onClose }: Props) {
  const t = useWords('mail')
  const today = useToday()
  const { labelOf } = useLabels()
  const { data: choices } = useChoices()
  const days = deadline.left === null ? undefined : t('parapheur.line.workingDays', { count: deadline.left })
  return (
    <Card title={<bdi>{line.name}</bdi>} aside={<Due deadline={deadline} />}>
      <div className={css.fields}>
        <Select
          label={t('parapheur.line.instruction')}
          data={(choices?.instructions ?? []).map((row) => ({ value: row.code, label: labelOf(row) }))}
          value={line.instruction}
          onChange={(instruction) => instruction && onChange({ instruction, dueOn: null })}
          allowDeselect={false}
          maxDropdownHeight={360}
          autoFocus
        />
        <DayField
          label={t(`parapheur.line.${deadline.asks ?? 'dueOn'}`)}
          value={line.dueOn ?? deadline.due}
          onChange={(dueOn) => onChange({ dueOn })}
          min={today}
          hint={days}
        />
        <Textarea
          label={t('parapheur.line.note')}
          placeholder={t('parapheur.line.noteHint')}
          value={line.note}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
          maxLength={1000}
          autosize
          minRows={1}
          maxRows={5}
          dir="auto"
        />
        <Checkbox
          label={t('parapheur.line.original')}
          checked={line.withOriginal}
          onChange={(event) => onChange({ withOriginal: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('parapheur.line.copy')}
          checked={line.copy}
          onChange={(event) => onChange({ copy: event.currentTarget.checked })}
        />
        <Button variant="default" onClick={onClose}>
          {t('parapheur.assign.done')}
        </Button>
      </div>
    </Card>
  )
}
