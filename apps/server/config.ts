import { databaseUrl, dataDir } from '@cabinet/store/dialect.ts'
import { z } from 'zod'

/** The environment, read once. What is wrong is said before anything starts. */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Only this machine unless said otherwise: the town hall's network, or a proxy that speaks https. */
  HOST: z.string().max(200).default('127.0.0.1'),
  /** `https://cabinet.ville.example`: where people reach the office. Cookies are then only sent over https. */
  PUBLIC_ORIGIN: z.url().max(200).optional(),
  /** Addresses of the proxies whose word on the caller's address is believed, comma-separated. */
  TRUSTED_PROXIES: z.string().max(500).optional(),
  SMTP_URL: z.url().max(500).optional(),
  MAIL_FROM: z.string().max(200).default('Cabinet <cabinet@localhost>'),
  /** `imaps://name:password@mail.ville.example/INBOX`: where answers to invitations come in. */
  IMAP_URL: z.url().max(500).optional(),
  CABINET_DEMO: z.literal('1').optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info']).default('warn'),
})

export type Config = ReturnType<typeof readConfig>

export function readConfig(from: NodeJS.ProcessEnv = process.env) {
  const read = environment.safeParse(from)
  if (!read.success) throw new Error(`The settings are not right:\n${z.prettifyError(read.error)}`)
  const { PUBLIC_ORIGIN, TRUSTED_PROXIES, ...rest } = read.data
  return {
    port: rest.PORT,
    host: rest.HOST,
    publicOrigin: PUBLIC_ORIGIN ? new URL(PUBLIC_ORIGIN).origin : null,
    trustedProxies: TRUSTED_PROXIES?.split(',').map((one) => one.trim()) ?? [],
    smtpUrl: rest.SMTP_URL ?? null,
    mailFrom: rest.MAIL_FROM,
    imapUrl: rest.IMAP_URL ?? null,
    demo: rest.CABINET_DEMO === '1',
    logLevel: rest.LOG_LEVEL,
    dataDir,
    databaseUrl,
  }
}
