import { announce } from '@cabinet/ui/announce.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMemo, useRef, useState } from 'react'
import type { Viewpoint } from '../rules/hall.ts'
import { keyOf } from '../rules/seat-fill.ts'
import type { Sitter } from '../rules/seat-order.ts'
import css from './seating.module.css'
import { SeatingBoard } from './seating-board.tsx'
import { useCamera } from './seating-camera.ts'
import { useGuestDrag } from './seating-drag.ts'
import { useSeatMoves } from './seating-moves.ts'
import { SeatingNotices } from './seating-notices.tsx'
import { blocksSeen, namesOf, type PlanAnswer, type SeatSeen, seatsSeen } from './seating-seen.ts'
import { SeatingSide } from './seating-side.tsx'
import { SeatingTools } from './seating-tools.tsx'
import { SeatingWhy } from './seating-why.tsx'

/** Who sits where: the hall in the middle, the chosen seat and those without one beside it. */
export function SeatingDesk({ page, onDraw }: { page: PlanAnswer; onDraw: () => void }) {
  const t = useWords('ceremonies')
  const [view, setView] = useState<Viewpoint>('front')
  const [chosen, setChosen] = useState<string | null>(null)
  const [picked, setPicked] = useState<Sitter | null>(null)
  const ghost = useRef<HTMLDivElement>(null)
  const names = useMemo(
    () =>
      namesOf(page.guests, {
        spouse: (one) => t('seating.board.spouse', one),
        companion: (one) => t('seating.board.companion', one),
        ...{ spouseShort: t('seating.board.spouseShort'), companionShort: t('seating.board.companionShort') },
      }),
    [page.guests, t],
  )
  const seats = useSteadySeats(useMemo(() => seatsSeen(page, view, names), [page, view, names]))
  const blocks = useMemo(() => blocksSeen(page.plan, view), [page.plan, view])
  const camera = useCamera(page.plan.layout.width, page.plan.layout.depth)
  const moves = useSeatMoves(page, names)
  const put = (sitter: Sitter, seatId: string) => {
    setPicked(null)
    setChosen(seatId)
    moves.move({ ...sitter, seatId })
  }
  const carry = useGuestDrag({ camera, seats, ghost, onDrop: put })
  const pick = (sitter: Sitter) => {
    setPicked(sitter)
    announce(t('seating.board.picked', { who: names.whole(sitter) }))
  }
  const letGo = () => {
    if (picked) announce(t('seating.board.dropped', { who: names.whole(picked) }))
    setPicked(null)
  }
  const act = (seat: SeatSeen) => {
    if (!page.may.seat) return
    if (!picked) return seat.sitter ? pick(seat.sitter) : undefined
    if (seat.sitter && keyOf(seat.sitter) === keyOf(picked)) letGo()
    else put(picked, seat.id)
  }
  const show = (seat: SeatSeen) => {
    setChosen(seat.id)
    camera.show(seat)
  }
  return (
    <div className={css.desk}>
      <div className={css.thing}>
        <SeatingTools page={page} view={view} onView={setView} camera={camera} onDraw={onDraw} />
        <SeatingNotices page={page} names={names} picked={picked} onLetGo={letGo} />
        <SeatingBoard
          {...{ camera, view, seats, blocks, chosen, picked }}
          onChoose={setChosen}
          onAct={act}
          onLetGo={letGo}
          onCarry={
            page.may.seat ? (event, seat) => seat.sitter && carry(event, { sitter: seat.sitter, who: seat.who }) : null
          }
        />
        <p className={css.help}>{t('seating.board.help')}</p>
      </div>
      <SeatingSide {...{ page, names, seats, chosen, moves, onShow: show, onPick: pick, onCarry: carry, onPut: put }} />
      <div ref={ghost} className={css.ghost} aria-hidden hidden />
      {moves.asking && <SeatingWhy onClose={moves.stopAsking} onReason={moves.insist} />}
    </div>
  )
}

/** The same object for each seat nothing about which changed, so that only the others are drawn again. */
function useSteadySeats(fresh: SeatSeen[]): readonly SeatSeen[] {
  const known = useRef(new Map<string, { told: string; seat: SeatSeen }>())
  return useMemo(() => {
    const next = new Map(
      fresh.map((seat) => {
        const told = JSON.stringify(seat)
        const before = known.current.get(seat.id)
        return [seat.id, before?.told === told ? before : { told, seat }] as const
      }),
    )
    known.current = next
    return [...next.values()].map(({ seat }) => seat)
  }, [fresh])
}
