import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Email, Hopeless, type Mailer } from '@cabinet/api/errand.ts'
import { createTransport } from 'nodemailer'
import type { Config } from './config.ts'

/** Sends through the office's mail server; in the demonstration, where nothing may leave, into a folder. */
export function openMailer(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'demo' | 'dataDir'>): Mailer {
  if (config.smtpUrl) return bySmtp(config.smtpUrl, config.mailFrom)
  if (config.demo) return intoFolder(join(config.dataDir, 'sent-mail'), config.mailFrom)
  return {
    send: async () => {
      throw new Hopeless('no-mail-server')
    },
  }
}

function bySmtp(url: string, from: string): Mailer {
  const transport = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 })
  return {
    async send(email) {
      await transport.sendMail({ ...message(email, from), from }).catch((error: unknown) => {
        const refused = (error as { responseCode?: number }).responseCode ?? 0
        // A 5xx is the mail server's last word; anything else may pass.
        if (refused >= 500) throw new Hopeless(error instanceof Error ? error.message : String(error))
        throw error
      })
    },
  }
}

function intoFolder(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true })
  return {
    async send(email) {
      const sent = await transport.sendMail({ ...message(email, from), from })
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, `${randomUUID()}.eml`), sent.message)
    },
  }
}

/** Everything a header could be broken with is taken out: one line each, no control characters. */
function message({ to, subject, text, messageId, attachments, calendar }: Email, from: string) {
  const oneLine = (value: string) => value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
  return {
    to: { name: oneLine(to.name), address: oneLine(to.address) },
    subject: oneLine(subject),
    text,
    messageId: oneLine(messageId),
    attachments: attachments.map(({ name, type, bytes }) => ({
      filename: oneLine(name),
      contentType: type,
      content: Buffer.from(bytes),
    })),
    ...(calendar && {
      icalEvent: {
        method: calendar.method,
        filename: oneLine(calendar.name),
        content: calendar.write(addressIn(from)),
      },
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** `Cabinet <cabinet@ville.example>` or the bare address. */
const addressIn = (from: string) => ({ address: /<([^<>]+)>/.exec(from)?.[1] ?? from.trim() })
