import { router } from '@cabinet/api/procedures.ts'

/** Lists of precedence, usages, the line and what is drawn from it. */
export const lineRouter = router({})
