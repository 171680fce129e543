import type { Desk } from '@cabinet/api/desk.ts'
import { addDays, type Day } from '@cabinet/office/day.ts'
import { theOffice } from '@cabinet/office/person.ts'
import type { Role } from '@cabinet/office/role.ts'
import type { Change, Store } from '@cabinet/store/store.ts'
import { freshStore } from '@cabinet/store/testing.ts'
import { eq } from 'drizzle-orm'
import { peoplePermissions } from '../rules/permissions.ts'
import { addPerson } from './add-person.ts'
import { addPost } from './add-post.ts'
import { holdPost } from './hold-post.ts'
import { today } from './office-now.ts'
import { hashPassword } from './password-hash.ts'
import { makePeopleRouter } from './router.ts'
import { sessionFor } from './sessions.ts'
import { setUpOffice } from './set-up-office.ts'
import { credentials, units } from './tables.ts'

export const testPermissions = {
  ...peoplePermissions,
  'mail.assign': ['chief', 'mayor'],
  'mail.sign': ['mayor'],
  'mail.treat': ['head', 'agent', 'chief'],
} as const

export const goodPassword = 'quatre pirogues sous la lune'

/** A clock the test turns by hand. */
export function handClock(start = '2026-03-09T08:00:00Z') {
  let now = new Date(start)
  return {
    read: () => new Date(now),
    forward: (milliseconds: number) => {
      now = new Date(now.getTime() + milliseconds)
    },
  }
}

/** An office set up by Adama, its administrator, whose password is `goodPassword`. */
export async function testOffice(clock = handClock()) {
  const store = await freshStore(clock.read)
  const passwordHash = await hashPassword(goodPassword)
  const { administratorId } = await store.change(theOffice, (change) =>
    setUpOffice(change, {
      ...{ preset: 'cote-d-ivoire', country: 'CI', timeZone: 'Africa/Abidjan', locale: 'fr', mayorTitle: 'Le Maire' },
      ...{ officeName: 'Ville de Port-Amande', without: [] },
      administrator: { title: 'M.', name: 'Adama Trèkpo', email: 'adama@ville.example', passwordHash },
    }),
  )
  return { store, clock, administratorId, passwordHash }
}

export type Newcomer = {
  name: string
  role: Role
  from?: Day
  to?: Day | null
  headsUnit?: boolean
  passwordHash?: string
}

/** Somebody joins, in a post of their own at the cabinet. Their address is their first name. */
export async function join(
  change: Change,
  newcomer: Newcomer,
): Promise<{ id: string; postId: string; holdingId: string }> {
  const { name, role, from, to = null, headsUnit = false, passwordHash } = newcomer
  const [cabinet] = await change.tx.select().from(units).where(eq(units.kind, 'cabinet'))
  const email = `${name.split(' ')[0]?.toLowerCase()}@ville.example`
  const id = await addPerson(change, { title: '', name, email, phone: '', locale: 'fr' })
  if (passwordHash) await change.tx.update(credentials).set({ passwordHash }).where(eq(credentials.personId, id))
  const post = { unitId: cabinet?.id ?? '', title: `Poste de ${name}`, role, headsUnit, several: false }
  const postId = await addPost(change, post)
  const first = from ?? addDays(await today(change), -30)
  return { id, postId, holdingId: await holdPost(change, { personId: id, postId, from: first, to }) }
}

export const peopleRouter = makePeopleRouter({ permissions: testPermissions, demo: false })

/** A browser: keeps the cookie it is given, and who is at the desk is looked up again at each request, as on the server. */
export function browser(store: Store, at: { ip?: string; userAgent?: string; router?: typeof peopleRouter } = {}) {
  const { ip = '10.0.0.1', userAgent = 'Firefox', router = peopleRouter } = at
  const cookie: { token: string | null } = { token: null }
  const desk = async (): Promise<Desk> => {
    const signedIn = await sessionFor(store, cookie.token, store.clock())
    return {
      ...{ store, ip, userAgent, reference: 'test', files: {} as never, uploads: {} as never, token: cookie.token },
      session: signedIn?.session ?? null,
      person: signedIn?.person ?? null,
      setSessionCookie: (token) => {
        cookie.token = token
      },
      isStillSignedIn: async () => (await sessionFor(store, cookie.token, store.clock()))?.person !== undefined,
    }
  }
  return { cookie, ask: async () => router.createCaller(await desk()) }
}
