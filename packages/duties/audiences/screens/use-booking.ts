import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type DayPage, useAudiences } from './client.ts'
import { useSayTime } from './say-time.ts'
import { useAct } from './use-act.ts'

type Slot = DayPage['slots'][number]

/** Whoever waits for a time, who of them is in hand, and what is done with a slot. */
export function useBooking({ day }: DayPage, receiverId: string | null) {
  const t = useWords('audiences')
  const locale = useLocale()
  const sayTime = useSayTime()
  const audiences = useAudiences()
  const { act, error } = useAct()
  const [asked, choose] = useFilter('demande')
  const [letter, setLetter] = useState(true)
  const waiting = useQuery(audiences.waiting.queryOptions({ receiverId }))
  const rows = waiting.data ?? []
  const listed = rows.find((row) => row.id === asked)
  // Somebody who has a time already and wants another is not on the waiting list.
  const moved = useQuery(
    audiences.audience.queryOptions({ audienceId: asked }, { enabled: asked !== '' && !listed && waiting.isSuccess }),
  )
  const mover = asked !== '' && !listed ? moved.data : undefined
  const chosen = mover
    ? { id: mover.audience.id, motive: mover.audience.motive, visitor: mover.contact?.name ?? mover.audience.visitor }
    : (listed ?? rows[0])
  const book = useMutation(audiences.book.mutationOptions())
  const free = useMutation(audiences.cancelAppointment.mutationOptions())
  const accept = useMutation(audiences.acceptOffer.mutationOptions())
  const decline = useMutation(audiences.declineOffer.mutationOptions())
  const keep = useMutation(audiences.keepSlot.mutationOptions())
  const place = rows.findIndex((row) => row.id === chosen?.id)
  const next = rows[place + 1] ?? rows[place - 1]
  const say = (start: string) => t('at', { day: sayShortDay(start.slice(0, 10), locale), time: sayTime(start) })
  const goOn = () => choose(next?.id ?? '')
  const takeBack = (audienceId: string) =>
    void act(() => free.mutateAsync({ audienceId, reason: t('day.undone') }), { sentence: t('day.freed') })
  return {
    ...{ waiting, rows, chosen, mover, error, letter, setLetter },
    isChosen: asked !== '',
    choose,
    leave: () => choose(''),
    step: (by: number) => choose(rows[Math.max(0, Math.min(rows.length - 1, place + by))]?.id ?? ''),
    /** A motive that is not received that day cannot be booked. */
    fits: !chosen || day.motives.length === 0 || day.motives.includes(chosen.motive),
    book: (slot: Slot) => {
      if (!chosen) return
      const { id: audienceId, visitor } = chosen
      void act(() => book.mutateAsync({ audienceId, slotId: slot.id, letter }), {
        sentence: t('day.booked', { visitor, time: say(slot.start) }),
        undo: () => takeBack(audienceId),
        onDone: goOn,
      })
    },
    accept: (slot: Slot) =>
      slot.audience &&
      void act(() => accept.mutateAsync({ audienceId: slot.audience?.id ?? '', slotId: slot.id, letter }), {
        sentence: t('day.booked', { visitor: slot.audience.visitor, time: say(slot.start) }),
      }),
    decline: (slot: Slot) =>
      slot.audience &&
      void act(() => decline.mutateAsync({ audienceId: slot.audience?.id ?? '', slotId: slot.id }), {
        sentence: t('day.declined', { visitor: slot.audience.visitor }),
      }),
    keep: ({ id: slotId }: Slot, kept: boolean) =>
      void act(() => keep.mutateAsync({ slotId, kept }), {
        sentence: t(kept ? 'day.kept' : 'day.givenBack'),
        undo: () => void keep.mutateAsync({ slotId, kept: !kept }).then(() => sayDone({ sentence: t('day.asBefore') })),
      }),
  }
}

export type Booking = ReturnType<typeof useBooking>
