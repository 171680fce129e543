import { router } from '@cabinet/api/procedures.ts'

/** Guests, lists of guests, quotas, invitations, answers, reminders. */
export const guestsRouter = router({})
