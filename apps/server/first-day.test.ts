import { instructions, letterTypes, templates } from '@cabinet/duties/mail/server/tables.ts'
import { history } from '@cabinet/store/store.tables.ts'
import { freshStore } from '@cabinet/store/testing.ts'
import { expect, test } from 'vitest'
import { layOutFirstDay } from './first-day.ts'

test('the first start fills the tables of choices, and no later start touches what the office made of them', async () => {
  const store = await freshStore()
  await layOutFirstDay(store)
  const counts = await Promise.all([instructions, letterTypes, templates].map((table) => store.read.$count(table)))
  expect(counts).toEqual([15, 14, 15])
  await store.upkeep((tx) => tx.update(instructions).set({ labelFr: 'Pour suite utile' }))
  await layOutFirstDay(store)
  const rows = await store.read.select().from(instructions)
  expect(new Set(rows.map((row) => row.labelFr))).toEqual(new Set(['Pour suite utile']))
  const told = await store.read.select().from(history)
  expect(told.map((entry) => [entry.personId, entry.event])).toEqual([
    ['office', 'mail.choices.shipped'],
    ['office', 'agenda.choices.shipped'],
    ['office', 'audiences.choices.shipped'],
    ['office', 'ceremonies.list.shipped'],
    ['office', 'ceremonies.choices.shipped'],
    ['office', 'directives.choices.shipped'],
    ['office', 'reports.choices.shipped'],
  ])
  await store.close()
})
