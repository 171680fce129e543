import { announce } from '@cabinet/ui/announce.tsx'
import { useRefusalText } from '@cabinet/ui/refusal-text.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { afterMove, goesAgainstOrder } from '../rules/seat-check.ts'
import { keyOf } from '../rules/seat-fill.ts'
import { partiesOf, type Sitter } from '../rules/seat-order.ts'
import { useCeremonies } from './client.ts'
import type { Names, PlanAnswer } from './seating-seen.ts'

export type Move = Sitter & { seatId: string }

/** Moving guests by hand: shown at once, sent after, and with a reason first where it goes against the order. */
export function useSeatMoves(page: PlanAnswer, names: Names) {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const queries = useQueryClient()
  const say = useRefusalText()
  const [asking, setAsking] = useState<Move | null>(null)
  const planId = page.plan.id
  const key = ceremonies.seatPlan.queryKey({ planId })
  const settled = {
    onError: (error: unknown) => sayDone({ sentence: say(error).sentence }),
    onSettled: () => queries.invalidateQueries(ceremonies.pathFilter()),
  }
  const send = useMutation(ceremonies.seatMove.mutationOptions(settled))
  const off = useMutation(ceremonies.seatUnseat.mutationOptions(settled))
  const keep = useMutation(ceremonies.seatKeep.mutationOptions(settled))
  const seatName = (seatId: string) => {
    const block = page.plan.layout.blocks.find((one) => one.seats.some((seat) => seat.id === seatId))
    return `${block?.label ?? ''} ${block?.seats.find((seat) => seat.id === seatId)?.label ?? ''}`
  }
  const apply = (move: Move, reason: string) => {
    const sits = page.places.find((one) => one.seatId === move.seatId)
    const had = page.places.some((one) => keyOf(one) === keyOf(move))
    const places = afterMove(page.places, move)
    const reasons = new Map(page.places.map((one) => [keyOf(one), one.reason]))
    const shown = places.map((one) => ({
      ...one,
      reason: keyOf(one) === keyOf(move) ? reason : (reasons.get(keyOf(one)) ?? ''),
    }))
    const seated = new Set(shown.map(keyOf))
    const without = partiesOf(page.guests)
      .flat()
      .filter((one) => !seated.has(keyOf(one)))
    void queries.cancelQueries({ queryKey: key })
    queries.setQueryData(key, { ...page, places: shown, without })
    const [who, seat] = [names.whole(move), seatName(move.seatId)]
    announce(
      sits && had
        ? t('seating.board.swapped', { who, seat, other: names.whole(sits) })
        : t('seating.board.moved', { who, seat }),
    )
    const found = sits ? { guestId: sits.guestId, part: sits.part } : null
    send.mutate({ planId, ...move, found, reason })
  }
  return {
    asking,
    stopAsking: () => setAsking(null),
    /** With the reason that was asked for. */
    insist: (reason: string) => {
      if (asking) apply(asking, reason)
      setAsking(null)
    },
    move: (move: Move) => {
      const sits = page.places.find((one) => one.seatId === move.seatId)
      if (sits && keyOf(sits) === keyOf(move)) return
      const after = afterMove(page.places, move)
      const against = goesAgainstOrder({ before: page.places, after }, partiesOf(page.guests), page.plan.layout)
      if (against) setAsking(move)
      else apply(move, '')
    },
    unseat: ({ guestId, part, seatId }: Move) => {
      off.mutate(
        { planId, guestId, part, found: seatId },
        { onSuccess: () => announce(t('seating.seat.unseated', { who: names.whole({ guestId, part }) })) },
      )
    },
    keep: (seatId: string, kept: boolean) => keep.mutate({ planId, seatId, kept }),
  }
}
