import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comesBack, movedTo, orderProposals, type Proposal, proposalReasons } from './meeting-agenda.ts'

const proposal = (change: Partial<Proposal>): Proposal => ({
  ...{ sourceKind: 'letter', sourceId: 'a', title: 'Éclairage', reason: 'late-letter', detail: '', day: null },
  ...{ from: null, ...change },
})
const known = { sourceKind: 'free', sourceId: null, title: '', carriedFrom: null } as const

test('what comes back stands first, and each thing once, for its first reason', () => {
  const found = [
    proposal({ reason: 'late-letter' }),
    proposal({ reason: 'spoken' }),
    proposal({ sourceKind: 'free', sourceId: null, title: 'Budget', reason: 'carried', from: 'point' }),
  ]
  expect(orderProposals(found, []).map(({ title, reason }) => [title, reason])).toEqual([
    ['Budget', 'carried'],
    ['Éclairage', 'spoken'],
  ])
})

test('what stands on the agenda already is not proposed again', () => {
  const found = [proposal({}), proposal({ sourceKind: 'free', sourceId: null, title: 'Budget', from: 'point' })]
  expect(orderProposals(found, [{ ...known, sourceKind: 'letter', sourceId: 'a' }])).toHaveLength(1)
  // Carried over and named anew since.
  expect(orderProposals(found, [{ ...known, title: 'Budget 2027', carriedFrom: 'point' }])).toHaveLength(1)
})

test('only what was dealt with does not come back', () => {
  expect((['noted', 'decided', 'postponed', 'dropped', null] as const).map(comesBack)).toEqual([
    ...[false, false, true, false, true],
  ])
})

test('whatever is found, nothing is proposed twice and the reasons keep their order', () => {
  const one = fc.record({
    ...{ sourceKind: fc.constantFrom('letter', 'audience', 'free'), sourceId: fc.constantFrom('a', 'b', null) },
    ...{ title: fc.constantFrom('Budget', 'Voirie'), reason: fc.constantFrom(...proposalReasons) },
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 20 }), (list) => {
      const said = orderProposals(
        list.map((change) => proposal(change as Partial<Proposal>)),
        [],
      )
      const keys = said.map(({ sourceKind, sourceId, title }) => `${sourceKind}:${sourceId ?? title}`)
      expect(new Set(keys).size).toBe(keys.length)
      const ranks = said.map((each) => proposalReasons.indexOf(each.reason))
      expect(ranks).toEqual(ranks.toSorted((left, right) => left - right))
    }),
  )
})

test('a point moves to its place and nothing is lost', () => {
  expect(movedTo(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c'])
  expect(movedTo(['a', 'b', 'c'], 'a', 99)).toEqual(['b', 'c', 'a'])
  expect(movedTo(['a', 'b'], 'nobody', 0)).toEqual(['a', 'b'])
  const ids = fc.uniqueArray(fc.string(), { maxLength: 12 })
  fc.assert(
    fc.property(ids, fc.nat(20), fc.nat(20), (list, which, to) => {
      const moved = movedTo(list, list[which] ?? '', to)
      expect(moved.toSorted()).toEqual(list.toSorted())
    }),
  )
})
