import { takeRepliesFromMessage } from '@cabinet/duties/agenda/server/imip-reply.ts'
import type { Store } from '@cabinet/store/store.ts'
import { Cron } from 'croner'
import type { ImapFlow } from 'imapflow'
import type { Config } from './config.ts'

/** What was looked at bears this mark, so that people's own reading of the mailbox stays as it is. */
const mark = 'CabinetTaken'
const largestMessage = 2 * 2 ** 20
const mostAtOnce = 200
const daysBack = 30

/** Looks into the office's mailbox every other minute for answers to invitations; null when there is no mailbox. */
export function startIncomingMail(
  config: Pick<Config, 'imapUrl'>,
  store: Store,
  log: (error: unknown) => void,
): Cron | null {
  const { imapUrl } = config
  if (!imapUrl) return null
  return new Cron('*/2 * * * *', { protect: true }, async () => {
    await takeIncomingMail(imapUrl, store, log).catch(log)
  })
}

/** One look into the mailbox; how many answers were taken. Every other message is left as it lies. */
export async function takeIncomingMail(imapUrl: string, store: Store, log: (error: unknown) => void): Promise<number> {
  // Only an office with a mailbox carries the weight of it.
  const { ImapFlow: Client } = await import('imapflow')
  const url = new URL(imapUrl)
  const client = new Client({
    host: url.hostname,
    port: Number(url.port) || (url.protocol === 'imaps:' ? 993 : 143),
    secure: url.protocol === 'imaps:',
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
  })
  // What breaks the line later also fails the command that waits for it.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.mailboxOpen(decodeURIComponent(url.pathname.slice(1)) || 'INBOX')
    return await takeFrom(client, store, log)
  } finally {
    await client.logout().catch(() => client.close())
  }
}

async function takeFrom(client: ImapFlow, store: Store, log: (error: unknown) => void): Promise<number> {
  const since = new Date(store.clock().getTime() - daysBack * 86_400_000)
  const found = await client.search({ since, unKeyword: mark }, { uid: true })
  let taken = 0
  for (const uid of (found || []).slice(0, mostAtOnce)) {
    taken += await takeOne(client, uid, store).catch((error: unknown) => {
      log(error)
      return 0
    })
    // One that cannot be read is not tried for ever.
    await client.messageFlagsAdd([uid], [mark], { uid: true })
  }
  return taken
}

async function takeOne(client: ImapFlow, uid: number, store: Store): Promise<number> {
  const seen = await client.fetchOne(String(uid), { size: true, bodyStructure: true }, { uid: true })
  if (!seen || (seen.size ?? 0) > largestMessage || !hasCalendar(seen.bodyStructure)) return 0
  const whole = await client.fetchOne(String(uid), { source: { maxLength: largestMessage } }, { uid: true })
  return whole ? takeRepliesFromMessage(store, whole.source ?? Buffer.alloc(0)) : 0
}

type Part = { type?: string | undefined; childNodes?: Part[] | undefined }

/** Only a message with a calendar in it is fetched at all. */
function hasCalendar(part: Part | undefined, depth = 0): boolean {
  if (!part || depth > 20) return false
  if (part.type?.toLowerCase() === 'text/calendar' || part.type?.toLowerCase() === 'application/ics') return true
  return (part.childNodes ?? []).some((one) => hasCalendar(one, depth + 1))
}
