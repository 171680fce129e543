import type { PointerEvent } from 'react'
import type { Sitter } from '../rules/seat-order.ts'
import type { useSeatMoves } from './seating-moves.ts'
import type { Names, PlanAnswer, SeatSeen } from './seating-seen.ts'

export type SideProps = {
  page: PlanAnswer
  names: Names
  seats: readonly SeatSeen[]
  chosen: string | null
  moves: ReturnType<typeof useSeatMoves>
  onShow: (seat: SeatSeen) => void
  onPick: (sitter: Sitter) => void
  onPut: (sitter: Sitter, seatId: string) => void
  onCarry: (event: PointerEvent, carried: { sitter: Sitter; who: string }) => void
}

/** For finding a name however it is typed: without accents, in small letters. */
export const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
