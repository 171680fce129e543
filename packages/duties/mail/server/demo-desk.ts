import { type DemoKey, demoTotpSecret } from '@cabinet/blocks/people/server/demo-cast.ts'
import { contacts } from '@cabinet/blocks/people/server/tables.ts'
import { totpCodeAt } from '@cabinet/blocks/people/server/totp.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { allow } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Calendar } from '@cabinet/office/working-days.ts'
import type { Dice } from '@cabinet/paper/dice.ts'
import type { FileStore } from '@cabinet/store/files/file-store.ts'
import type { Change, Store } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { type MailAct, mailPermissions } from '../rules/permissions.ts'
import { makePreview } from './make-preview.ts'
import { signLetter } from './sign-letter.ts'

export type DemoSetting = {
  store: Store
  files: FileStore
  /** The id of everybody in the cast. */
  ids: Record<DemoKey, string>
  calendar: Calendar
  roll: Dice
}
export type DemoDesk = ReturnType<typeof openDemoDesk>

/** The hands of the demonstration: everybody acts by the office's own commands, with the rights they have at that moment. */
export function openDemoDesk({ store, files, ids, calendar, roll }: DemoSetting) {
  return { store, files, ids, calendar, roll, person, act, addressee, contact, sign, minutes, happens, oneOf }

  async function person(key: DemoKey): Promise<Person> {
    const found = await personAt(store.read, ids[key], store.clock())
    if (!found) throw new Error(`Nobody plays ${key} at the demonstration.`)
    return found
  }

  async function act<T>(key: DemoKey, right: MailAct, work: (change: Change) => Promise<T>): Promise<T> {
    const who = await person(key)
    return store.change(who, work, allow(mailPermissions, who, right).inPlaceOf)
  }

  /** Heads receive letters for their unit, everybody else in their own name. */
  async function addressee(key: DemoKey): Promise<string> {
    const { id, roles, units } = await person(key)
    const isForUnit = roles.includes('head') || roles.includes('protocol')
    return isForUnit ? `unit:${units[0]}` : `person:${id}`
  }

  async function contact(name: string) {
    const known = and(eq(contacts.name, name), isNull(contacts.mergedIntoId))
    return (await store.read.select().from(contacts).where(known))[0]
  }

  /** Reads the page and signs it, with the code of that moment. */
  async function sign(key: DemoKey, letterId: string): Promise<void> {
    const { sha256 } = await makePreview({ store, files, person: await person(key) }, letterId)
    const code = totpCodeAt(demoTotpSecret(key), store.clock())
    await act(key, 'mail.sign', (change) => signLetter(change, { letterId, sha256, code }))
  }

  function minutes(least: number, most: number): number {
    return Math.round(least + (most - least) * roll())
  }

  function happens(chance: number): boolean {
    return roll() < chance
  }

  function oneOf<const T>(choices: readonly [T, ...T[]]): T {
    return choices[Math.floor(roll() * choices.length)] ?? choices[0]
  }
}
