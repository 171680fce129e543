import type { Lent, Person } from '@cabinet/office/person.ts'
import type { Role } from '@cabinet/office/role.ts'
import { describe, expect, test } from 'vitest'
import { confidentialities, engagementStates } from './engagement.ts'
import { mayChange, mayWriteDiary, type SeenDiary, type Sight, sightOf } from './sight.ts'

const person = (id: string, roles: Role[], standsInFor: Lent[] = []): Person => ({
  ...{ id, name: id, roles, units: [], posts: [], locale: 'fr', standsInFor },
})
const mayor = person('mayor', ['mayor'])
const secretary = person('secretary', ['secretary'])
const adviser = person('adviser', ['adviser'])
const agent = person('agent', ['agent'])
const delegate = person('delegate', ['agent'])
const auditor = person('auditor', ['auditor'])
const standIn = (acts: string[], reserved: boolean) =>
  person('deputy', ['agent'], [{ standInId: 's', absent: { ...mayor }, acts, reserved, until: '2026-12-31' }])

const keeper = (personId: string, mayWrite: boolean, seesPersonal: boolean) => ({ personId, mayWrite, seesPersonal })
const mayorsDiary: SeenDiary = {
  ...{ personId: 'mayor', keptByOffice: true, closed: false },
  keepers: [keeper('secretary', true, true), keeper('delegate', false, false)],
}
const agentsDiary: SeenDiary = { personId: 'agent', keptByOffice: false, closed: false, keepers: [] }
const room: SeenDiary = { personId: null, keptByOffice: true, closed: false, keepers: [] }

describe('what somebody sees of an engagement of the mayor', () => {
  test.each<[string, Person, [Sight, Sight, Sight]]>([
    ['the mayor', mayor, ['full', 'full', 'full']],
    ['the secretary the mayor named for what is personal', secretary, ['full', 'full', 'full']],
    ['another keeper of the office', person('protocol', ['protocol']), ['full', 'full', 'busy']],
    ['an adviser', adviser, ['full', 'full', 'busy']],
    ['an agent', agent, ['full', 'busy', 'busy']],
    ['a delegate who does not see what is personal', delegate, ['full', 'full', 'busy']],
    ['the auditor, who does not look at agendas', auditor, ['none', 'none', 'none']],
    ['whoever stands in, without what is reserved', standIn(['agenda.own'], false), ['full', 'full', 'busy']],
    ['whoever stands in, with what is reserved', standIn(['agenda.own'], true), ['full', 'full', 'full']],
    ['whoever stands in for other acts', standIn(['mail.read'], true), ['full', 'busy', 'busy']],
  ])('%s', (_, who, sights) => {
    const seen = confidentialities.map((confidentiality) =>
      sightOf(who, { confidentiality, state: 'confirmed', busy: true }, [mayorsDiary]),
    )
    expect(seen).toEqual(sights)
  })

  test('what takes no time is not even seen as busy', () => {
    const seen = engagementStates.filter(
      (state) => sightOf(agent, { confidentiality: 'personal', state, busy: true }, [mayorsDiary]) === 'busy',
    )
    expect(seen).toEqual(['option', 'confirmed', 'held'])
    expect(sightOf(agent, { confidentiality: 'cabinet', state: 'confirmed', busy: false }, [mayorsDiary])).toBe('none')
  })

  test('whoever goes along reads it in their own diary', () => {
    const personal = { confidentiality: 'personal', state: 'confirmed', busy: true } as const
    expect(sightOf(agent, personal, [mayorsDiary, agentsDiary])).toBe('full')
    expect(sightOf(agent, personal, [mayorsDiary, room])).toBe('busy')
  })
})

describe('who writes in a diary', () => {
  test.each<[string, Person, SeenDiary, boolean]>([
    ['the mayor in their own', mayor, mayorsDiary, true],
    ['a keeper of the office in the mayor’s', person('protocol', ['protocol']), mayorsDiary, true],
    ['an adviser in the mayor’s', adviser, mayorsDiary, false],
    ['a delegate who only reads', delegate, mayorsDiary, false],
    ['a delegate named to write', delegate, { ...mayorsDiary, keepers: [keeper('delegate', true, false)] }, true],
    [
      'a delegate who may not look at agendas any more',
      auditor,
      { ...room, keepers: [keeper('auditor', true, true)] },
      false,
    ],
    ['an agent in their own', agent, agentsDiary, true],
    ['a keeper of the office in an agent’s', secretary, agentsDiary, false],
    ['the mayor in an agent’s', mayor, agentsDiary, false],
    ['a keeper of the office in a room’s', secretary, room, true],
    ['an agent in a room’s', agent, room, false],
    ['the mayor, once it is closed', mayor, { ...mayorsDiary, closed: true }, false],
    ['whoever stands in', standIn(['agenda.own'], false), mayorsDiary, true],
    ['whoever stands in for other acts', standIn(['mail.read'], false), mayorsDiary, false],
  ])('%s', (_, who, diary, may) => {
    expect(mayWriteDiary(who, diary) !== undefined).toBe(may)
  })

  test('whoever stands in acts in the absent person’s place, whoever writes in their own does not', () => {
    expect(mayWriteDiary(standIn(['agenda.own'], false), mayorsDiary)?.inPlaceOf?.id).toBe('mayor')
    expect(mayWriteDiary(mayor, mayorsDiary)).toEqual({ inPlaceOf: null })
  })

  test('one changes only what one reads', () => {
    const all = { owner: mayorsDiary, all: [mayorsDiary] }
    const protocol = person('protocol', ['protocol'])
    const engagement = { state: 'confirmed', busy: true } as const
    expect(mayChange(protocol, { ...engagement, confidentiality: 'cabinet' }, all)).toBeDefined()
    expect(mayChange(protocol, { ...engagement, confidentiality: 'personal' }, all)).toBeUndefined()
    expect(mayChange(secretary, { ...engagement, confidentiality: 'personal' }, all)).toBeDefined()
  })
})
