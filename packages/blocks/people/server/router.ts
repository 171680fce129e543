import { mergeRouters } from '@cabinet/api/procedures.ts'
import { makeAbsenceRouter } from './absence-router.ts'
import { type AccountOptions, makeAccountRouter } from './account-router.ts'
import { addressBookRouter } from './address-book-router.ts'
import { contactRouter } from './contact-router.ts'
import { makeEntranceRouter } from './entrance-router.ts'
import { officeRouter } from './office-router.ts'
import { staffRouter } from './staff-router.ts'

export type PeopleOptions = Pick<AccountOptions, 'permissions'> & Partial<AccountOptions> & { demo?: boolean }

/** The people block needs to know every duty's permissions: what somebody may do, and what there is to lend. */
export function makePeopleRouter({
  permissions,
  counts = async () => ({}),
  demo = process.env.CABINET_DEMO === '1',
}: PeopleOptions) {
  return mergeRouters(
    makeEntranceRouter({ demo }),
    makeAccountRouter({ permissions, counts }),
    staffRouter,
    makeAbsenceRouter({ permissions }),
    contactRouter,
    addressBookRouter,
    officeRouter,
  )
}

export type PeopleRouter = ReturnType<typeof makePeopleRouter>
