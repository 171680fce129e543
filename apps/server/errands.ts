import type { Errands } from '@cabinet/api/errand.ts'
import { sendByEmail } from '@cabinet/duties/mail/server/send-by-email.ts'

/** What the duties ask the rounds to do: one line each. */
export const errands: Errands = {
  'mail.send': sendByEmail,
}
