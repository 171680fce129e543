import { createServer } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { SMTPServer } from 'smtp-server'
import { type RunningOffice, runningOffice } from '../apps/server/running-office.ts'
import { type DemoKey, demoTotpSecret } from '../packages/blocks/people/server/demo-cast.ts'
import { totpCodeAt } from '../packages/blocks/people/server/totp.ts'
import { type ReceivedEmail, receivedEmail } from './received-email.ts'

/** A real mail server on loopback, and what arrived at it. */
type MailServer = { url: string; received: ReceivedEmail[]; close(): Promise<void> }

export type Office = RunningOffice & {
  mail: MailServer
  /** What the browsers found wrong in our pages: errors, and what the content policy had to stop. */
  complaints: string[]
  /** A page of somebody who is signed in, in their language. */
  desk(browser: Browser, key: DemoKey, options?: { locale?: 'fr' | 'en'; phone?: boolean }): Promise<Page>
  /** Signed in once and for all, for what is done without a screen. */
  enter(key: DemoKey): Promise<string>
  /** The code their telephone shows; each is accepted once, so an act right after signing in takes the next one. */
  code(key: DemoKey): string
}

/**
 * One office for a whole file of tests: a real server, real people, a mail server of its own, no letter yet. A file that
 * names itself with `test.use({ town: 'mail' })` shares it with no other file.
 */
export const test = base.extend<{ orderly: undefined }, { office: Office; town: string; demonstration: boolean }>({
  town: ['any', { scope: 'worker', option: true }],
  // Six months of the demonstration office instead of an empty one.
  demonstration: [false, { scope: 'worker', option: true }],
  // After each test every window is closed, and no page may have complained.
  orderly: [
    async ({ browser, office }, use) => {
      await use(undefined)
      for (const context of browser.contexts()) await context.close()
      expect(office.complaints.splice(0)).toEqual([])
    },
    { auto: true },
  ],
  office: [
    async ({ demonstration }, use) => {
      const mail = await mailServer()
      const port = await freePort()
      const running = await runningOffice({
        ...{ SMTP_URL: mail.url, MAIL_FROM: 'Cabinet <cabinet@port-amande.example>' },
        ...{ PORT: String(port), PUBLIC_ORIGIN: `http://localhost:${port}` },
        ...(demonstration ? { CABINET_DEMO: '1' } : {}),
      })
      const complaints: string[] = []
      const enter = entrance(running)
      await use({ ...running, mail, complaints, enter, desk: desks(running, enter, complaints), code })
      await running.close()
      await mail.close()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})

export { expect }

const wcag = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** No accessibility fault, of any kind or of those named. The test goes on, so that one run names the faults of all screens. */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  await atRest(page)
  // Our pages hold no frame of somebody else: the page judges itself, and no second one is opened for it.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(wcag)).analyze()
  expect
    .soft(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      page.url(),
    )
    .toEqual([])
}

/** What still fades in or changes its colour is carried to its end at once; what turns without end turns on. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.getAnimations())
      if (one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) one.finish()
  })
}

/** A code is accepted once: whoever came in keeps their session. */
function entrance(running: RunningOffice): Office['enter'] {
  const signedIn = new Map<string, Promise<string>>()
  return (key) => {
    const cookie = signedIn.get(key) ?? running.signIn(key)
    signedIn.set(key, cookie)
    return cookie
  }
}

function desks(running: RunningOffice, enter: Office['enter'], complaints: string[]): Office['desk'] {
  return async (browser, key, { locale = 'fr', phone = false } = {}) => {
    const cookie = await enter(key)
    const viewport = phone ? { width: 390, height: 844 } : { width: 1366, height: 768 }
    const context = await browser.newContext({
      viewport,
      baseURL: running.address(),
      locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
    })
    await takeCookie(context, running.address(), cookie)
    await running.send('people.changeMyself', { locale, phone: '' }, cookie)
    const page = await context.newPage()
    listen(page, complaints)
    return page
  }
}

/** A refused request is an answer, and the browser reports it as a failed load: that alone is no complaint. */
export function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', (said) => {
    if (said.type() === 'error' && !said.text().startsWith('Failed to load resource'))
      complaints.push(`${page.url()}: ${said.text()}`)
  })
}

async function takeCookie(context: BrowserContext, url: string, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url }])
}

const code = (key: DemoKey) => totpCodeAt(demoTotpSecret(key), new Date(Date.now() + 30_000))

/** The office must know under which address people reach it before it listens: personal links bear it. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}

async function mailServer(): Promise<MailServer> {
  const received: ReceivedEmail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(address.startsWith('nobody@') ? refusal() : null),
    onData(stream, { envelope }, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const to = envelope.rcptTo.map((one) => one.address)
        received.push(receivedEmail(to, Buffer.concat(pieces)))
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const refusal = () => Object.assign(new Error('No such person here'), { responseCode: 550 })
