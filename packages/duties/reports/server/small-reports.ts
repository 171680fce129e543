import { peoplePermissions } from '@cabinet/blocks/people/rules/permissions.ts'
import { grantStandIn } from '@cabinet/blocks/people/server/grant-stand-in.ts'
import { type SmallOffice, type StaffKey, smallOffice } from '@cabinet/duties/mail/server/small-office.ts'
import { addDays } from '@cabinet/office/day.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { eq } from 'drizzle-orm'
import { reportsPermissions } from '../rules/permissions.ts'
import type { Bureau } from '../rules/report.ts'
import { openReport } from './draft-open.ts'
import { reportsRouter } from './router.ts'
import { shipReportsChoices } from './ship-choices.ts'
import { reportPages } from './tables.ts'

export type SmallReports = Awaited<ReturnType<typeof smallReports>>

/** For tests only: who answers for which page of the report of the small office. */
export const answering = {
  direction: 'deputyChief',
  mail: 'clerk',
  agenda: 'secretary',
  audiences: 'sg',
  ceremonies: 'protocol',
  missions: 'technicalHead',
} as const satisfies Record<Bureau, StaffKey>

/** For tests only: the small office, with who answers for which page; on a Monday morning unless told otherwise. */
export async function smallReports(setting: { timeZone?: string; at?: string } = {}) {
  const office = await smallOffice(setting)
  await office.store.change(theOffice, shipReportsChoices)
  await office.store.upkeep(async (tx) => {
    for (const [bureau, key] of Object.entries(answering)) {
      const answersFor = `person:${office.ids[key]}`
      const page = eq(reportPages.bureau, bureau as Bureau)
      await tx.update(reportPages).set({ answersFor }).where(page)
    }
  })
  return {
    ...office,
    /** What this person may ask of this duty, through its own front door. */
    reports: (key: StaffKey) => deskOf(office, key),
    /** The draft of a quarter, opened by hand by the chef de cabinet; answers with the report's id. */
    openReport: async (year: number, quarter: number): Promise<string> =>
      (await office.change('chief', (change) => openReport(change, { year, quarter }))).id,
    /** Lends acts of this duty to somebody for a few days, as the absent person would. */
    lend: (absent: StaffKey, to: StaffKey, acts: string[]) => {
      const from = office.store.clock().toISOString().slice(0, 10)
      const days = { from, to: addDays(from, 4), reserved: false }
      const permissions = { ...peoplePermissions, ...reportsPermissions }
      const grant = { absentId: office.ids[absent], standInId: office.ids[to], acts, permissions, ...days }
      return office.change(absent, (change) => grantStandIn(change, grant))
    },
  }
}

function deskOf(office: SmallOffice, key: StaffKey) {
  const { store, files, uploads } = office
  return reportsRouter.createCaller(async () => ({
    ...{ store, files, uploads, person: await office.as(key), session: null },
    ...{ reference: '', ip: '', userAgent: '', token: null },
    setSessionCookie: () => undefined,
    isStillSignedIn: async () => true,
  }))
}
