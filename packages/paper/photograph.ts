import { inertJson } from './inert.ts'
import type { Letterhead } from './letterhead.ts'
import type { Locale } from './locale.ts'
import { print } from './press.ts'
import { given, sheet, shortened } from './sheet.ts'

/** Who stands where on an official photograph, drawn on a landscape A4. */
export type PhotographSheet = {
  letterhead: Letterhead
  locale: Locale
  title: string
  ceremony: string
  when: string
  /** What somebody must know before relying on it. */
  warning: string | null
  /** « Vu de face » */
  view: string
  /** From above to below as drawn, each from left to right. */
  rows: { label: string; people: PhotographPerson[] }[]
  notes: string[]
  madeAt: string
}

export type PhotographPerson = { number: string; who: string; as: string; isCentre: boolean }

export function photographPdf({ letterhead, locale, rows, notes, ...said }: PhotographSheet): Promise<Uint8Array> {
  const drawn = rows.map(({ label, people }) => ({
    label,
    people: people.map((one) => ({ ...one, who: shortened(one.who, 60) ?? '', as: shortened(one.as, 80) ?? '' })),
  }))
  const data = { ...sheet(letterhead, locale), ...given(said), rows: drawn, notes }
  return print({ kind: 'typeset', template: 'photograph', data: inertJson(data, 24), tagged: true })
}
