import type { BoardEvent, BoardLook, BoardTone } from '@cabinet/ui/agenda-board-events.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { useCallback } from 'react'
import type { EngagementState } from '../rules/engagement.ts'
import { useKindWords } from './choices.ts'
import type { Shown } from './client.ts'
import { useConflictWords } from './conflict-words.ts'
import { isOff } from './engagement-state.tsx'

const lookOf: Record<EngagementState, BoardLook> = {
  asked: 'asked',
  option: 'option',
  confirmed: 'confirmed',
  held: 'held',
  declined: 'off',
  cancelled: 'off',
  postponed: 'off',
}

/** The colour families a kind may have, in the board's own names. Red is kept for what collides. */
const toneOf: Record<string, BoardTone> = {
  blue: 'brand',
  teal: 'public',
  green: 'done',
  amber: 'ceremony',
  red: 'soon',
  violet: 'sign',
  grey: 'neutral',
}

/** The one time of one engagement: an option stands on the board once for every time that is held for it. */
export const keyOf = ({ ref, slotId }: Pick<Shown, 'ref' | 'slotId'>) => (slotId ? `${ref}#${slotId}` : ref)

export const refOfKey = (key: string) => key.split('#')[0] ?? key

type Colliding = Shown & { collision: NonNullable<Shown['collision']> }

/** What is merely good to know is not hatched. */
export const collides = (shown: Shown): shown is Colliding =>
  shown.collision !== null && shown.collision.level !== 'information'

/** What is called off stays in sight, struck through, until its day is over. */
export const stillShown = (shown: readonly Shown[], today: string): readonly Shown[] =>
  shown.filter((one) => !isOff(one.state) || one.end >= today)

/** What the server shows of the diaries, as the board draws it. */
export function useBoardEvents() {
  const t = useWords('agenda')
  const { kindOf } = useKindWords()
  const sayConflict = useConflictWords('short')
  return useCallback(
    (shown: Shown): BoardEvent => {
      const isBusy = shown.sight === 'busy'
      const represented = shown.represented && t('board.representedBy', { name: shown.represented.name })
      return {
        id: keyOf(shown),
        resources: shown.diaries.map((one) => one.diaryId),
        start: shown.start,
        end: shown.end,
        allDay: shown.allDay,
        title: isBusy ? t('busy') : shown.title,
        detail: [represented, shown.place].filter(Boolean).join(' · '),
        look: isBusy ? 'busy' : lookOf[shown.state],
        tone: toneOf[kindOf(shown.kind)?.tone ?? ''] ?? 'neutral',
        before: shown.preparation + shown.travelBefore,
        after: shown.travelAfter + shown.debriefing,
        ...(collides(shown) && { conflict: sayConflict(shown.collision) }),
        movable: shown.may.move,
      }
    },
    [t, kindOf, sayConflict],
  )
}
