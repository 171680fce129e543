import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { collides } from './board-events.ts'
import css from './board-page.module.css'
import type { Shown } from './client.ts'
import { toneOfLevel, useConflictWords } from './conflict-words.ts'
import { isOff, StateOf } from './engagement-state.tsx'
import { useTimeWords } from './time-words.ts'

type Props = { shown: Shown; selected: boolean; onOpen: (shown: Shown) => void; names: string }

/** One engagement as a line of a list: when, what and where, and what is to be known of it. */
export function BoardLine({ shown, selected, onOpen, names }: Props) {
  const t = useWords('agenda')
  const { hours } = useTimeWords()
  const say = useConflictWords()
  const zone = useTimeZone()
  const isBusy = shown.sight === 'busy'
  const isAbroad = !shown.allDay && shown.timeZone !== zone
  const ownTimes = { start: shown.ownStart, end: shown.ownEnd, allDay: false }
  const there = isAbroad && t('when.there', { when: hours(ownTimes), zone: shown.timeZone })
  const represented = shown.represented && t('board.representedBy', { name: shown.represented.name })
  const looks = [
    css.line,
    selected && css.lineSelected,
    isBusy && css.lineBusy,
    isOff(shown.state) && css.lineOff,
    (shown.state === 'option' || shown.state === 'asked') && css.lineOption,
  ]
  return (
    <button
      type="button"
      className={looks.filter(Boolean).join(' ')}
      onClick={() => onOpen(shown)}
      aria-pressed={selected}
      disabled={isBusy}
    >
      <span className="num">{hours(shown)}</span>
      <span>
        <span className={css.lineTitle} dir="auto">
          {isBusy ? t('busy') : shown.title}
        </span>
        <span className={`${css.lineDetail} small`} dir="auto">
          {' '}
          {[shown.place, there, represented, names].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={css.badges}>
        {collides(shown) && (
          <StateBadge tone={toneOfLevel[shown.collision.level]} icon="⚠" title={say(shown.collision)}>
            {t(`conflict.level.${shown.collision.level}`)}
          </StateBadge>
        )}
        {!isBusy && shown.state !== 'confirmed' && <StateOf state={shown.state} />}
      </span>
    </button>
  )
}
