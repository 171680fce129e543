import { describe, expect, test } from 'vitest'
import { byEntryCode, type DoorGuest, findableGuests, findGuests, resultFor, tidyEntryCode } from './door-result.ts'

const guest = (id: string, change: Partial<DoorGuest> = {}): DoorGuest => ({
  ...{ id, civility: 'Mme', name: 'Awa Diarra', function: 'Députée de Port-Amande', state: 'accepted' as const },
  ...{ position: 2, honoured: true, people: 2, companions: '', entryCode: 'PA7K2M', substitute: null, seat: '' },
  ...change,
})
const substitute = { civility: 'M.', name: 'Jean Kra', function: 'Secrétaire général de préfecture' }
const nobody = new Map()

test.each([
  [{ state: 'accepted' }, 'welcome'],
  [{ state: 'invited' }, 'no-answer'],
  [{ state: 'listed' }, 'no-answer'],
  [{ state: 'declined' }, 'declined'],
  [{ state: 'withdrawn' }, 'withdrawn'],
  [{ state: 'represented', substitute: { ...substitute, office: 'agreed' } }, 'substitute'],
  [{ state: 'represented', substitute: { ...substitute, office: 'asked' } }, 'substitute-asked'],
  [{ state: 'represented', substitute: { ...substitute, office: 'refused' } }, 'substitute-asked'],
] as const)('%o is said as « %s »', (change, kind) => {
  expect(resultFor(guest('1', change), nobody).kind).toBe(kind)
})

test('whoever is in already is said to be, with the hour and the door, whatever they answered', () => {
  const presence = { guestId: '1', people: 2, at: '2026-08-07T08:02:00.000Z', doorId: 'south', arrivalId: 'n' }
  expect(resultFor(guest('1', { state: 'declined' }), new Map([['1', presence]]))).toMatchObject({
    kind: 'already-in',
    presence: { doorId: 'south' },
  })
  expect(resultFor(undefined, nobody)).toEqual({ kind: 'unknown' })
})

test('a card’s code is known however it was read', () => {
  const known = byEntryCode([guest('1')])
  for (const read of ['PA7K2M', ' pa7k2m\n', 'Pa7k2M']) expect(known.get(tidyEntryCode(read))?.id).toBe('1')
})

describe('a name', () => {
  const all = findableGuests([
    guest('1'),
    guest('2', { civility: 'M.', name: 'Koffi Mensah', function: 'Proviseur du lycée' }),
    guest('3', { civility: 'M.', name: 'Koffi Mensah', function: 'Association des commerçants' }),
    guest('4', {
      name: 'Préfet Égnon',
      function: 'Awa-Plage',
      state: 'represented',
      substitute: { ...substitute, office: 'agreed' },
    }),
  ])
  test.each([
    ['diarra', ['1']],
    ['DIÁRRA aw', ['1']],
    ['koffi', ['2', '3']],
    ['mensah lyc', ['2']],
    ['egnon', ['4']],
    ['jean kra', ['4']],
    ['iarra', []],
    ['  ', []],
  ])('« %s » finds %j', (typed, ids) => {
    expect(findGuests(all, typed).map((one) => one.id)).toEqual(ids)
  })

  test('comes before a function that begins with the same word', () => {
    expect(findGuests(all, 'awa').map((one) => one.id)).toEqual(['1', '4'])
  })
})
