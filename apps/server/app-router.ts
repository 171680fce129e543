import { router } from '@cabinet/api/procedures.ts'
import { peoplePermissions } from '@cabinet/blocks/people/rules/permissions.ts'
import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { makePeopleRouter } from '@cabinet/blocks/people/server/router.ts'
import { mailPermissions } from '@cabinet/duties/mail/rules/permissions.ts'
import { mailCounts } from '@cabinet/duties/mail/server/lists.ts'
import { mailRouter } from '@cabinet/duties/mail/server/router.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { liveRouter } from './live.ts'

/** Every act of the office and the roles that may do it: what stand-ins can be lent, and what the permission test prints. */
export const allPermissions = { ...peoplePermissions, ...mailPermissions }

/** The figures beside the navigation, `mail.to-assign` and the like: one line per duty. */
async function counts(read: Reads, person: Person): Promise<Record<string, number>> {
  const today = await todayOf(read, new Date())
  const ofMail = await mailCounts(read, person, today)
  return Object.fromEntries(Object.entries(ofMail).map(([list, count]) => [`mail.${list}`, count]))
}

/** One line per duty. */
export const appRouter = router({
  live: liveRouter,
  people: makePeopleRouter({ permissions: allPermissions, counts }),
  mail: mailRouter,
})
