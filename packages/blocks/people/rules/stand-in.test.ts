import { addDays, dayFromNumber } from '@cabinet/office/day.ts'
import { covers } from '@cabinet/office/period.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { neverLent } from './permissions.ts'
import type { Holding } from './posts.ts'
import { actsOn, checkGrant, type GrantGrounds, mayEnd, type StandIn, standInsOf } from './stand-in.ts'

function inOffice(personId: string, to: string | null = null): Holding {
  return { id: personId, personId, postId: `post of ${personId}`, from: '2026-01-01', to }
}

function grant(part: Partial<StandIn> = {}): StandIn {
  return {
    id: 'g',
    absentId: 'afi',
    standInId: 'koffi',
    from: '2026-08-03',
    to: '2026-08-14',
    acts: ['mail.assign'],
    reserved: false,
    ...part,
  }
}

const grounds: GrantGrounds = {
  granterId: 'afi',
  mayGrantForOthers: false,
  today: '2026-07-27',
  absentActs: ['mail.assign', 'mail.sign', 'people.grant-stand-in'],
  holdings: [inOffice('afi'), inOffice('koffi'), inOffice('ama', '2026-08-07')],
  standIns: [],
}

function refusalOf(one: StandIn, changed: Partial<GrantGrounds> = {}): string | undefined {
  try {
    checkGrant(one, { ...grounds, ...changed })
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('who may lend what, to whom and for how long', () => {
  const administrator = { granterId: 'admin', mayGrantForOthers: true }
  test.each<[string, Partial<StandIn>, Partial<GrantGrounds>, string | undefined]>([
    ['one’s own right, to a colleague', {}, {}, undefined],
    ['by the administrator, for somebody already away', {}, administrator, undefined],
    ['to oneself', { standInId: 'afi' }, {}, 'people.stand-in.not-self'],
    ['somebody else’s right', {}, { granterId: 'ama' }, 'people.stand-in.not-your-rights'],
    [
      'by the administrator to himself',
      { standInId: 'admin' },
      { ...administrator, holdings: [...grounds.holdings, inOffice('admin')] },
      'people.stand-in.not-to-yourself',
    ],
    ['ending before it begins', { to: '2026-08-02' }, {}, 'people.stand-in.ends-before-it-starts'],
    ['from yesterday', { from: '2026-07-26' }, {}, 'people.stand-in.starts-in-the-past'],
    ['from today', { from: '2026-07-27' }, {}, undefined],
    ['for 366 days', { to: addDays('2026-08-03', 365) }, {}, undefined],
    ['for 367 days', { to: addDays('2026-08-03', 366) }, {}, 'people.stand-in.too-long'],
    [
      'beyond one’s own post',
      {},
      { holdings: [inOffice('afi', '2026-08-13'), inOffice('koffi')] },
      'people.stand-in.outlives-the-post',
    ],
    ['to somebody who leaves meanwhile', { standInId: 'ama' }, {}, 'people.stand-in.leaves-before-the-end'],
    ['to somebody who stays just long enough', { standInId: 'ama', to: '2026-08-07' }, {}, undefined],
    ['to somebody who holds no post', { standInId: 'visitor' }, {}, 'people.stand-in.holds-no-post'],
    ['nothing at all', { acts: [] }, {}, 'people.stand-in.nothing-lent'],
    ['a right one does not have', { acts: ['mail.register'] }, {}, 'people.stand-in.not-their-right'],
    ['the right to lend', { acts: ['people.grant-stand-in'] }, {}, 'people.stand-in.stays-with-the-person'],
    [
      'the same act to a second person',
      {},
      { standIns: [grant({ id: 'other', standInId: 'ama', from: '2026-08-14', to: '2026-08-20' })] },
      'people.stand-in.already-lent',
    ],
    [
      'another act to a second person',
      { acts: ['mail.sign'] },
      { standIns: [grant({ id: 'other', standInId: 'ama' })] },
      undefined,
    ],
    [
      'the same act on other days',
      {},
      { standIns: [grant({ id: 'other', from: '2026-08-15', to: '2026-08-20' })] },
      undefined,
    ],
  ])('%s', (_case, part, changed, refusal) => {
    expect(refusalOf(grant(part), changed)).toBe(refusal)
  })

  test('the absent person and the administrator may end it, the stand-in may not', () => {
    expect(mayEnd(grant(), { personId: 'afi', mayGrantForOthers: false })).toBe(true)
    expect(mayEnd(grant(), { personId: 'admin', mayGrantForOthers: true })).toBe(true)
    expect(mayEnd(grant(), { personId: 'koffi', mayGrantForOthers: true })).toBe(false)
    expect(mayEnd(grant(), { personId: 'ama', mayGrantForOthers: false })).toBe(false)
  })
})

describe('in whose place somebody acts on a day', () => {
  const own: Record<string, string[]> = { afi: ['mail.assign'], koffi: ['mail.draft'], ama: [] }
  const when = (day: string) => ({ day, ownActsOf: (personId: string) => own[personId] ?? [] })

  test('from the first day to the last, and not a day more', () => {
    const days = ['2026-08-02', '2026-08-03', '2026-08-14', '2026-08-15']
    expect(days.map((day) => standInsOf('koffi', [grant()], when(day)).length)).toEqual([0, 1, 1, 0])
  })

  test('a right the absent person has lost meanwhile is lost to the stand-in', () => {
    expect(standInsOf('koffi', [grant({ acts: ['mail.sign'] })], when('2026-08-03'))).toEqual([])
  })

  test('what was lent to somebody does not travel on to the person who stands in for them', () => {
    const chain = [
      grant(),
      grant({ id: 'next', absentId: 'koffi', standInId: 'ama', acts: ['mail.assign', 'mail.draft'] }),
    ]
    expect(actsOn('ama', chain, when('2026-08-03'))).toEqual(new Set(['mail.draft']))
  })
})

describe('whatever is granted, changed and taken away', () => {
  const people = ['afi', 'koffi', 'ama', 'admin']
  const acts = ['mail.assign', 'mail.sign', 'mail.register', 'people.manage', 'people.grant-stand-in']
  const firstDay = 20_700
  const anyDay = fc.integer({ min: firstDay, max: firstDay + 20 }).map(dayFromNumber)
  const anyGrant = fc.record({
    granterId: fc.constantFrom(...people),
    absentId: fc.constantFrom(...people),
    standInId: fc.constantFrom(...people),
    from: anyDay,
    to: anyDay,
    acts: fc.subarray(acts, { minLength: 1 }),
    reserved: fc.boolean(),
  })
  const anyRights = fc.record(Object.fromEntries(people.map((name) => [name, fc.subarray(acts)])))
  const anyLastDays = fc.record(Object.fromEntries(people.map((name) => [name, fc.option(anyDay)])))

  test('nobody ever holds a lent right its owner does not hold that day, and nothing is lent on', () => {
    fc.assert(
      fc.property(
        fc.array(anyGrant, { maxLength: 10 }),
        anyRights,
        anyRights,
        anyLastDays,
        anyDay,
        (asked, before, after, lastDays, day) => {
          const holdings = people.map((name) => ({ ...inOffice(name, lastDays[name] ?? null) }))
          const standIns: StandIn[] = []
          asked.forEach(({ granterId, ...wish }, index) => {
            const one = { ...wish, id: String(index) }
            const absentActs = before[one.absentId] ?? []
            const changed = {
              granterId,
              mayGrantForOthers: granterId === 'admin',
              today: dayFromNumber(firstDay),
              absentActs,
              holdings,
              standIns,
            }
            if (refusalOf(one, changed) === undefined) standIns.push(one)
          })
          // Rights change after the grants were given; a person whose post has ended has none.
          const ownActsOf = (name: string) =>
            holdings.some((one) => one.personId === name && covers(one, day)) ? (after[name] ?? []) : []
          for (const name of people) {
            for (const lent of standInsOf(name, standIns, { day, ownActsOf })) {
              expect(lent.absentId).not.toBe(name)
              expect(ownActsOf(lent.absentId)).toEqual(expect.arrayContaining([...lent.acts]))
              expect(lent.acts.filter((act) => neverLent.includes(act))).toEqual([])
            }
            // Naively: an act is open only if own, or written in a grant to me that counts today, by somebody who owns it.
            const naive = acts.filter(
              (act) =>
                ownActsOf(name).includes(act) ||
                (!neverLent.includes(act) &&
                  standIns.some(
                    (one) =>
                      one.standInId === name &&
                      covers(one, day) &&
                      one.acts.includes(act) &&
                      ownActsOf(one.absentId).includes(act),
                  )),
            )
            expect([...actsOn(name, standIns, { day, ownActsOf })].sort()).toEqual(naive.sort())
          }
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('no sequence of grants gives two people the same act of the same person on the same day', () => {
    fc.assert(
      fc.property(fc.array(anyGrant, { maxLength: 12 }), anyRights, anyDay, (asked, rights, day) => {
        const standIns: StandIn[] = []
        asked.forEach(({ granterId, ...wish }, index) => {
          const one = { ...wish, id: String(index) }
          const holdings = people.map((name) => inOffice(name))
          const changed = {
            granterId,
            mayGrantForOthers: granterId === 'admin',
            today: dayFromNumber(firstDay),
            absentActs: rights[one.absentId] ?? [],
            holdings,
            standIns,
          }
          if (refusalOf(one, changed) === undefined) standIns.push(one)
        })
        const lent = standIns
          .filter((one) => covers(one, day))
          .flatMap((one) => one.acts.map((act) => `${one.absentId} ${act}`))
        return new Set(lent).size === lent.length
      }),
      { numRuns: 500 },
    )
  })
})
