import { addDays, daysBetween } from '@cabinet/office/day.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asTravelled, nightsOf, stageProblems } from './stages.ts'

const stage = (place: string, from: string, to: string) => ({ place, country: 'CH', from, to })
const journey = { departsOn: '2026-03-02', returnsOn: '2026-03-07' }

describe('the stages of a journey', () => {
  it.each([
    ['one place all along', [stage('Genève', '2026-03-02', '2026-03-07')], []],
    [
      'two places that meet on a day',
      [stage('Genève', '2026-03-02', '2026-03-04'), stage('Lyon', '2026-03-04', '2026-03-07')],
      [],
    ],
    [
      'two places, the night between on the road',
      [stage('Genève', '2026-03-02', '2026-03-04'), stage('Lyon', '2026-03-05', '2026-03-07')],
      [],
    ],
    ['no stage at all', [], ['no-stages']],
    [
      'a day nobody knows where',
      [stage('Genève', '2026-03-02', '2026-03-04'), stage('Lyon', '2026-03-06', '2026-03-07')],
      ['stage-gap'],
    ],
    ['the return is in nobody’s stage', [stage('Genève', '2026-03-02', '2026-03-06')], ['stage-gap']],
    [
      'a stage before the departure',
      [stage('Genève', '2026-03-01', '2026-03-07')],
      ['stage-backwards', 'stage-outside'],
    ],
    ['a stage that ends before it begins', [stage('Genève', '2026-03-05', '2026-03-03')], ['stage-backwards']],
    [
      'two stages in the wrong order',
      [stage('Lyon', '2026-03-04', '2026-03-07'), stage('Genève', '2026-03-02', '2026-03-04')],
      ['stage-backwards'],
    ],
  ])('%s', (_, stages, problems) => {
    expect(stageProblems(stages, journey).map((one) => one.code)).toEqual(problems)
  })

  it('counts every day once, wherever the stages meet', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(lengths, fc.integer({ min: 0, max: 700 }), (days, start) => {
        let at = addDays('2026-01-01', start)
        const departsOn = at
        const stages = days.map((many, i) => {
          const one = stage(`place ${i}`, at, addDays(at, many))
          at = one.to
          return one
        })
        const whole = { departsOn, returnsOn: at }
        const nights = nightsOf(stages, whole)
        expect(stageProblems(stages, whole)).toEqual([])
        expect(nights).toHaveLength(daysBetween(departsOn, at) + 1)
        expect(nights.every((night) => night.stage !== null)).toBe(true)
        expect(nights.filter((night) => night.isReturn)).toHaveLength(1)
        // The day of going on belongs to the place one arrives at.
        for (const next of stages.slice(1)) expect(nights.find((night) => night.day === next.from)?.stage).toBe(next)
      }),
    )
  })

  it('ends where the travellers turned back', () => {
    const stages = [stage('Genève', '2026-03-02', '2026-03-04'), stage('Lyon', '2026-03-04', '2026-03-07')]
    expect(asTravelled(stages, '2026-03-03')).toEqual([stage('Genève', '2026-03-02', '2026-03-03')])
    expect(asTravelled(stages, '2026-03-09').at(-1)).toEqual(stage('Lyon', '2026-03-04', '2026-03-09'))
    expect(asTravelled(stages, null)).toEqual(stages)
  })
})
