import { expect, test } from 'vitest'
import { countriesIn, timeZones } from './countries.ts'

test('every country a town hall may stand in is offered, the usual ones first, and none twice', () => {
  const countries = countriesIn('fr', ['CM', 'GH'])
  expect(countries.slice(0, 2).map((one) => one.label)).toEqual(['Cameroun', 'Ghana'])
  const codes = countries.map((one) => one.value)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes).toEqual(expect.arrayContaining(['BJ', 'CI', 'FR', 'BE', 'TG', 'SN', 'MG', 'CD']))
  expect(codes.length).toBeGreaterThan(190)
  for (const gone of ['DD', 'SU', 'ZZ', 'EU', 'XA']) expect(codes).not.toContain(gone)
})

test('the usual local time stays in the list where the machine files it under another city', () => {
  const zones = timeZones('Africa/Porto-Novo').map((one) => one.value)
  expect(zones[0]).toBe('Africa/Porto-Novo')
  expect(zones.filter((zone) => zone === 'Africa/Porto-Novo')).toHaveLength(1)
  expect(zones).toContain('Europe/Paris')
})
