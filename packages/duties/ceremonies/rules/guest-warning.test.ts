import { describe, expect, test } from 'vitest'
import { type CheckedGuest, guestWarningsOf, type Partner, pairOf } from './guest-warning.ts'

const guest = (id: string, more: Partial<CheckedGuest> = {}): CheckedGuest => ({
  ...{ id, contactId: `contact-${id}`, folded: `name ${id}`, email: '', address: 'BP 1', spouse: '' },
  ...{ held: { from: '2020-01-01', to: null }, isOutdated: false, situations: [], partner: null },
  ...more,
})
const ended = [{ kind: 'death' as const, on: '2026-05-02' }]
const parted = [{ kind: 'separation' as const, on: '2026-04-01' }]
const partner = (folded: string, situations: Partner['situations'] = []): Partner => ({ folded, situations })
const setting = { day: '2026-08-07', toldApart: new Set<string>() }
const kinds = (...list: CheckedGuest[]) => guestWarningsOf(list, setting).map((one) => `${one.guestId} ${one.kind}`)

describe('Before a card goes out', () => {
  test.each([
    ['nothing', {}, []],
    ['a function that ended the day before', { held: { from: '2020-01-01', to: '2026-08-06' } }, ['a function-ended']],
    ['a function that ends on the day', { held: { from: '2020-01-01', to: '2026-08-07' } }, []],
    ['a function that begins later', { held: { from: '2026-08-08', to: null } }, ['a function-ended']],
    ['a death', { situations: [{ kind: 'death' as const, on: '2026-01-01' }] }, ['a death']],
    ['a spouse who is none', { spouse: 'Mme X' }, ['a household-ended']],
    ['a spouse', { spouse: 'Mme Awa Diarra', partner: partner('awa diarra') }, []],
    ['a spouse by the family name alone', { spouse: 'Mme Diarra', partner: partner('awa diarra') }, []],
    ['a spouse under two names', { spouse: 'Dr Awa Diarra-Koné', partner: partner('kone diarra awa') }, []],
    ['the spouse of before', { spouse: 'Mme Fatou Diarra', partner: partner('awa diarra') }, ['a household-ended']],
    ['a widower', { spouse: 'Mme Diarra', partner: partner('awa diarra', ended) }, ['a spouse-death']],
    ['a widower invited alone', { partner: partner('awa diarra', ended) }, ['a bereavement']],
    ['a separation noted of the other', { partner: partner('awa diarra', parted) }, ['a separation']],
    ['a separation noted of both', { situations: parted, partner: partner('awa diarra', parted) }, ['a separation']],
    ['no address at all', { address: '' }, ['a no-address']],
    ['an address of the network only', { address: '', email: 'a@b.example' }, []],
  ])('%s is seen', (_what, more, seen) => {
    expect(kinds(guest('a', more))).toEqual(seen)
  })

  test('one person on two cards is said of both', () => {
    const twice = { contactId: 'one', folded: 'awa' }
    expect(kinds(guest('a', twice), guest('b', twice))).toEqual(['a same-contact', 'b same-contact'])
  })

  test('two of one name are said until somebody has told them apart', () => {
    const [a, b] = [guest('a', { folded: 'koffi mensah' }), guest('b', { folded: 'koffi mensah' })]
    expect(kinds(a, b)).toEqual(['a same-name', 'b same-name'])
    expect(kinds(a, { ...b, folded: 'mensah koffi' })).toEqual(['a same-name', 'b same-name'])
    expect(guestWarningsOf([a, b], { ...setting, toldApart: new Set([pairOf(b, a)]) })).toEqual([])
  })
})
