import { increment } from '@cabinet/store/sql.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { moveGuest } from '../rules/guest.ts'
import type { MailingKind } from '../rules/mailing.ts'
import { type Guest, guests } from './tables.ts'

/** What having been sent something changes for a guest: they are invited, reminded or thanked; their newest link opens. */
export async function noteSent(
  change: Change,
  guest: Guest,
  { kind, linkHash }: { kind: MailingKind; linkHash?: string | null },
): Promise<void> {
  const stamp = {
    invitation: { invitedAt: guest.invitedAt ?? change.now },
    reminder: { remindedAt: change.now },
    thanks: { thankedAt: change.now },
    change: {},
    cancellation: {},
  }[kind]
  const invited = kind === 'invitation' && guest.state === 'listed' ? { state: moveGuest('listed', 'invited') } : {}
  const link = linkHash ? { linkHash } : {}
  await change.tx
    .update(guests)
    .set({ ...stamp, ...invited, ...link, version: increment(guests.version) })
    .where(eq(guests.id, guest.id))
}
