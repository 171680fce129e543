import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { Refusal } from '@cabinet/office/refusal.ts'

const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }
const derive = promisify(argon2)

/** For tests and for the curious: how many times argon2 has run in this process. */
export const argon2Work = { done: 0 }

/** A PHC string: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. Never call it inside a change: it takes some 30 ms. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const { memory, passes, parallelism } = cost
  const tag = await twoAtOnce(() => tagOf(password, nonce))
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(tag)}`
}

// Compared against when there is no such account, so that knocking tells nobody who works here.
const nobodysHash = `$argon2id$v=19$m=19456,t=2,p=1$${unpadded(randomBytes(16))}$${unpadded(randomBytes(32))}`

/** Whether the password is the right one. Without a hash it does the same work and says no. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, , , , salt = '', expected = ''] = (hash ?? nobodysHash).split('$')
  const tag = await twoAtOnce(() => tagOf(password, Buffer.from(salt, 'base64')))
  const same = timingSafeEqual(tag, Buffer.from(expected, 'base64'))
  return same && hash !== null
}

async function tagOf(password: string, nonce: Buffer): Promise<Buffer> {
  argon2Work.done += 1
  return derive('argon2id', { message: Buffer.from(password, 'utf8'), nonce, ...cost })
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}

/** Hashing is slow and hungry on purpose; a crowd at the door must not stop those who are already at work. */
const atOnce = 2
const longestQueue = 100
const queue: (() => void)[] = []
let running = 0

async function twoAtOnce<T>(work: () => Promise<T>): Promise<T> {
  if (queue.length >= longestQueue) throw new Refusal('people.too-many-tries', { minutes: 1 })
  if (running >= atOnce) await new Promise<void>((go) => queue.push(go))
  else running += 1
  try {
    return await work()
  } finally {
    // The place is handed on to whoever waits first, or given back.
    const next = queue.shift()
    if (next) next()
    else running -= 1
  }
}
