import { Agent, request } from 'node:http'
import { totpCodeAt } from '@cabinet/blocks/people/server/totp.ts'
import { benchPassword, benchTotpSecret, emailOf } from './office-corpus.ts'

export type Answer = { status: number; body: string; cookie: string; milliseconds: number }

/** One person at one browser: one connection, one question after the other, as over the wire. */
export type DeskClient = {
  ask<T>(procedure: string, input?: unknown): Promise<{ data: T; milliseconds: number }>
  send<T>(procedure: string, input: unknown): Promise<{ data: T; milliseconds: number }>
}

export async function signIn(origin: string, part: Parameters<typeof emailOf>[0]): Promise<DeskClient> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  let cookie = ''

  const call = async <T>(method: 'GET' | 'POST', path: string, body?: string) => {
    const answer = await exchange(agent, `${origin}/trpc/${path}`, {
      method,
      cookie,
      ...(body === undefined ? {} : { body }),
    })
    if (answer.cookie) cookie = answer.cookie
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.body.slice(0, 500)}`)
    return { data: (JSON.parse(answer.body) as { result: { data: T } }).result.data, milliseconds: answer.milliseconds }
  }
  const client: DeskClient = {
    ask: (procedure, input) =>
      call('GET', input === undefined ? procedure : `${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`),
    send: (procedure, input) => call('POST', procedure, JSON.stringify(input)),
  }
  const { data } = await client.send<{ next: string }>('people.signIn', {
    email: emailOf(part),
    password: benchPassword,
  })
  if (data.next === 'second-factor')
    await client.send('people.secondFactor', { code: totpCodeAt(benchTotpSecret, new Date()) })
  return client
}

type Exchange = { method: 'GET' | 'POST'; cookie: string; body?: string }

export function exchange(agent: Agent, url: string, { method, cookie, body }: Exchange): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'x-cabinet': '1', ...(cookie && { cookie }) }
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const sent = request(url, { agent, method, headers }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.once('error', reject)
      answer.once('end', () =>
        resolve({
          milliseconds: performance.now() - began,
          status: answer.statusCode ?? 0,
          body: Buffer.concat(pieces).toString('utf8'),
          cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '',
        }),
      )
    })
    sent.once('error', reject)
    sent.end(body)
  })
}
