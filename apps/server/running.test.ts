import { randomInt, randomUUID } from 'node:crypto'
import { dialect } from '@cabinet/store/dialect.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningOffice, runningOffice, someLetter } from './running-office.ts'

type Registered = { id: string; number: string; position: number }

// The process is killed and its folder looked at: the embedded database is the one that can lose something here.
describe.runIf(dialect === 'sqlite')('a server of the office', () => {
  let office: RunningOffice
  let clerk = ''

  beforeAll(async () => {
    office = await runningOffice()
    clerk = await office.signIn('clerk')
  })
  afterAll(() => office.close())

  test('twenty times killed in the middle of work: no acknowledged number lost, no gap, no double', async () => {
    const acknowledged = new Map<string, number>()
    for (let round = 0; round < 20; round += 1) {
      let alive = true
      const underWay = new Set<string>()
      const desk = async () => {
        while (alive) {
          const requestKey = randomUUID()
          underWay.add(requestKey)
          const answer = await register(requestKey).catch(() => null)
          if (!answer) return
          acknowledged.set(requestKey, answer.position)
          underWay.delete(requestKey)
        }
      }
      const desks = [desk(), desk(), desk()]
      await untilAcknowledged(acknowledged, acknowledged.size + randomInt(1, 25))
      await office.stop('SIGKILL')
      alive = false
      await Promise.all(desks)
      await office.start()
      for (const requestKey of underWay) acknowledged.set(requestKey, (await register(requestKey)).position)
    }
    const positions = [...acknowledged.values()].sort((a, b) => a - b)
    expect(positions).toEqual(Array.from({ length: positions.length }, (_, i) => i + 1))
    for (const [requestKey, position] of [...acknowledged].slice(0, 30))
      expect((await register(requestKey)).position).toBe(position)
  }, 240_000)

  test('a hundred presses of one button register one letter', async () => {
    const requestKey = randomUUID()
    const answers = await Promise.all(Array.from({ length: 100 }, () => register(requestKey)))
    expect(new Set(answers.map((answer) => answer.number)).size).toBe(1)
  })

  test('a colleague’s act is told within a second, and what was missed after a cut is told at once', async () => {
    const chief = await office.signIn('chief')
    const first = await listen(chief)
    const seen = first.next('mail')
    const before = Date.now()
    await register(randomUUID())
    const { id } = await seen
    expect(Date.now() - before).toBeLessThan(1000)
    first.cut()
    await register(randomUUID())
    const again = await listen(chief, id)
    expect(Number((await again.next('mail')).id)).toBeGreaterThan(Number(id))
    again.cut()
  })

  test('told to stop, it finishes what it has in hand and leaves with 0', async () => {
    const answer = register(randomUUID())
    const code = office.stop('SIGTERM')
    await answer.catch(() => null)
    expect(await code).toBe(0)
    await office.start()
  })

  async function register(requestKey: string): Promise<Registered> {
    const answer = await office.send('mail.registerLetter', someLetter(requestKey), clerk)
    if (answer.status !== 200) throw new Error(answer.body)
    return answer.data as Registered
  }

  /** The stream of one open screen, read event by event. */
  async function listen(cookie: string, lastEventId?: string) {
    const cut = new AbortController()
    const input = encodeURIComponent(JSON.stringify(lastEventId ? { lastEventId } : {}))
    const answer = await fetch(`${office.address()}/trpc/live.events?input=${input}`, {
      headers: { cookie, accept: 'text/event-stream' },
      signal: cut.signal,
    })
    if (!answer.body) throw new Error('The stream says nothing.')
    const events = eventsIn(answer.body)
    if (!lastEventId) await events.next()
    return {
      cut: () => cut.abort(),
      async next(topic: string): Promise<{ id: string }> {
        for (;;) {
          const { value } = await events.next()
          if (!value) throw new Error('The stream ended.')
          if (value.data.includes(`"${topic}"`)) return value
        }
      },
    }
  }
})

async function untilAcknowledged(acknowledged: Map<string, number>, count: number): Promise<void> {
  while (acknowledged.size < count) await new Promise((resolve) => setImmediate(resolve))
}

async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<{ id: string; data: string }> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const piece of body) {
    text += decoder.decode(piece, { stream: true })
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n')
      text = text.slice(end + 2)
      const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? ''
      if (field('id')) yield { id: field('id'), data: field('data') }
    }
  }
}
