import { useWords } from '@cabinet/words/use-words.ts'
import type { DoorGuest } from '../rules/door-result.ts'
import { resultFor } from '../rules/door-result.ts'
import css from './door.module.css'
import { useMomentClock } from './door-clock.ts'
import type { Entrance } from './door-entrance.ts'
import type { OpenedDoor } from './door-open.ts'

type NamesProps = { hits: readonly DoorGuest[]; entrance: Entrance; onChoose: (guest: DoorGuest) => void }

/** Whoever the letters typed may mean; two people of one name are told apart by what they are. */
export function DoorNames({ hits, entrance, onChoose }: NamesProps) {
  const t = useWords('ceremonies')
  if (!hits.length) return <p className={css.none}>{t('day.door.nobody')}</p>
  return (
    <ul className={css.names}>
      {hits.map((guest) => {
        const { kind } = resultFor(guest, entrance.present)
        return (
          <li key={guest.id}>
            <button type="button" onClick={() => onChoose(guest)}>
              <span dir="auto">
                <b>{[guest.civility, guest.name].filter(Boolean).join(' ')}</b>
                <small>{guest.function}</small>
              </span>
              <span className={kind === 'welcome' || kind === 'substitute' ? css.quiet : css.mark}>
                {t(`day.door.short.${kind}`)}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

const mostShown = 12

/** The last who came in, here or at another door; a press shows their card again, to correct or take back. */
export function DoorLatest({ entrance, door }: { entrance: Entrance; door: OpenedDoor }) {
  const t = useWords('ceremonies')
  const clock = useMomentClock(door.list?.ceremony.timeZone ?? 'UTC')
  const latest = [...entrance.present.values()]
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
    .slice(0, mostShown)
  const atDoors = new Map(door.list?.doors.map(({ id, name }) => [id, name]))
  if (!door.list) return <p className={css.none}>{t('day.door.listForgotten')}</p>
  if (!latest.length) return <p className={css.none}>{t('day.door.nobodyYet')}</p>
  return (
    <section aria-labelledby="door-latest">
      <h2 id="door-latest" className={css.latest}>
        {t('day.door.latest')}
      </h2>
      <ul className={css.names}>
        {latest.map((presence) => {
          const guest = entrance.byId.get(presence.guestId)
          if (!guest) return null
          return (
            <li key={presence.arrivalId}>
              <button type="button" onClick={() => entrance.choose(guest)}>
                <span dir="auto">
                  <b>{[guest.civility, guest.name].filter(Boolean).join(' ')}</b>
                  <small>
                    {[t('day.door.people', { count: presence.people }), atDoors.get(presence.doorId)]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </span>
                <span className={css.quiet}>{clock(presence.at)}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
