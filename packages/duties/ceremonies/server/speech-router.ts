import { router } from '@cabinet/api/procedures.ts'

/** Speeches, versions, messages. */
export const speechRouter = router({})
