import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { Link } from 'react-router'
import { AudienceStateBadge } from './audience-badges.tsx'
import type { DayPage } from './client.ts'
import css from './day-page.module.css'
import { ActWithReason, type ReasonAct } from './other-acts.tsx'
import { useSayTime } from './say-time.ts'
import type { Booking } from './use-booking.ts'

type Slot = DayPage['slots'][number]
type Props = { page: DayPage; booking: Booking; isOpen: boolean }
type Freeing = { act: ReasonAct; audience: { id: string; number: string } } | null

/** The day by the hour. Arrows go from slot to slot, Enter gives it to whoever is in hand. */
export function DaySlots({ page: { slots }, booking, isOpen }: Props) {
  const t = useWords('audiences')
  const [freeing, setFreeing] = useState<Freeing>(null)
  return (
    <>
      {isOpen && booking.chosen && (
        <p role="status">{t(booking.fits ? 'day.inHand' : 'day.notThatDay', { visitor: booking.chosen.visitor })}</p>
      )}
      <ul className={css.slots} aria-label={t('day.slots')} onKeyDown={walk}>
        {slots.map((slot) => (
          <OneSlot
            key={slot.id}
            slot={slot}
            booking={booking}
            isOpen={isOpen}
            onFree={(act) => slot.audience && setFreeing({ act, audience: slot.audience })}
          />
        ))}
      </ul>
      {freeing && (
        <ActWithReason
          audience={freeing.audience}
          act={freeing.act}
          onClose={() => setFreeing(null)}
          onDone={() => setFreeing(null)}
        />
      )}
    </>
  )
}

type OneProps = Omit<Props, 'page'> & { slot: Slot; onFree: (act: ReasonAct) => void }

function OneSlot({ slot, booking, isOpen, onFree }: OneProps) {
  const t = useWords('audiences')
  const sayTime = useSayTime()
  const time = sayTime(slot.start)
  const look = { free: css.free, blocked: css.blocked, offered: css.offered, taken: '' }[slot.state]
  return (
    <li className={`${css.slot} ${look}`}>
      <span className={css.time}>
        {time}
        <small>{t('minutes', { count: slot.minutes })}</small>
      </span>
      <Whose slot={slot} />
      <span className={css.acts}>
        {isOpen && slot.state === 'free' && (
          <>
            {booking.chosen && booking.fits && (
              <Button
                data-book
                onClick={() => booking.book(slot)}
                aria-label={t('day.bookAt', { visitor: booking.chosen.visitor, time })}
              >
                {t('day.book')}
              </Button>
            )}
            <Button variant="subtle" color="gray" onClick={() => booking.keep(slot, true)}>
              {t('day.keep')}
            </Button>
          </>
        )}
        {isOpen && slot.state === 'blocked' && (
          <Button variant="default" onClick={() => booking.keep(slot, false)}>
            {t('day.giveBack')}
          </Button>
        )}
        {isOpen && slot.state === 'offered' && slot.audience && (
          <>
            <Button onClick={() => booking.accept(slot)}>{t('day.accept')}</Button>
            <Button variant="default" onClick={() => booking.decline(slot)}>
              {t('day.decline')}
            </Button>
          </>
        )}
        {isOpen && slot.audience && ['scheduled', 'confirmed'].includes(slot.audience.state) && (
          <>
            <Button variant="default" onClick={() => booking.choose(slot.audience?.id ?? '')}>
              {t('day.move')}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => onFree('cancelAppointment')}>
              {t('day.release')}
            </Button>
          </>
        )}
      </span>
    </li>
  )
}

/** Who has the slot, or to whom it is offered; of a request one may not know, only that it is taken. */
function Whose({ slot }: { slot: Slot }) {
  const t = useWords('audiences')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const { audience, state, offeredUntil } = slot
  if (!audience) return <span className={css.who}>{t(`slot.${state}`)}</span>
  return (
    <span className={css.who}>
      <span>
        <Link to={`/audiences/${audience.id}`} dir="auto">
          {audience.contact || audience.visitor}
        </Link>{' '}
        {state === 'offered' ? (
          <StateBadge tone="soon">
            {offeredUntil
              ? t('day.offeredUntil', { at: sayInstant(new Date(offeredUntil), locale, timeZone) })
              : t('slot.offered')}
          </StateBadge>
        ) : (
          <AudienceStateBadge state={audience.state} />
        )}
      </span>
      <span className="small muted" dir="auto">
        {audience.subject}
      </span>
    </span>
  )
}

/** Up and down among the slots' buttons; the page itself does not scroll away. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!by) return
  const buttons: Element[] = [...event.currentTarget.querySelectorAll('button')]
  const here = document.activeElement ? buttons.indexOf(document.activeElement) : -1
  const row = buttons[here]?.closest('li')
  const rest = by > 0 ? buttons.slice(here + 1) : buttons.slice(0, Math.max(0, here)).reverse()
  const next = rest.find((button) => button.closest('li') !== row)
  const first = next?.closest('li')?.querySelector<HTMLElement>('button')
  if (!first) return
  event.preventDefault()
  first.focus()
}
