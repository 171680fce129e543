import type { DemoKey } from '@cabinet/blocks/people/server/demo-cast.ts'
import type { DemoSetting } from '@cabinet/blocks/people/server/demo-setting.ts'
import { posts, units } from '@cabinet/blocks/people/server/tables.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { addDays, type Day, dayOf } from '@cabinet/office/day.ts'
import { allow } from '@cabinet/office/permission.ts'
import { isWorkingDay } from '@cabinet/office/working-days.ts'
import type { Change } from '@cabinet/store/store.ts'
import { type DirectivesAct, directivesPermissions } from '../rules/permissions.ts'

export type DirectivesDesk = Awaited<ReturnType<typeof openDirectivesDesk>>

/** The hands of this duty at the demonstration: everybody acts by the office's own commands, with their own rights. */
export async function openDirectivesDesk({ store, ids, calendar, until }: DemoSetting) {
  const unitIds = new Map((await store.read.select().from(units)).map((unit) => [unit.name, unit.id]))
  const postIds = new Map((await store.read.select().from(posts)).map((post) => [post.title, post.id]))
  const person = async (key: DemoKey) => {
    const found = await personAt(store.read, ids[key], store.clock())
    if (!found) throw new Error(`Nobody plays ${key} at the demonstration.`)
    return found
  }
  return {
    ...{ store, ids, lastDay: dayOf(until, 'UTC') },
    unit: (name: string) => keyOf('unit', unitIds.get(name), name),
    post: (title: string) => keyOf('post', postIds.get(title), title),
    act: async <T>(key: DemoKey, right: DirectivesAct, work: (change: Change) => Promise<T>): Promise<T> => {
      const who = await person(key)
      return store.change(who, work, allow(directivesPermissions, who, right).inPlaceOf)
    },
    /** Today at the demonstration; Port-Amande keeps the time of UTC. */
    today: (): Day => dayOf(store.clock(), 'UTC'),
    /** The morning of that day, or of the next one that is worked. */
    morning(day: Day, time = '09:20'): Date {
      let worked = day
      while (!isWorkingDay(worked, calendar)) worked = addDays(worked, 1)
      return new Date(`${worked}T${time}:00Z`)
    },
  }
}

function keyOf(kind: 'unit' | 'post', id: string | undefined, name: string): string {
  if (!id) throw new Error(`There is no ${kind} ${name} at the demonstration.`)
  return `${kind}:${id}`
}
