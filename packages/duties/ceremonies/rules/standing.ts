import type { Seniority } from '@cabinet/blocks/people/rules/held-function.ts'
import { fold } from '@cabinet/office/fold.ts'
import { type Because, type Named, nothing } from './because.ts'
import type { Rung } from './ladder.ts'
import type { LinePerson, LineSetting } from './line-person.ts'
import type { ListContent, ListRules, ListStatus } from './precedence-list.ts'
import { byName, compareEquals } from './tie.ts'

/** As what somebody stands in the line, before anybody is compared with them. */
export type Standing = {
  person: LinePerson
  /** Who really stands there. */
  name: string
  rung: Rung | null
  /** Before every rung: who comes for the head of State. */
  first: boolean
  elsewhere: Rung | null
  seniority: Seniority
  /** Keeps the host's place: the host, or whoever carries the host's rank. */
  hosts: boolean
  because: Because
}

/** By which list, ladder and decisions of the ceremony. */
export type Ground = { list: ListContent; ladder: Rung[]; setting: LineSetting }
export type Hand = Ground & { names: Map<string, Named> }
type Held = { rankKey: string; territory: string; seniority: Seniority }

/** The function that counts, or that of the substitute the office agreed to. */
export function standingOf(person: LinePerson, ground: Ground): Standing {
  const { rules } = ground.list
  const substitute = person.substitute?.office === 'agreed' ? person.substitute : null
  const carried = substitute && rules.carried.find((one) => one.ground === substitute.ground)
  const own = substitute && { rankKey: substitute.rankKey, territory: '', seniority: substitute.seniority }
  const functions: Held[] = carried ? [person] : own ? [own] : [person, ...person.others]
  const isHost = person.id === ground.setting.hostId && (!substitute || carried !== undefined)
  const found = bestOf(functions, { ...ground, isHost })
  const substitution = substitute && {
    ...{ carried: carried !== undefined, ground: substitute.ground, ...(carried ?? rules.notCarried) },
    of: { id: person.id, name: person.name, function: person.function },
  }
  const first = carried?.ground === 'head-of-state' && !found.rung
  const because: Because = { ...nothing, ...found.because, substitution: substitution && tidy(substitution) }
  return {
    ...{ person, name: substitute?.name ?? person.name, rung: found.rung, elsewhere: found.elsewhere },
    ...{ seniority: found.seniority, hosts: isHost, first },
    because: first && carried ? { ...because, ...said(carried), kind: 'head-of-state' } : because,
  }
}

export const said = ({ article, status }: { article: string; status: ListStatus }) => ({ article, status })

/** A rule's row may bear more than the reason needs. */
const tidy = ({ carried, ground, article, status, of }: NonNullable<Because['substitution']>) => ({
  ...{ carried, ground, article, status, of },
})

type Found = { rung: Rung | null; elsewhere: Rung | null; seniority: Seniority; because: Partial<Because> }

/** Of all functions held, the one that counts. */
function bestOf(functions: readonly Held[], ground: Ground & { isHost: boolean }): Found {
  const { rules } = ground.list
  const excluded = functions.flatMap((one) => rules.excluded.filter((rule) => rule.key === one.rankKey))[0]
  const held = functions.flatMap((one) => {
    const rung = ground.ladder.find((step) => step.key === one.rankKey)
    return rung ? [{ ...one, rung, here: isHere(one, rung, ground) }] : []
  })
  const [chosen, ...less] = held.filter((one) => one.here).sort((a, b) => counts(a.rung, b.rung, rules))
  const elsewhere = held.find((one) => !one.here)
  if (chosen) {
    const not = less.find((one) => one.rung.key !== chosen.rung.key)?.rung.label
    const several = not ? { ...said(rules.several), not } : null
    return {
      rung: chosen.rung,
      elsewhere: null,
      seniority: chosen.seniority,
      because: { ...ofRung(chosen.rung), several },
    }
  }
  const seniority = elsewhere?.seniority ?? functions[0]?.seniority ?? {}
  const because = elsewhere
    ? { ...ofRung(elsewhere.rung), kind: 'elsewhere' as const, listRank: null }
    : excluded && { ...said(excluded), kind: 'excluded' as const, key: excluded.key }
  return { rung: null, elsewhere: elsewhere?.rung ?? null, seniority, because: because ?? {} }
}

function counts(a: Rung, b: Rung, { several }: ListRules): number {
  const local = (rung: Rung) => (several.rule === 'national-first' && !several.national.includes(rung.key) ? 1 : 0)
  return local(a) - local(b) || a.height - b.height
}

/** A rank held only in the commune of the ceremony is a place, not a rank, for whoever holds it in another. */
function isHere({ territory }: Held, rung: Rung, { setting, isHost }: Ground & { isHost: boolean }): boolean {
  if (!rung.hereOnly || isHost || territory === '' || setting.territory === '') return true
  return fold(territory) === fold(setting.territory)
}

const ofRung = ({ kind, key, label, rank, article, status, after }: Rung): Partial<Because> => ({
  ...{ kind, key, label, listRank: rank, article, status, after },
})

/** How high they stand; whoever holds nothing the lowest. */
export const heightOf = ({ rung, first }: Standing) => (first ? -1 : (rung?.height ?? Number.POSITIVE_INFINITY))

/** Who of two of one rank goes before, and what decided. */
export function between(a: Standing, b: Standing, { setting }: Ground) {
  const ties = (a.rung ?? a.elsewhere)?.ties ?? []
  return compareEquals(equal(a), equal(b), { ties, day: setting.day })
}

const equal = ({ person, name, seniority }: Standing) => ({ id: person.id, name, seniority })

export const nameOrder = (a: Standing, b: Standing) => byName(equal(a), equal(b))
