/**
 * What a telephone keeps is closed under a code that only whoever opened the door knows; neither the code nor the key it gives
 * is ever written down or sent. Web Crypto, the same in browsers and in tests.
 */
export const iterations = 600_000
export const shortestCode = 6
export const longestCode = 64

export type Salt = Uint8Array<ArrayBuffer>
export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

/** « 12 34-56 » is typed as it is said: spaces and dashes do not count. */
export const tidyCode = (typed: string) => typed.normalize('NFKC').replace(/[\s-]/g, '')

export function isCode(typed: string): boolean {
  const { length } = tidyCode(typed)
  return length >= shortestCode && length <= longestCode && !isTooEasy(tidyCode(typed))
}

/** 000000 and 123456 are what one tries first. */
function isTooEasy(code: string): boolean {
  const steps = [...code].slice(1).map((letter, i) => letter.charCodeAt(0) - code.charCodeAt(i))
  return new Set(steps).size === 1 && Math.abs(steps[0] ?? 0) <= 1
}

export const newSalt = (): Salt => crypto.getRandomValues(new Uint8Array(16))

/** The key of a code: slow on purpose, and not to be taken out of the browser. */
export async function keyOf(code: string, salt: Salt, rounds = iterations): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(tidyCode(code))
  const secret = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return crypto.subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** Closes anything that can be written as JSON. `about` is not secret but must be the same when it is opened. */
export async function seal(key: CryptoKey, content: unknown, about: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const additionalData = new TextEncoder().encode(about)
  const written = new TextEncoder().encode(JSON.stringify(content))
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, written) }
}

/** Undefined when the code was another one, or somebody changed what was kept: nothing at all is opened then. */
export async function unseal<Content>(
  key: CryptoKey,
  { iv, data }: Sealed,
  about: string,
): Promise<Content | undefined> {
  const additionalData = new TextEncoder().encode(about)
  try {
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data)
    return JSON.parse(new TextDecoder().decode(opened)) as Content
  } catch {
    return undefined
  }
}
