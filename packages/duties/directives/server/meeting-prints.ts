import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { meetingAct } from '../rules/meeting-forms.ts'
import { printMinutes } from './meeting-paper.ts'

/** `/prints/directives/minutes?meetingId=…` */
export const meetingPrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {
  minutes: async (desk, query) => ({
    bytes: await printMinutes(desk, meetingAct.parse(query).meetingId),
    ...{ name: 'compte-rendu.pdf', type: 'application/pdf' },
  }),
}
