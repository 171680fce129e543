import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { demoPeople } from '@cabinet/blocks/people/server/demo.ts'
import { type DemoKey, demoCast, demoPassword, demoTotpSecret } from '@cabinet/blocks/people/server/demo-cast.ts'
import { totpCodeAt } from '@cabinet/blocks/people/server/totp.ts'
import { migrate } from '@cabinet/store/migrate.ts'
import { openStore } from '@cabinet/store/open.ts'
import { allPermissions } from './app-router.ts'

/** For tests: a real server process over a real folder, with the people of Port-Amande and no letter yet. */
export async function runningOffice(environment: Record<string, string> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'cabinet-running-'))
  const database = `file:${join(dataDir, 'cabinet.sqlite')}`
  await migrate(database)
  // The demonstration brings its people along.
  if (!environment.CABINET_DEMO) {
    const store = await openStore(database)
    await demoPeople(store, allPermissions)
    await store.close()
  }
  let server: ChildProcess
  let origin = ''

  async function start(): Promise<void> {
    const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', PORT: '0', LOG_LEVEL: 'error', ...environment }
    server = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
      env: unset(env),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (!server.stdout) throw new Error('The server has no voice.')
    const said = createInterface(server.stdout)
    for await (const line of said) {
      origin = /ready at (\S+)/.exec(line)?.[1] ?? ''
      if (origin) break
    }
    // What it says afterwards are accidents: they belong into the test's output.
    server.stdout.on('data', (accident: Buffer) => process.stderr.write(accident))
    if (origin) return
    throw new Error('The server stopped before it was ready.')
  }

  async function stop(signal: NodeJS.Signals): Promise<number | null> {
    if (server.exitCode !== null) return server.exitCode
    const gone = once(server, 'exit')
    server.kill(signal)
    return (await gone)[0] as number | null
  }

  async function send(
    path: string,
    form: unknown,
    cookie = '',
  ): Promise<{ status: number; data: unknown; cookie: string; body: string }> {
    const headers = { 'content-type': 'application/json', 'x-cabinet': '1', cookie }
    const answer = await fetch(`${origin}/trpc/${path}`, { method: 'POST', headers, body: JSON.stringify(form) })
    return read(answer)
  }

  async function ask(path: string, input: unknown, cookie: string) {
    return read(
      await fetch(`${origin}/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers: { cookie } }),
    )
  }

  async function signIn(key: DemoKey): Promise<string> {
    const half = await send('people.signIn', { email: demoCast[key].email, password: demoPassword })
    const code = totpCodeAt(demoTotpSecret(key), new Date())
    return (await send('people.secondFactor', { code }, half.cookie)).cookie
  }

  await start()
  return {
    ...{ dataDir, start, stop, send, ask, signIn },
    address: () => origin,
    async close() {
      await stop('SIGKILL')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export type RunningOffice = Awaited<ReturnType<typeof runningOffice>>

/** A letter as a clerk would type it, with a key of its own. */
export const someLetter = (requestKey: string) => ({
  requestKey,
  sender: { name: 'Association des femmes maraîchères', kind: 'association' },
  subject: 'Demande d’appui pour la toiture du hangar',
  type: 'grant',
  receivedOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
  channel: 'counter',
})

async function read(answer: Response) {
  const body = await answer.text()
  const parsed = body.startsWith('{') ? (JSON.parse(body) as { result?: { data?: unknown } }) : {}
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { status: answer.status, data: parsed.result?.data, cookie, body }
}

const unset = (env: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
