import { router } from '@cabinet/api/procedures.ts'
import { peoplePermissions } from '@cabinet/blocks/people/rules/permissions.ts'
import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { makePeopleRouter } from '@cabinet/blocks/people/server/router.ts'
import { agendaPermissions } from '@cabinet/duties/agenda/rules/permissions.ts'
import { agendaCounts } from '@cabinet/duties/agenda/server/counts.ts'
import { agendaRouter } from '@cabinet/duties/agenda/server/router.ts'
import { audiencesPermissions } from '@cabinet/duties/audiences/rules/permissions.ts'
import { audiencesCounts } from '@cabinet/duties/audiences/server/counts.ts'
import { audiencesRouter } from '@cabinet/duties/audiences/server/router.ts'
import { ceremoniesPermissions } from '@cabinet/duties/ceremonies/rules/permissions.ts'
import { ceremoniesCounts } from '@cabinet/duties/ceremonies/server/counts.ts'
import { ceremoniesRouter } from '@cabinet/duties/ceremonies/server/router.ts'
import { directivesPermissions } from '@cabinet/duties/directives/rules/permissions.ts'
import { directivesCounts } from '@cabinet/duties/directives/server/counts.ts'
import { directivesRouter } from '@cabinet/duties/directives/server/router.ts'
import { mailPermissions } from '@cabinet/duties/mail/rules/permissions.ts'
import { mailCounts } from '@cabinet/duties/mail/server/lists.ts'
import { mailRouter } from '@cabinet/duties/mail/server/router.ts'
import { missionsPermissions } from '@cabinet/duties/missions/rules/permissions.ts'
import { missionsCounts } from '@cabinet/duties/missions/server/counts.ts'
import { missionsRouter } from '@cabinet/duties/missions/server/router.ts'
import { reportsPermissions } from '@cabinet/duties/reports/rules/permissions.ts'
import { reportsCounts } from '@cabinet/duties/reports/server/counts.ts'
import { reportsRouter } from '@cabinet/duties/reports/server/router.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { liveRouter } from './live.ts'

/** Every act of the office and the roles that may do it: what stand-ins can be lent, and what the permission test prints. */
export const allPermissions = {
  ...peoplePermissions,
  ...mailPermissions,
  ...agendaPermissions,
  ...audiencesPermissions,
  ...missionsPermissions,
  ...ceremoniesPermissions,
  ...directivesPermissions,
  ...reportsPermissions,
}

/** The figures beside the navigation, `mail.to-assign` and the like: one line per duty. */
async function counts(read: Reads, person: Person): Promise<Record<string, number>> {
  const today = await todayOf(read, new Date())
  const byDuty = {
    mail: await mailCounts(read, person, today),
    agenda: await agendaCounts(read, person),
    audiences: await audiencesCounts(read, person),
    missions: await missionsCounts(read, person),
    ceremonies: await ceremoniesCounts(read, person),
    directives: await directivesCounts(read, person),
    reports: await reportsCounts(read, person),
  }
  return Object.fromEntries(
    Object.entries(byDuty).flatMap(([duty, counts]) =>
      Object.entries(counts).map(([list, count]) => [`${duty}.${list}`, count] as const),
    ),
  )
}

/** One line per duty. */
export const appRouter = router({
  live: liveRouter,
  people: makePeopleRouter({ permissions: allPermissions, counts }),
  mail: mailRouter,
  agenda: agendaRouter,
  audiences: audiencesRouter,
  missions: missionsRouter,
  ceremonies: ceremoniesRouter,
  directives: directivesRouter,
  reports: reportsRouter,
})
