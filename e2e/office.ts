import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { SMTPServer } from 'smtp-server'
import { type DemoKey, demoTotpSecret } from '../packages/blocks/people/server/demo-cast.ts'
import { totpCodeAt } from '../packages/blocks/people/server/totp.ts'
import { type RunningOffice, runningOffice } from '../apps/server/running-office.ts'

/** A real mail server on loopback, and what arrived at it. */
type MailServer = { url: string; received: string[]; close(): Promise<void> }

type Office = RunningOffice & {
  mail: MailServer
  /** A page of somebody who is signed in, in their language. */
  desk(browser: Browser, key: DemoKey, options?: { locale?: 'fr' | 'en'; phone?: boolean }): Promise<Page>
  /** The code their telephone shows; each is accepted once, so an act right after signing in takes the next one. */
  code(key: DemoKey): string
}

/** One office for a whole file of tests: a real server, real people, a mail server of its own, no letter yet. */
export const test = base.extend<object, { office: Office }>({
  office: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from the pattern.
    async ({}, use) => {
      const mail = await mailServer()
      const running = await runningOffice({ SMTP_URL: mail.url, MAIL_FROM: 'Cabinet <cabinet@port-amande.example>' })
      await use({ ...running, mail, desk: deskIn(running), code })
      await running.close()
      await mail.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

export { expect }

/** No serious accessibility fault, and nothing the content policy had to stop. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), page.url()).toEqual([])
}

function deskIn(running: RunningOffice): Office['desk'] {
  const signedIn = new Map<string, string>()
  return async (browser, key, { locale = 'fr', phone = false } = {}) => {
    const cookie = signedIn.get(key) ?? (await running.signIn(key))
    signedIn.set(key, cookie)
    const viewport = phone ? { width: 390, height: 844 } : { width: 1366, height: 768 }
    const context = await browser.newContext({ viewport, baseURL: running.address(), locale: locale === 'fr' ? 'fr-FR' : 'en-GB' })
    await takeCookie(context, running.address(), cookie)
    await running.send('people.changeMyself', { locale, phone: '' }, cookie)
    return context.newPage()
  }
}

async function takeCookie(context: BrowserContext, url: string, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url }])
}

const code = (key: DemoKey) => totpCodeAt(demoTotpSecret(key), new Date(Date.now() + 30_000))

async function mailServer(): Promise<MailServer> {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(address.startsWith('nobody@') ? refusal() : null),
    onData(stream, _session, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        received.push(Buffer.concat(pieces).toString())
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  return { url: `smtp://127.0.0.1:${port}`, received, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

const refusal = () => Object.assign(new Error('No such person here'), { responseCode: 550 })

