import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useChoices } from './choices.ts'
import { useAgenda } from './client.ts'
import { toneOfLevel, useConflictWords } from './conflict-words.ts'
import css from './form.module.css'
import type { FormDraft } from './form-draft.ts'
import { useRested } from './use-rested.ts'

/** What it collides with, said while it is typed. `reference` is the engagement being changed: it does not collide with itself. */
export function FormConflicts({ draft, reference = null }: { draft: FormDraft; reference?: string | null }) {
  const t = useWords('agenda')
  const say = useConflictWords()
  const { data: choices } = useChoices()
  const { diaryId, start, end, allDay, timeZone, placeId, state, rule } = draft
  const { preparation, travelBefore, travelAfter, debriefing } = draft
  const busy = choices?.kinds.find((one) => one.code === draft.kind)?.busy ?? true
  const asked = useRested(
    JSON.stringify({
      ...{
        ref: reference,
        diaryIds: [diaryId, ...draft.with],
        start,
        end,
        allDay,
        timeZone,
        placeId,
        state,
        rule,
        busy,
      },
      ...{ preparation, travelBefore, travelAfter, debriefing },
    }),
    250,
  )
  const isAskable = diaryId !== '' && end > start
  const found = useQuery({
    ...useAgenda().conflicts.queryOptions(JSON.parse(asked)),
    enabled: isAskable,
    placeholderData: keepPreviousData,
  })
  if (!isAskable || !found.data) return null
  return (
    <section aria-label={t('conflict.title')} aria-live="polite">
      {found.data.length === 0 ? (
        <p className="small muted">{t('conflict.none')}</p>
      ) : (
        <ul className={css.list}>
          {found.data.slice(0, 8).map((conflict) => (
            <li key={conflict.key} className={css.conflict}>
              <StateBadge tone={toneOfLevel[conflict.level]}>{t(`conflict.level.${conflict.level}`)}</StateBadge>
              <span>{say(conflict)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
