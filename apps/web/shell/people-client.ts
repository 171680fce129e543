import { dutyClient } from '@cabinet/api/duty-client.ts'
import type { PeopleRouter } from '@cabinet/blocks/people/server/router.ts'

/** The people block, as far as the shell needs it: who is at the desk, signing in and out. */
export const usePeople = dutyClient<PeopleRouter>('people')
