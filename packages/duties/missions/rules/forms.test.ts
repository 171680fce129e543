import { describe, expect, it } from 'vitest'
import { draftForm, gridForm, memberForm, stagesForm } from './forms.ts'

const draft = {
  requestKey: 'request-1',
  purpose: 'Foire',
  abroad: false,
  departsOn: '2026-03-09',
  returnsOn: '2026-03-10',
}

/** Which fields were wrong, and why. */
const wrongIn = (
  form: { safeParse(typed: unknown): { error?: { issues: { path: PropertyKey[]; message: string }[] } } },
  typed: unknown,
) => form.safeParse(typed).error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? []

describe('what is typed about a journey', () => {
  it.each([
    ['all is well', {}, []],
    ['one day', { returnsOn: '2026-03-09' }, []],
    ['nothing typed', { purpose: ' ', departsOn: '', returnsOn: '' }, ['purpose', 'departsOn', 'returnsOn']],
    ['a day that does not exist', { returnsOn: '2026-02-30' }, ['returnsOn']],
    ['back before one left', { returnsOn: '2026-03-08' }, ['returnsOn']],
    ['longer than a year', { returnsOn: '2027-03-12' }, ['returnsOn']],
    ['a purpose that breaks the line', { purpose: 'a\u202eb' }, ['purpose']],
  ])('%s', (_, change, fields) => {
    expect(wrongIn(draftForm, { ...draft, ...change }).map(([field]) => field)).toEqual(fields)
  })

  it('says beside which stage, member or rate something is wrong', () => {
    const stage = { place: 'Lomé', country: 'TG', timeZone: 'Africa/Lome', from: '2026-03-09', to: '2026-03-10' }
    const stages = [stage, { ...stage, to: '2026-03-08' }, { ...stage, country: 'Togo' }]
    expect(wrongIn(stagesForm, { missionId: 'm', version: 1, stages }).map(([field]) => field)).toEqual([
      'stages.1.to',
      'stages.2.country',
    ])
    expect(wrongIn(memberForm, { leads: true })).toEqual([['name', 'form.required']])
    const grid = {
      name: 'A',
      source: 'B',
      currency: 'ZZZ',
      counts: 'days',
      from: '2026-01-01',
      zones: [],
      rates: [{ zone: 'A', category: 'B', amount: -1 }],
    }
    expect(wrongIn(gridForm, grid).map(([field]) => field)).toEqual(['currency', 'zones', 'rates.0.amount'])
  })
})
