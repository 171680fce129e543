import { router } from '@cabinet/api/procedures.ts'

/** What is made for many guests at once. */
export const batchRouter = router({})
