import type { Seniority } from '@cabinet/blocks/people/rules/held-function.ts'
import { addDays, compareDays, daysBetween, laterOf } from '@cabinet/office/day.ts'
import { fold } from '@cabinet/office/fold.ts'
import type { TieRule } from './precedence-list.ts'

/** One of several who hold the same rank. */
export type Equal = { id: string; name: string; seniority: Seniority }

/**
 * What decided between two equals. `none`: nothing the list names tells them apart, and somebody has to decide by hand; they
 * then stand by name, which is no reason but keeps the order the same each time it is made. `missing`: what decides is known
 * of one of them only, who goes first.
 */
export type TieVerdict = { order: number; rule: TieRule | 'none'; missing: boolean }

type Mandate = { from: string; to: string | null }
type Measure = (one: Equal, day: string) => string | number | undefined

/** The smaller goes first; undefined: not known. */
const measures: Record<TieRule, Measure> = {
  'first-election': ({ seniority }, day) => begun(seniority, day)[0]?.from,
  'uninterrupted-service': ({ seniority }, day) => servingSince(begun(seniority, day), day),
  'total-service': ({ seniority }, day) => {
    const mandates = begun(seniority, day)
    return mandates.length ? -daysServed(mandates, day) : undefined
  },
  votes: ({ seniority }) => (seniority.votes === undefined ? undefined : -seniority.votes),
  oath: ({ seniority }) => seniority.oathOn,
  nomination: ({ seniority }) => seniority.nominatedOn,
  grade: ({ seniority }) => seniority.grade,
  'table-order': ({ seniority }) => seniority.tableOrder,
  age: ({ seniority }) => seniority.bornOn,
  manual: ({ seniority }) => seniority.manual,
  alphabetical: ({ name }) => fold(name),
}

/** Who of two equals goes first, and by which rule. A total order whatever is known of them. */
export function compareEquals(
  a: Equal,
  b: Equal,
  { ties, day }: { ties: readonly TieRule[]; day: string },
): TieVerdict {
  for (const rule of ties) {
    const [left, right] = [measures[rule](a, day), measures[rule](b, day)]
    if (left === right) continue
    if (left === undefined) return { order: 1, rule, missing: true }
    if (right === undefined) return { order: -1, rule, missing: true }
    return { order: left < right ? -1 : 1, rule, missing: false }
  }
  return { order: byName(a, b), rule: 'none', missing: false }
}

/** By name, then by id: two people may have the same name. */
export function byName(a: { id: string; name: string }, b: { id: string; name: string }): number {
  const [left, right] = [`${fold(a.name)}\n${a.id}`, `${fold(b.name)}\n${b.id}`]
  return left < right ? -1 : left > right ? 1 : 0
}

/** Mandates begun by that day, the earliest first. */
function begun({ mandates = [] }: Seniority, day: string): Mandate[] {
  return mandates.filter((one) => one.from <= day).sort((a, b) => compareDays(a.from, b.from))
}

/** The first day of the service that goes on that day; a mandate that follows the other the next day breaks nothing. */
function servingSince(mandates: Mandate[], day: string): string | undefined {
  let since: string | undefined
  let until = ''
  for (const { from, to } of mandates) {
    if (since === undefined || from > addDays(until, 1)) since = from
    until = until === '' ? (to ?? day) : laterOf(until, to ?? day)
  }
  return since !== undefined && until < day ? addDays(day, 1) : since
}

/** Days of all mandates together, each day once. */
function daysServed(mandates: Mandate[], day: string): number {
  let [days, until] = [0, '']
  for (const { from, to } of mandates) {
    const end = to === null || to > day ? day : to
    const start = until !== '' && from <= until ? addDays(until, 1) : from
    if (end < start) continue
    days += daysBetween(start, end) + 1
    until = end
  }
  return days
}
