import { DueBadge } from '@cabinet/ui/due-badge.tsx'
import { StateBadge, type Tone } from '@cabinet/ui/state-badge.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import type { LineState } from '../rules/assignment.ts'
import type { LetterState } from '../rules/letter.ts'

const tones: Record<LetterState, Tone> = {
  draft: 'neutral',
  'in-circuit': 'sign',
  'to-dispatch': 'info',
  dispatched: 'done',
  'to-assign': 'soon',
  assigned: 'info',
  'under-way': 'info',
  answered: 'done',
  closed: 'done',
  voided: 'late',
}

const lineTones: Record<LineState, Tone> = {
  sent: 'neutral',
  acknowledged: 'info',
  'under-way': 'info',
  done: 'done',
  returned: 'late',
  recalled: 'neutral',
}

export function LetterStateBadge({ state }: { state: LetterState }) {
  const t = useWords('mail')
  return <StateBadge tone={tones[state]}>{t(`state.${state}`)}</StateBadge>
}

export function LineStateBadge({ state }: { state: LineState }) {
  const t = useWords('mail')
  return <StateBadge tone={lineTones[state]}>{t(`lineState.${state}`)}</StateBadge>
}

/** When the letter, or a line of it, is due; nothing when nothing is owed. */
export function LetterDue({ dueOn, done = false }: { dueOn: string | null; done?: boolean }) {
  const today = useToday()
  return dueOn ? <DueBadge due={dueOn} today={today} done={done} /> : null
}

/** Urgent and reserved, said by words. */
export function LetterFlags({
  urgent,
  confidentiality,
}: {
  urgent: boolean
  confidentiality: 'ordinary' | 'internal' | 'reserved'
}) {
  const t = useWords('mail')
  return (
    <>
      {urgent && <StateBadge tone="late">{t('urgent')}</StateBadge>}
      {confidentiality !== 'ordinary' && <StateBadge tone="sign">{t(`confidentiality.${confidentiality}`)}</StateBadge>}
    </>
  )
}
