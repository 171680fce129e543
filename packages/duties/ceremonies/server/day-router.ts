import { router } from '@cabinet/api/procedures.ts'

/** The run of show, the doors, arrivals. */
export const dayRouter = router({})
