import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { z } from 'zod'
import { printAccount, printOrder } from './papers/mission-papers.ts'

const ofMission = z.object({ missionId: z.string().min(1).max(64) })

/** The papers of this duty, each made on the spot for whoever may see what is on it: `/prints/missions/order?missionId=…`. */
export const missionsPrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {
  order: async (desk, query) => pdf('ordre-de-mission', await printOrder(desk, ofMission.parse(query).missionId)),
  account: async (desk, query) => pdf('decompte', await printAccount(desk, ofMission.parse(query).missionId)),
}

const pdf = (name: string, bytes: Uint8Array): Print => ({ bytes, name: `${name}.pdf`, type: 'application/pdf' })
