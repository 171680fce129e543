import { describe, expect, it } from 'vitest'
import { approvalFor, approvalRules } from './approval.ts'
import { missingBefore, type Order, type Surroundings } from './missing.ts'

const complete: Order = {
  departsOn: '2026-03-02',
  returnsOn: '2026-03-07',
  objectives: 'Signer l’accord de jumelage',
  authorisation: 'Délibération 12',
  authorisedOn: '2026-02-10',
  financialIncidence: true,
  budgetLine: '6251',
  stages: [{ place: 'Genève', country: 'CH', from: '2026-03-02', to: '2026-03-07' }],
  members: [{ name: 'Adjoua Kpassélo', function: 'Maire', leads: true }],
  costs: [{ payer: 'office' }],
}
const nothingAround: Surroundings = { unreported: [], elsewhere: [] }
const mayorOfBenin = approvalFor({ country: 'BJ', roles: ['mayor'], abroad: true })
const agent = approvalFor({ country: 'BJ', roles: ['agent'], abroad: false })
const unreported = { missionId: 'm', number: 'OM-2026-00001', returnedOn: '2026-01-10', dueOn: '2026-01-25' }

const codes = (change: Partial<Order>, around: Partial<Surroundings> = {}, rule = mayorOfBenin) =>
  missingBefore({ ...complete, ...change }, rule, { ...nothingAround, ...around }).map((one) => one.code)

describe('what the prefect of Benin sends a file back for', () => {
  it('lets a complete file go', () => {
    expect(codes({})).toEqual([])
  })

  it.each([
    ['no objectives', { objectives: '  ' }, ['objectives']],
    ['no deliberation', { authorisation: '' }, ['authorisation']],
    ['a deliberation without its day', { authorisedOn: null }, ['authorisation']],
    ['a deliberation after the departure', { authorisedOn: '2026-03-03' }, ['authorised-late']],
    ['a deliberation that does not say what it costs', { financialIncidence: false }, ['financial-incidence']],
    ['no line of the budget', { budgetLine: '' }, ['budget-line']],
    ['nobody travels', { members: [] }, ['no-members']],
    ['nobody leads', { members: [{ name: 'A', function: 'Maire', leads: false }] }, ['no-leader']],
    [
      'a traveller without a function',
      { members: [...complete.members, { name: 'B', function: '', leads: false }] },
      ['no-function'],
    ],
    ['no stage', { stages: [] }, ['no-stages']],
    [
      'a day without a place',
      { stages: [{ place: 'Genève', country: 'CH', from: '2026-03-02', to: '2026-03-06' }] },
      ['stage-gap'],
    ],
  ] satisfies [string, Partial<Order>, string[]][])('%s', (_, change, found) => {
    expect(codes(change)).toEqual(found)
  })

  it('asks for the report of the previous journey, and says which', () => {
    const [missing] = missingBefore(complete, mayorOfBenin, { ...nothingAround, unreported: [unreported] })
    expect(missing).toMatchObject({
      need: 'previous-report',
      details: { number: 'OM-2026-00001', dueOn: '2026-01-25' },
    })
  })

  it('says everything at once, in the order of the page', () => {
    const bare = {
      objectives: '',
      stages: [],
      members: [],
      authorisation: '',
      financialIncidence: false,
      budgetLine: '',
    }
    expect(codes(bare, { unreported: [unreported] })).toEqual([
      'objectives',
      'no-stages',
      'no-members',
      'authorisation',
      'financial-incidence',
      'budget-line',
      'previous-report',
    ])
  })

  it('stops a traveller who is elsewhere that day, whatever the rule', () => {
    const elsewhere = [{ name: 'Adjoua Kpassélo', number: 'OM-2026-00002', from: '2026-03-05', to: '2026-03-09' }]
    expect(codes({}, { elsewhere })).toEqual(['overlap'])
    expect(codes({}, { elsewhere }, agent)).toEqual(['overlap'])
  })

  it('asks for no budget line where others pay for everything', () => {
    expect(codes({ budgetLine: '', costs: [{ payer: 'partner' }, { payer: 'inviting-party' }] })).toEqual([])
  })

  it('asks no deliberation for an agent', () => {
    expect(codes({ authorisation: '', financialIncidence: false }, {}, agent)).toEqual([])
    expect(codes({ objectives: '' }, { unreported: [unreported] }, agent)).toEqual(['objectives', 'previous-report'])
  })
})

describe('who signs in the end', () => {
  it.each([
    ['BJ', 'mayor', true, 'bj-mayor', 'prefect'],
    ['BJ', 'mayor', false, 'bj-mayor', 'prefect'],
    ['BJ', 'deputy-mayor', true, 'elected', null],
    ['BJ', 'agent', true, 'staff', null],
    ['CI', 'mayor', true, 'ci-elected-abroad', 'prefect'],
    ['CI', 'mayor', false, 'staff', null],
    ['FR', 'mayor', false, 'fr-elected', null],
    ['FR', 'head', true, 'staff', null],
    ['BE', 'deputy-mayor', true, 'be-elected', null],
    ['GB', 'mayor', true, 'elected', null],
  ] as const)('%s, %s, abroad %s: %s', (country, role, abroad, code, authority) => {
    expect(approvalFor({ country, roles: [role], abroad })).toMatchObject({ code, authority })
  })

  it('marks what no jurist of the country has confirmed', () => {
    expect(approvalRules.filter((rule) => !rule.toBeValidated).map((rule) => rule.code)).toEqual(['bj-mayor', 'staff'])
  })
})
