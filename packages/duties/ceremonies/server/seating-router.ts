import { router } from '@cabinet/api/procedures.ts'

/** Halls, plans and seats. */
export const seatingRouter = router({})
