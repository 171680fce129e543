import { useWords } from '@cabinet/words/use-words.ts'
import { TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { keyOf } from '../rules/seat-fill.ts'
import { partiesOf, type Sitter } from '../rules/seat-order.ts'
import css from './seating.module.css'
import { SeatingChosen } from './seating-chosen.tsx'
import { type SeatSeen, seatOfEach } from './seating-seen.ts'
import { fold, type SideProps } from './seating-side-props.ts'

const shown = 80

/** Beside the board: the chosen seat, those without one, and everybody by name. */
export function SeatingSide(props: SideProps) {
  const t = useWords('ceremonies')
  const { page, names, seats } = props
  const [words, setWords] = useState('')
  const everybody = useMemo(() => partiesOf(page.guests).flat(), [page.guests])
  const seatOf = useMemo(() => seatOfEach(seats), [seats])
  const sought = fold(words)
  const found = sought ? everybody.filter((one) => fold(names.whole(one)).includes(sought)) : page.without
  return (
    <aside className={css.side}>
      <SeatingChosen {...props} everybody={everybody} />
      <section className={css.people} aria-label={t('seating.side.people')}>
        <TextInput
          label={t('seating.side.find')}
          type="search"
          value={words}
          maxLength={100}
          onChange={(event) => setWords(event.currentTarget.value)}
          dir="auto"
        />
        <h3 className={css.sideTitle}>
          {sought ? t('seating.side.people') : t('seating.side.without')}{' '}
          <span className="muted num">{found.length}</span>
        </h3>
        {found.length === 0 && <p className="muted">{emptyWords(t, { sought, everybody })}</p>}
        <ul className={css.list}>
          {found.slice(0, shown).map((sitter) => (
            <Line key={keyOf(sitter)} sitter={sitter} seat={seatOf.get(keyOf(sitter))} {...props} />
          ))}
        </ul>
        {found.length > shown && <p className="muted">{t('seating.side.more', { count: found.length - shown })}</p>}
      </section>
    </aside>
  )
}

function Line({ sitter, seat, ...props }: SideProps & { sitter: Sitter; seat: SeatSeen | undefined }) {
  const { page, names, onShow, onPick, onCarry } = props
  const who = names.whole(sitter)
  const guest = page.guests.find((one) => one.id === sitter.guestId)
  return (
    <li>
      <button
        type="button"
        className={css.person}
        onClick={() => (seat ? onShow(seat) : page.may.seat && onPick(sitter))}
        onPointerDown={(event) => page.may.seat && event.pointerType === 'mouse' && onCarry(event, { sitter, who })}
      >
        <span className={css.personRank}>{sitter.part === 0 ? (guest?.position ?? '') : ''}</span>
        <span>
          <span dir="auto">{who}</span>
          {sitter.part === 0 && guest?.function && (
            <span className={css.detail} dir="auto">
              {guest.function}
            </span>
          )}
        </span>
        {seat && (
          <span className={css.where}>
            {seat.block} · {seat.label}
          </span>
        )}
      </button>
    </li>
  )
}

function emptyWords(
  t: ReturnType<typeof useWords<'ceremonies'>>,
  { sought, everybody }: { sought: string; everybody: readonly Sitter[] },
): string {
  if (sought) return t('seating.side.nobody')
  return t(everybody.length === 0 ? 'seating.side.noneComing' : 'seating.side.withoutNone')
}
