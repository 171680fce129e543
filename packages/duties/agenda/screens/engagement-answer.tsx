import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, SegmentedControl, Textarea } from '@mantine/core'
import type { InvitationAnswer } from '../rules/answer.ts'
import css from './engagement.module.css'
import { RepresentFields, type Standing } from './engagement-representation.tsx'

export const answers = ['attends', 'represented', 'declines', 'none'] as const
export type Answer = Exclude<InvitationAnswer, 'undecided'>
export type Decision = { answer: Answer; reason: string; representative: Standing | null; reply: boolean }

type Props = {
  value: Decision
  onChange: (value: Decision) => void
  problem: unknown
}

export const undecided = (speech = ''): Decision => ({
  answer: 'attends',
  reason: '',
  representative: { personId: '', ground: 'deputy', speech, note: '' },
  reply: true,
})

/** Only what the answer needs is sent with it. */
export function sentDecision({ answer, reason, representative, reply }: Decision) {
  const goes = answer === 'represented' ? representative : null
  return { answer, reason, representative: goes, reply: answer === 'none' ? false : reply }
}

/** Something is still missing: who goes, or why not. */
export function isUnready({ answer, reason, representative }: Decision): boolean {
  if (answer === 'represented') return !representative?.personId
  return answer === 'declines' && reason.trim().length < 3
}

/** How an invitation ends, and the letter that says so. */
export function AnswerFields({ value, onChange, problem }: Props) {
  const t = useWords('agenda')
  const put = (change: Partial<Decision>) => onChange({ ...value, ...change })
  const chosen = value.answer
  return (
    <div className={css.form}>
      <SegmentedControl
        orientation="vertical"
        fullWidth
        aria-label={t('invitation.decision')}
        value={chosen}
        onChange={(answer) => put({ answer: answers.find((one) => one === answer) ?? 'attends' })}
        data={answers.map((one) => ({ value: one, label: t(`answer.${one}`) }))}
      />
      {chosen === 'represented' && value.representative && (
        <RepresentFields value={value.representative} onChange={(representative) => put({ representative })} />
      )}
      {chosen !== 'attends' && (
        <Textarea
          label={t(chosen === 'declines' ? 'invitation.why' : 'invitation.note')}
          value={value.reason}
          onChange={(event) => put({ reason: event.currentTarget.value })}
          maxLength={1000}
          autosize
          minRows={2}
          maxRows={6}
          dir="auto"
        />
      )}
      {chosen !== 'none' && (
        <Checkbox
          label={t('invitation.reply')}
          checked={value.reply}
          onChange={(event) => put({ reply: event.currentTarget.checked })}
        />
      )}
      {problem !== null && problem !== undefined && <Problem error={problem} />}
    </div>
  )
}

/** The answer among the parts of the engagement itself. */
export function AnswerNow(props: Props & { onSend: () => void; isSending: boolean; onClose: () => void }) {
  const t = useWords('agenda')
  return (
    <div className={css.form}>
      <AnswerFields {...props} />
      <div className={css.acts}>
        <Button disabled={isUnready(props.value)} loading={props.isSending} onClick={props.onSend}>
          {t('invitation.send')}
        </Button>
        <Button variant="subtle" color="gray" onClick={props.onClose}>
          {t('form.back')}
        </Button>
      </div>
    </div>
  )
}
