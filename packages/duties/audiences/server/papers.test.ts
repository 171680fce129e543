import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { pdfText } from '@cabinet/paper/pdf-text.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { printReceptionList } from './papers/reception-list.ts'
import { audienceDay, type SmallReception, scheduled, smallReception } from './small-reception.ts'

let office: SmallReception
beforeAll(async () => {
  office = await smallReception()
})
afterAll(() => office.close())

test('the reception carries its day on paper, and nobody reads there what is reserved', async () => {
  const { slots } = await audienceDay(office)
  await scheduled(office, slots[0] ?? '', { visitor: 'Mme Afi Sossou' })
  await scheduled(office, slots[1] ?? '', { visitor: 'M. Kouassi Réservé', reserved: true })
  const printed = async (key: 'protocol' | 'technicalAgent') =>
    pdfText(
      await printReceptionList(
        { store: office.store, files: office.files, person: await office.as(key) },
        '2026-03-05',
      ),
    )
  const list = await printed('protocol')
  expect(list).toContain('Mme Afi Sossou')
  expect(list).not.toContain('Kouassi')
  expect(await refusalOf(printed('technicalAgent'))).toBe('office.not-your-post')
})
