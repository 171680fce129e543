import { type GuestPapers, saidOfGuests } from './guest-paper.ts'
import { inertJson } from './inert.ts'
import { print } from './press.ts'

/** The list by name, A4, as many pages as it takes. A tagged PDF. */
export function guestNamesPdf(papers: GuestPapers): Promise<Uint8Array> {
  return print({ kind: 'typeset', template: 'guest-names', data: inertJson(saidOfGuests(papers), 24), tagged: true })
}
