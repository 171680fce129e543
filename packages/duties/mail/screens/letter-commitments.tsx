import { DueBadge } from '@cabinet/ui/due-badge.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useMail } from './client.ts'
import css from './letter-commitments.module.css'

/** What was ordered or promised on the letter, each on its own page; nothing when nothing was. */
export function LetterCommitments({ letterId }: { letterId: string }) {
  const t = useWords('mail')
  const say = useWords('commitments')
  const today = useToday()
  const { data: commitments = [] } = useQuery(useMail().letterCommitments.queryOptions({ letterId }))
  if (commitments.length === 0) return null
  return (
    <section className={css.commitments} aria-labelledby="letter-commitments">
      <h2 id="letter-commitments">{t('letter.commitments')}</h2>
      <ul>
        {commitments.map((one) => (
          <li key={one.id}>
            <Link to={`/suivi/${one.id}`} dir="auto">
              {one.text}
            </Link>
            <span className={css.facts}>
              <span dir="auto">{one.leadName}</span>
              <StateBadge tone={one.state === 'verified' ? 'done' : 'neutral'}>{say(`state.${one.state}`)}</StateBadge>
              {one.isOpen && one.dueOn && <DueBadge due={one.dueOn} today={today} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
