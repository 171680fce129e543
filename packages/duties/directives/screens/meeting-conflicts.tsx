import { addMinutes, isLocal, localAt } from '@cabinet/duties/agenda/rules/local-time.ts'
import { useDiaries } from '@cabinet/duties/agenda/screens/choices.ts'
import { useAgenda } from '@cabinet/duties/agenda/screens/client.ts'
import { toneOfLevel, useConflictWords } from '@cabinet/duties/agenda/screens/conflict-words.ts'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import css from './meeting.module.css'
import type { MeetingFacts } from './meeting-form.tsx'

/** As many as a call shows before it is a list of its own. */
const most = 6

type Props = { facts: MeetingFacts; reference: string | null }

/** Who of those who come is already taken at that hour, said while it is typed, as far as their diaries are open to the reader. */
export function MeetingConflicts({ facts, reference }: Props) {
  const t = useWords('agenda')
  const say = useConflictWords()
  const { data: diaries = [] } = useDiaries()
  const { on, startsAt, lasts, chairId, people } = facts
  const coming = [chairId, ...people]
  const diaryIds = diaries.flatMap(({ id, personId }) => (personId && coming.includes(personId) ? [id] : []))
  const start = localAt(on, startsAt)
  const isAskable = isLocal(start) && diaryIds.length > 0
  const end = isAskable ? addMinutes(start, lasts) : start
  const { data: found = [] } = useQuery({
    ...useAgenda().conflicts.queryOptions({ ref: reference, diaryIds, start, end }),
    enabled: isAskable,
    placeholderData: keepPreviousData,
  })
  if (!isAskable || found.length === 0) return null
  return (
    <section aria-label={t('conflict.title')} aria-live="polite">
      <ul className={css.taken}>
        {found.slice(0, most).map((conflict) => (
          <li key={conflict.key} className={css.takenLine}>
            <StateBadge tone={toneOfLevel[conflict.level]}>{t(`conflict.level.${conflict.level}`)}</StateBadge>
            <span>{say(conflict)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
