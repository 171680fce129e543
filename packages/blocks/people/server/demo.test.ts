import { freshStore } from '@cabinet/store/testing.ts'
import { expect, test } from 'vitest'
import { demoPeople } from './demo.ts'
import { demoCast } from './demo-cast.ts'
import { directoryOn } from './directory.ts'
import { todayOf } from './office-now.ts'

const permissions = { 'mail.treat': ['head'], 'mail.sign': ['mayor'] } as const

test('the demonstration office has every actor in a post, and one of them away', async () => {
  const store = await freshStore()
  const cast = await demoPeople(store, permissions)
  for (const [key, { name }] of Object.entries(demoCast)) {
    const person = cast[key as keyof typeof demoCast]
    expect(person.name).toBe(name)
    expect(person.posts).toHaveLength(1)
    expect(person.units.length).toBeGreaterThan(0)
  }
  expect(cast.mayor.units.length).toBeGreaterThan(10)
  expect(cast.socialAgent.standsInFor).toMatchObject([
    { absent: { name: demoCast.socialHead.name }, acts: ['mail.treat'] },
  ])
  const { people } = await directoryOn(store.read, await todayOf(store.read, store.clock()))
  expect(people.filter((person) => person.absentUntil)).toMatchObject([
    { name: demoCast.socialHead.name, standIn: { name: demoCast.socialAgent.name } },
  ])
  await store.close()
})
