import { type SignedIn, sessionFor } from '@cabinet/blocks/people/server/sessions.ts'
import type { Store } from '@cabinet/store/store.ts'

/** How the session's token travels: one cookie no script can read, sent only to us and only from our own pages. */
export type SessionCookie = {
  name: string
  /** The token in a `Cookie` header, or null. */
  tokenIn(header: string | undefined): string | null
  /** The `Set-Cookie` line that hands a token out, or takes it back. */
  line(token: string | null): string
}

/**
 * Over https the browser itself guarantees that the cookie is ours alone (`__Host-`). Over plain http, on one machine or
 * at a demonstration, browsers refuse such cookies, so an ordinary name is used.
 */
export function sessionCookie(publicOrigin: string): SessionCookie {
  const secure = publicOrigin.startsWith('https:')
  const name = secure ? '__Host-cabinet' : 'cabinet'
  const ours = new RegExp(`(?:^|;\\s*)${name}=([A-Za-z0-9_-]{43})(?:;|$)`)
  const attributes = `; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return {
    name,
    tokenIn: (header) => ours.exec(header ?? '')?.[1] ?? null,
    line: (token) => (token === null ? `${name}=${attributes}; Max-Age=0` : `${name}=${token}${attributes}`),
  }
}

export type AtTheDoor = { token: string | null; session: SignedIn['session'] | null; person: SignedIn['person'] }

/** Who sends this request: what the desk needs to know of the person, before any procedure runs. */
export async function whoKnocks(store: Store, cookie: SessionCookie, header: string | undefined): Promise<AtTheDoor> {
  const token = cookie.tokenIn(header)
  const signedIn = await sessionFor(store, token, store.clock())
  return { token, session: signedIn?.session ?? null, person: signedIn?.person ?? null }
}
