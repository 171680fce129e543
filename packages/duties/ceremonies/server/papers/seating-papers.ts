import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { letterheadOf } from '@cabinet/duties/mail/server/papers/letterhead-of.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { longWeekday } from '@cabinet/paper/locale.ts'
import { type SeatingSeat, seatingNamesPdf, seatingPlanPdf } from '@cabinet/paper/seating-plan.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import type { HallBlock, HallLayout, HallSeat, Viewpoint } from '../../rules/hall.ts'
import { furniture, labelSpot, type Spot, seatSpots, seatsOutwards, seenFrom } from '../../rules/hall-geometry.ts'
import { withoutMargins } from '../../rules/hall-shapes.ts'
import { keyOf } from '../../rules/seat-fill.ts'
import type { Sitter } from '../../rules/seat-order.ts'
import { ceremoniesEn } from '../../words/en.ts'
import { ceremoniesFr } from '../../words/fr.ts'
import { groundOf } from '../line-of.ts'
import { placesOf, visiblePlan } from '../seat-edit.ts'
import { type SeatedGuest, seatLine } from '../seat-line.ts'

/** The plan as it hangs at the entrance, and behind it who sits where, table by table. */
export async function printPlan(
  desk: PrintDesk,
  { planId, view }: { planId: string; view: Viewpoint },
): Promise<Uint8Array> {
  const { plan, seated, head, named, without, t } = await toPrint(desk, planId)
  const hall = withoutMargins(plan.layout)
  const away = view === 'front' ? 1 : -1
  const seatAt = (seat: HallSeat, spot: Spot, out: Spot | undefined): SeatingSeat => {
    const sitter = seated.get(seat.id)
    const empty = t(seat.kept ? 'seating.paper.kept' : 'seating.paper.empty')
    const beside = out ? { x: out.x * away, y: out.y * away } : null
    return {
      ...{ ...seenFrom(spot, hall, view), label: seat.label, empty, out: beside },
      ...(sitter ? named(sitter) : nobody),
    }
  }
  return seatingPlanPdf({
    ...head(`${t('seating.paper.plan')}, ${t(`seating.paper.${view}`)}`),
    ...{ width: hall.width, depth: hall.depth },
    blocks: hall.blocks.map((block) => {
      const spots = seatSpots(block)
      const turn = view === 'front' ? block.turn : block.turn + 180
      const { x, y } = seenFrom(block, hall, view)
      const outwards = hasRoomAround(block, hall) ? seatsOutwards(block) : null
      const labelEnds = block.kind === 'row' && block.turn % 180 === 0
      const spot = labelSpot(block, { x, y })
      const labelAt = labelEnds ? { ...spot, x: spot.x + 38 } : spot
      return {
        ...{ label: block.label, x, y, turn, table: furniture(block), labelAt, labelEnds },
        labelInside: { x, y: y + 56 * away },
        seats: block.seats.map((seat, i) => seatAt(seat, spots[i] ?? block, outwards?.[i])),
      }
    }),
    legend: t('seating.paper.legend'),
    without: { label: t('seating.paper.without'), names: without.map((one) => named(one).name) },
  })
}

/** Whether names may stand outside the block: nothing else is there. */
function hasRoomAround(block: HallBlock, { blocks }: HallLayout): boolean {
  if (blocks.length === 1) return true
  return block.kind === 'dais' && block.turn === 0 && blocks.every((one) => one === block || one.y > block.y + 80)
}

/** Everybody by name with their seat, for whoever shows people in. */
export async function printSeatNames(desk: PrintDesk, planId: string): Promise<Uint8Array> {
  const { plan, seated, head, named, without, t } = await toPrint(desk, planId)
  const where = plan.layout.blocks.flatMap((block) =>
    block.seats.flatMap((seat) => {
      const sitter = seated.get(seat.id)
      return sitter ? [{ sitter, where: `${block.label}, ${seat.label}` }] : []
    }),
  )
  const all = [...where, ...without.map((sitter) => ({ sitter, where: t('seating.paper.without') }))]
  const lines = all.map(({ sitter, where: place }) => {
    const { name, plain, function: title } = named(sitter)
    return { name, function: title, where: place, sort: plain, group: firstLetter(plain) }
  })
  const order = new Intl.Collator(head('').locale)
  return seatingNamesPdf({
    ...head(t('seating.paper.names')),
    lines: lines.sort((a, b) => order.compare(a.sort, b.sort)).map(({ sort: _sort, ...line }) => line),
  })
}

const nobody = { name: '', function: '', mark: '' }
const firstLetter = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').slice(0, 1).toUpperCase()

async function toPrint(desk: PrintDesk, planId: string) {
  const { read, clock } = desk.store
  const { plan, ceremony } = await visiblePlan(read, desk.person, planId)
  const office = await officeOf(read)
  if (!office) throw new Refusal('people.not-set-up')
  const t = wordsOf('ceremonies', { fr: ceremoniesFr, en: ceremoniesEn }, office.locale)
  const [places, line, { list }] = await Promise.all([
    placesOf(read, plan.id),
    seatLine(read, ceremony),
    groundOf(read, ceremony),
  ])
  const byId = new Map(line.guests.map((one) => [one.id, one]))
  const coming = line.parties.flat()
  const isComing = new Set(coming.map(keyOf))
  const kept = places.filter((one) => isComing.has(keyOf(one)))
  const sits = new Set(kept.map(keyOf))
  const full = ({ civility, name }: SeatedGuest) => [civility, name].filter(Boolean).join(' ')
  const named = ({ guestId, part }: Sitter) => {
    const guest = byId.get(guestId)
    if (!guest) return { ...nobody, plain: '' }
    const mark = `${part === 0 ? '' : '+'}${guest.position ?? ''}`
    if (part === 0) return { name: full(guest), plain: guest.name, function: guest.function, mark }
    if (part === 1 && guest.spouse) {
      return {
        name: guest.spouse,
        plain: guest.spouse,
        function: t('seating.paper.spouseOf', { guest: full(guest) }),
        mark,
      }
    }
    const name = t('seating.paper.with', { guest: full(guest) })
    return { name, plain: guest.name, function: '', mark }
  }
  const head = (subtitle: string) => ({
    ...{ letterhead: letterheadOf(office), locale: office.locale, title: `${ceremony.title} – ${plan.name}`, subtitle },
    when: [longWeekday(ceremony.start.slice(0, 10), office.locale), ceremony.place].filter(Boolean).join(', '),
    notice: list?.status === 'to-validate' ? t('seating.paper.provisional') : '',
    ...{ printedBy: desk.person.name, printedAt: clock(), timeZone: office.timeZone },
  })
  return {
    ...{ plan, head, named, t, without: coming.filter((one) => !sits.has(keyOf(one))) },
    seated: new Map<string, Sitter>(kept.map((one) => [one.seatId, one])),
  }
}
