import { DueBadge } from '@cabinet/ui/due-badge.tsx'
import { StateBadge, type Tone } from '@cabinet/ui/state-badge.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import type { AudienceState, OpinionView } from '../rules/audience.ts'

const tones: Record<AudienceState, Tone> = {
  received: 'soon',
  incomplete: 'soon',
  inadmissible: 'late',
  'pre-audience': 'info',
  'to-decide': 'sign',
  accepted: 'soon',
  delegated: 'info',
  oriented: 'info',
  refused: 'late',
  scheduled: 'info',
  confirmed: 'done',
  arrived: 'sign',
  'in-progress': 'sign',
  held: 'soon',
  absent: 'late',
  postponed: 'soon',
  'follow-up': 'info',
  withdrawn: 'neutral',
  closed: 'done',
}

const viewTones: Record<OpinionView, Tone> = {
  favourable: 'done',
  unfavourable: 'late',
  orient: 'info',
  complete: 'soon',
}

export function AudienceStateBadge({ state }: { state: AudienceState }) {
  const t = useWords('audiences')
  return <StateBadge tone={tones[state]}>{t(`state.${state}`)}</StateBadge>
}

export function OpinionBadge({ view }: { view: OpinionView }) {
  const t = useWords('audiences')
  return <StateBadge tone={viewTones[view]}>{t(`view.${view}`)}</StateBadge>
}

/** When the person must have had an answer; nothing when none is promised or it was given. */
export function AudienceDue({ dueOn, done = false }: { dueOn: string | null; done?: boolean }) {
  const today = useToday()
  return dueOn ? <DueBadge due={dueOn} today={today} done={done} /> : null
}

/** Urgent and reserved, said by words. */
export function AudienceFlags({ urgent, reserved }: { urgent: boolean; reserved: boolean }) {
  const t = useWords('audiences')
  return (
    <>
      {urgent && <StateBadge tone="late">{t('urgent')}</StateBadge>}
      {reserved && <StateBadge tone="sign">{t('reserved')}</StateBadge>}
    </>
  )
}
