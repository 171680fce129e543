import { inertJson } from './inert.ts'
import type { Letterhead } from './letterhead.ts'
import { type Locale, shortMoment } from './locale.ts'
import { print } from './press.ts'
import { fill, sheet, shortened } from './sheet.ts'

type Head = {
  letterhead: Letterhead
  locale: Locale
  /** « Fête nationale du 7 août » */
  title: string
  /** « Plan de salle, vu de face » */
  subtitle: string
  /** « vendredi 7 août 2026, place de l’Indépendance » */
  when: string
  /** « Ordre à valider… »; empty: nothing to warn of. */
  notice: string
  printedBy: string
  printedAt: Date
  timeZone: string
}

/** The hall on an A4, upright when it is deep, then who sits where, block by block. Lengths are centimetres of the hall. */
export type SeatingPlanSheet = Head & {
  width: number
  depth: number
  blocks: SeatingBlock[]
  /** What the figures in the seats mean. */
  legend: string
  /** For whom there is no seat. */
  without: { label: string; names: string[] }
}

export type SeatingBlock = {
  label: string
  x: number
  y: number
  turn: number
  table: { kind: 'round'; radius: number } | { kind: 'long' | 'u'; across: number; along: number } | null
  labelAt: { x: number; y: number }
  /** The name of a row ends there; every other is centred on it. */
  labelEnds: boolean
  /** Where the name of a dais stands when the names of its people take the room outside. */
  labelInside: { x: number; y: number }
  seats: SeatingSeat[]
}

export type SeatingSeat = {
  x: number
  y: number
  label: string
  /** Empty: nobody. */
  name: string
  function: string
  /** What stands in a seat too small for a name: the place in the line. */
  mark: string
  /** « libre », « réservé » */
  empty: string
  /** Which way, of length one, a name has room beside a seat too small for it; null: none. */
  out: { x: number; y: number } | null
}

/** Everybody by name, with their seat: for whoever stands at the entrance. */
export type SeatingNamesSheet = Head & { lines: { name: string; function: string; where: string; group: string }[] }

export function seatingPlanPdf(plan: SeatingPlanSheet): Promise<Uint8Array> {
  const { width, depth, blocks, legend, without } = plan
  const data = {
    ...headOf(plan),
    ...{ kind: 'plan', width, depth, legend, upright: isUpright(plan) },
    without: { label: without.label, names: without.names.map((name) => shortened(name, 120) ?? '') },
    blocks: blocks.map((block) => ({
      ...block,
      label: shortened(block.label, 60) ?? '',
      seats: block.seats.map((seat) => ({
        ...seat,
        name: shortened(seat.name, 80) ?? '',
        function: shortened(seat.function, 110) ?? '',
      })),
    })),
  }
  return print({ kind: 'typeset', template: 'seating-plan', data: inertJson(data, 18), tagged: true })
}

/** Whether a sheet held upright shows the hall larger: millimetres of the room the drawing has on either. */
function isUpright({ width, depth, blocks }: SeatingPlanSheet): boolean {
  // A table alone has the names of its people around it.
  if (blocks.length === 1) return false
  const scale = (across: number, along: number) => Math.min(across / width, along / depth)
  return scale(186, 240) > scale(273, 158) * 1.05
}

export function seatingNamesPdf(names: SeatingNamesSheet): Promise<Uint8Array> {
  const lines = names.lines.map((line) => ({
    ...line,
    name: shortened(line.name, 80),
    function: shortened(line.function, 90),
  }))
  const data = { ...headOf(names), kind: 'names', lines }
  return print({ kind: 'typeset', template: 'seating-plan', data: inertJson(data, 18), tagged: true })
}

function headOf(head: Head) {
  const base = sheet(head.letterhead, head.locale)
  const moment = shortMoment(head.printedAt, head.locale, head.timeZone)
  const { subtitle, when, notice } = head
  const printed = fill(base.words.printedOnBy, { moment, name: head.printedBy })
  return { ...base, title: shortened(head.title, 120) ?? '', subtitle, when, notice, printed }
}
