import { addDays } from '@cabinet/office/day.ts'
import type { Permissions } from '@cabinet/office/permission.ts'
import { type Person, theOffice } from '@cabinet/office/person.ts'
import type { Change, Store } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import { addContact } from './add-contact.ts'
import { addPerson } from './add-person.ts'
import { addPost } from './add-post.ts'
import { addUnit } from './add-unit.ts'
import { confirmTotp } from './confirm-totp.ts'
import { type DemoKey, demoCast, demoPassword, demoTotpSecret } from './demo-cast.ts'
import { demoPosts, demoUnits } from './demo-chart.ts'
import { demoContacts } from './demo-contacts.ts'
import { enrolTotp } from './enrol-totp.ts'
import { grantStandIn } from './grant-stand-in.ts'
import { holdPost } from './hold-post.ts'
import { noteAbsence } from './note-absence.ts'
import { today, todayOf } from './office-now.ts'
import { hashPassword } from './password-hash.ts'
import { setUpOffice } from './set-up-office.ts'
import { credentials, persons, posts, units } from './tables.ts'
import { totpCodeAt } from './totp.ts'
import { personAt } from './who-is.ts'

export type DemoPeople = Record<DemoKey, Person>

/**
 * The Ville de Port-Amande with its people, through the same commands as a real office. Returns everybody by key, as they
 * are today. `permissions` are those of every duty. The store must be empty.
 */
export async function demoPeople(store: Store, permissions: Permissions): Promise<DemoPeople> {
  const passwordHash = await hashPassword(demoPassword)
  await store.change(theOffice, (change) => openDemoOffice(change, passwordHash))
  const administrator = await actor(store, 'administrator')
  await store.change(administrator, (change) => fillPosts(change, passwordHash))
  for (const key of Object.keys(demoCast) as DemoKey[]) await giveTelephone(store, key)
  const clerk = await actor(store, 'clerk')
  await store.change(clerk, async (change) => {
    for (const contact of demoContacts) await addContact(change, contact)
  })
  await sendOneOnLeave(store, permissions)
  const cast = await Promise.all(
    (Object.keys(demoCast) as DemoKey[]).map(async (key) => [key, await actor(store, key)]),
  )
  return Object.fromEntries(cast) as DemoPeople
}

async function openDemoOffice(change: Change, passwordHash: string): Promise<void> {
  const { title, name, email } = demoCast.administrator
  await setUpOffice(change, {
    ...{
      preset: 'cote-d-ivoire',
      country: 'CI',
      timeZone: 'Africa/Abidjan',
      locale: 'fr',
      mayorTitle: 'Madame le Maire',
    },
    ...{ officeName: 'Ville de Port-Amande', without: ['services'] },
    administrator: { title, name, email, passwordHash },
  })
}

async function fillPosts(change: Change, passwordHash: string): Promise<void> {
  const { tx } = change
  const [general] = await tx.select().from(units).where(eq(units.kind, 'administration'))
  for (const unit of demoUnits) await addUnit(change, { ...unit, parentId: general?.id ?? null })
  const unitIds = new Map((await tx.select().from(units)).map((unit) => [unit.name, unit.id]))
  for (const { unit, ...post } of demoPosts) await addPost(change, { ...post, unitId: unitIds.get(unit) ?? '' })
  const day = await today(change)
  for (const { unit, post, ...person } of Object.values(demoCast)) {
    if (person.email === demoCast.administrator.email) continue
    const personId = await addPerson(change, { ...person, locale: 'fr' })
    const password = { passwordHash, passwordSetAt: change.now }
    await tx.update(credentials).set(password).where(eq(credentials.personId, personId))
    const theirs = and(eq(posts.title, post), eq(posts.unitId, unitIds.get(unit) ?? ''))
    const [held] = await tx.select().from(posts).where(theirs)
    await holdPost(change, { personId, postId: held?.id ?? '', from: addDays(day, -400), to: null })
  }
}

/** The first code is the one of half a minute ago, so that the one on the telephone now can still be used to sign. */
async function giveTelephone(store: Store, key: DemoKey): Promise<void> {
  const secret = demoTotpSecret(key)
  await store.change(await actor(store, key), async (change) => {
    await enrolTotp(change, { secret })
    await confirmTotp(change, { code: totpCodeAt(secret, new Date(change.now.getTime() - 30_000)) })
  })
}

/** The director of social affairs is away this week; an agent deals with the letters meanwhile. */
export async function sendOneOnLeave(store: Store, permissions: Permissions): Promise<void> {
  const absent = await actor(store, 'socialHead')
  const standIn = await actor(store, 'socialAgent')
  const from = await todayOf(store.read, store.clock())
  const away = { absentId: absent.id, standInId: standIn.id, from, to: addDays(from, 6) }
  const acts = ['mail.read', 'mail.treat', 'mail.hand-on', 'mail.draft', 'contacts.see'].filter((act) =>
    permissions[act]?.includes('head'),
  )
  await store.change(absent, async (change) => {
    await noteAbsence(change, { personId: absent.id, from, to: away.to, reason: 'leave' })
    if (acts.length) await grantStandIn(change, { ...away, acts, reserved: false, permissions })
  })
}

async function actor(store: Store, key: DemoKey): Promise<Person> {
  const [row] = await store.read.select().from(persons).where(eq(persons.email, demoCast[key].email))
  const person = row && (await personAt(store.read, row.id, store.clock()))
  if (!person) throw new Error(`Nobody plays ${key} at the demonstration.`)
  return person
}
