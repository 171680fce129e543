import { type Day, yearOf } from '@cabinet/office/day.ts'
import { annualDay } from '../rules/annual-date.ts'

export const ordinals = ['first', 'second', 'third', 'fourth', 'last'] as const
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Ordinal = (typeof ordinals)[number]
export type WeekdayName = (typeof weekdays)[number]

export type RuleDraft =
  | { by: 'date'; day: number; month: number }
  | { by: 'weekday'; ordinal: Ordinal; weekday: WeekdayName; month: number }

/** A rule as fields: `08-07`, `last-sunday:04`. */
export function draftOfRule(rule: string): RuleDraft {
  const [, ordinal, weekday, month] = /^(\w+)-(\w+):(\d{2})$/.exec(rule) ?? []
  const known = ordinals.find((one) => one === ordinal)
  const named = weekdays.find((one) => one === weekday)
  if (known && named) return { by: 'weekday', ordinal: known, weekday: named, month: Number(month) }
  return { by: 'date', month: Number(rule.slice(0, 2)) || 1, day: Number(rule.slice(3)) || 1 }
}

const two = (number: number) => String(number).padStart(2, '0')

/** The other way round. */
export function ruleOfDraft(draft: RuleDraft): string {
  if (draft.by === 'date') return `${two(draft.month)}-${two(draft.day)}`
  return `${draft.ordinal}-${draft.weekday}:${two(draft.month)}`
}

/** The next time it comes, today included. */
export function nextAnnualDay(rule: string, today: Day): Day {
  const year = yearOf(today)
  const here = annualDay(rule, year)
  return here >= today ? here : annualDay(rule, year + 1)
}
