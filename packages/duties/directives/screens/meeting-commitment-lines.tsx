import { DueBadge } from '@cabinet/ui/due-badge.tsx'
import { StateBadge, type Tone } from '@cabinet/ui/state-badge.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import css from './meeting.module.css'
import type { MeetingCommitment } from './meeting-answers.ts'

const tones: Partial<Record<MeetingCommitment['state'], Tone>> = {
  ...{ claimed: 'soon', verified: 'done', returned: 'late' },
}

/** Who owes what by when, and how far it is; each opens. */
export function MeetingCommitmentLines({ commitments }: { commitments: readonly MeetingCommitment[] }) {
  const t = useWords('directives')
  const say = useWords('commitments')
  const today = useToday()
  return (
    <ul className={css.commitments}>
      {commitments.map((one) => (
        <li key={one.id}>
          <Link to={`/suivi/${one.id}`} dir="auto">
            {one.text}
          </Link>
          <span className={css.facts}>
            <b dir="auto">{one.leadName}</b>
            <StateBadge tone={tones[one.state] ?? 'neutral'}>{say(`state.${one.state}`)}</StateBadge>
            {one.isOpen && one.dueOn && <DueBadge due={one.dueOn} today={today} />}
            {one.isOpen && !one.dueOn && <span className="small muted">{t('meeting.commit.noDay')}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
