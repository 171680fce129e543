import { describe, expect, it } from 'vitest'
import { isAnnualRule } from '../rules/annual-date.ts'
import { draftOfRule, nextAnnualDay, ordinals, ruleOfDraft, weekdays } from './annual-date-words.ts'

describe('A day of every year, as the form of the settings holds it', () => {
  it('comes back as the rule it was', () => {
    const rules = ['08-07', '12-31', ...ordinals.flatMap((one) => weekdays.map((day) => `${one}-${day}:05`))]
    for (const rule of rules) {
      expect(ruleOfDraft(draftOfRule(rule))).toBe(rule)
      expect(isAnnualRule(rule)).toBe(true)
    }
  })

  it('makes no rule of a day that no month has', () => {
    expect(isAnnualRule(ruleOfDraft({ by: 'date', day: 31, month: 4 }))).toBe(false)
  })

  it.each([
    ['08-07', '2026-08-07', '2026-08-07'],
    ['08-07', '2026-08-08', '2027-08-07'],
    ['last-sunday:05', '2026-06-01', '2027-05-30'],
  ])('%s, asked on %s, comes next on %s', (rule, today, next) => expect(nextAnnualDay(rule, today)).toBe(next))
})
