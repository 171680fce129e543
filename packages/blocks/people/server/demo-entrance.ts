import { notFound } from '@cabinet/office/refusal.ts'
import type { Store } from '@cabinet/store/store.ts'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { demoCast, demoTotpSecret } from './demo-cast.ts'
import type { Read } from './office-now.ts'
import { openSession } from './sessions.ts'
import { holdings, persons, posts } from './tables.ts'
import type { From } from './tries.ts'

/** The people one may sign in as at the demonstration, with the secret of their telephone, so that they can really sign. */
export async function demoList(read: Read) {
  const emails = Object.values(demoCast).map((one) => one.email)
  const here = await read
    .select({ email: persons.email, role: posts.role })
    .from(persons)
    .leftJoin(holdings, and(eq(holdings.personId, persons.id), isNull(holdings.to)))
    .leftJoin(posts, eq(posts.id, holdings.postId))
    .where(inArray(persons.email, emails))
  const roleOf = new Map(here.map((one) => [one.email, one.role]))
  return Object.entries(demoCast)
    .filter(([, one]) => roleOf.has(one.email))
    .map(([key, { name, post, unit, email }]) => {
      const role = roleOf.get(email) ?? null
      return { key, name, post, unit, role, email, totpSecret: demoTotpSecret(key) }
    })
}

/** One click, second factor counted as proved. Anywhere but at the demonstration this does not exist. */
export async function signInForDemo(store: Store, key: string, at: From & { demo: boolean }): Promise<string> {
  const one = at.demo ? demoCast[key as keyof typeof demoCast] : undefined
  const [person] = one
    ? await store.read.select({ id: persons.id }).from(persons).where(eq(persons.email, one.email))
    : []
  if (!person) throw notFound()
  const who = { personId: person.id, passedSecondFactor: true }
  return store.upkeep((tx) => openSession(tx, who, { now: store.clock(), from: at }))
}
