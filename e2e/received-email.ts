import { mailText } from '../packages/store/files/mail-text.ts'

/** A message as the mail server took it: for whom, its words, and what was attached. */
export type ReceivedEmail = { to: string[]; words: string; papers: { name: string; bytes: Buffer }[] }

export function receivedEmail(to: string[], raw: Buffer): ReceivedEmail {
  const text = raw.toString('latin1')
  const boundary = /boundary="([^"]+)"/.exec(text)?.[1] ?? '\n'
  const papers = text.split(`--${boundary}`).flatMap((part) => {
    const [head = '', ...rest] = part.split('\r\n\r\n')
    const name = /filename="?([^";\r\n]+)/.exec(head)?.[1]
    return name ? [{ name, bytes: Buffer.from(rest.join('\r\n\r\n'), 'base64') }] : []
  })
  return { to, words: mailText(raw), papers }
}
