import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { keyOf } from '../rules/seat-fill.ts'
import type { Sitter } from '../rules/seat-order.ts'
import css from './seating.module.css'
import { fold, type SideProps } from './seating-side-props.ts'

/** The chosen seat: who sits there, why, and everything the mouse does by dragging, done by name. */
export function SeatingChosen(props: SideProps & { everybody: readonly Sitter[] }) {
  const { page, seats, chosen, moves, onPick, onPut, everybody, names } = props
  const t = useWords('ceremonies')
  const [finding, setFinding] = useState<string | null>(null)
  const seat = seats.find((one) => one.id === chosen)
  if (!seat) return <p className={css.chosenNone}>{t('seating.seat.choose')}</p>
  const { sitter } = seat
  const guest = page.guests.find((one) => one.id === sitter?.guestId)
  const isFinding = finding === seat.id
  return (
    <section className={css.chosen} aria-live="off">
      <p className="muted">
        {seat.block} · {seat.label}
      </p>
      <h3 className={css.chosenWho} dir="auto">
        {seat.who || t(seat.kept ? 'seating.board.kept' : 'seating.seat.free')}
      </h3>
      {sitter?.part === 0 && guest && (
        <p dir="auto">
          {[guest.position === null ? '' : String(guest.position), guest.function].filter(Boolean).join(' · ')}
        </p>
      )}
      {seat.byHand && (
        <p>
          <StateBadge tone="sign">{t('seating.board.byHand')}</StateBadge>{' '}
          {seat.reason && <span dir="auto">{t('seating.seat.reason', { reason: seat.reason })}</span>}
        </p>
      )}
      {!sitter && seat.kept && <p className="muted">{t('seating.seat.keptHelp')}</p>}
      {page.may.seat && (
        <div className={css.acts}>
          <Button variant="default" size="compact-sm" onClick={() => setFinding(isFinding ? null : seat.id)}>
            {t(sitter ? 'seating.seat.swap' : 'seating.seat.put')}
          </Button>
          {sitter ? (
            <>
              <Button variant="default" size="compact-sm" onClick={() => onPick(sitter)}>
                {t('seating.seat.moveTo')}
              </Button>
              <Button variant="subtle" size="compact-sm" onClick={() => moves.unseat({ ...sitter, seatId: seat.id })}>
                {t('seating.seat.unseat')}
              </Button>
            </>
          ) : (
            <Button variant="subtle" size="compact-sm" onClick={() => moves.keep(seat.id, !seat.kept)}>
              {t(seat.kept ? 'seating.seat.release' : 'seating.seat.keep')}
            </Button>
          )}
        </div>
      )}
      {isFinding && (
        <SearchSelect<Sitter>
          label={t('seating.seat.find')}
          value={null}
          find={async (words) => everybody.filter((one) => fold(names.whole(one)).includes(fold(words))).slice(0, 30)}
          keyOf={keyOf}
          textOf={names.whole}
          detailOf={(one) => page.guests.find((each) => each.id === one.guestId)?.function ?? ''}
          onChange={(one) => {
            setFinding(null)
            if (one) onPut(one, seat.id)
          }}
          autoFocus
        />
      )}
    </section>
  )
}
