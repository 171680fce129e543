import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { showAsked } from '../rules/show-forms.ts'
import { printRunOfShow } from './papers/run-of-show.ts'

/** The run of show. */
export const dayPrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {
  'run-of-show': async (desk, query) => ({
    bytes: await printRunOfShow(desk, showAsked.parse(query).ceremonyId),
    name: 'conducteur.pdf',
    type: 'application/pdf',
  }),
}
