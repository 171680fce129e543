import { router } from '@cabinet/api/procedures.ts'

/** Ceremonies, templates, annual dates, tasks, needs, costs, what comes after. */
export const coreRouter = router({})
