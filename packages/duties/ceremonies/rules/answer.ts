import { type Day, dayOf } from '@cabinet/office/day.ts'
import type { CeremonyState } from './ceremony.ts'
import type { Answer, Substitute } from './guest.ts'

type Invited = { spouse: string; plusOnes: number }

/** How many may come on one invitation: the guest, the spouse who is invited by name, and whoever they may bring. */
export function mostPeople({ spouse, plusOnes }: Invited): number {
  return 1 + (spouse === '' ? 0 : 1) + plusOnes
}

type Asking = { state: CeremonyState; answersUntil: Day | null; startsAt: Date; timeZone: string }

/** open: an answer is taken · closed: the day has passed · begun: it has begun or is over · off: it will not be as announced */
export type Taking = 'open' | 'closed' | 'begun' | 'off'

/** Whether guests may still answer by themselves; the day of closing itself counts. */
export function takingAnswers({ state, answersUntil, startsAt, timeZone }: Asking, now: Date): Taking {
  if (state === 'cancelled' || state === 'postponed') return 'off'
  if (state === 'held' || state === 'closed' || now >= startsAt) return 'begun'
  return answersUntil !== null && dayOf(now, timeZone) > answersUntil ? 'closed' : 'open'
}

/** Written down after the closing day, which only the office may do. */
export function isLate({ answersUntil, timeZone }: Pick<Asking, 'answersUntil' | 'timeZone'>, at: Date): boolean {
  return answersUntil !== null && dayOf(at, timeZone) > answersUntil
}

export type Given = { answer: Answer; coming: number; companions: string; substitute: Substitute | null; note: string }

type Kept = {
  state: string
  coming: number
  companions: string
  substitute: Substitute | null
  answerNote: string
}

const nameOf = ({ civility, name, function: held }: Substitute) => [civility, name, held].join('\n')

/**
 * Somebody whom the guest names again stands as the office left them: agreed to, on the ground it said. Whoever it refused
 * is asked for anew.
 */
export function asTheOfficeSaid(kept: Substitute | null, named: Substitute): Substitute {
  if (!kept || nameOf(kept) !== nameOf(named)) return named
  return kept.office === 'refused' ? { ...kept, office: 'asked' } : kept
}

/** The same answer sent a second time is one answer. Whether the office has agreed to a substitute since does not count. */
export function saysTheSame(kept: Kept, given: Given): boolean {
  const whom = (one: Substitute | null) =>
    one ? [nameOf(one), one.ground, one.rankKey, one.salutation].join('\n') : ''
  const same =
    kept.state === given.answer &&
    kept.companions === given.companions &&
    kept.answerNote === given.note &&
    whom(kept.substitute) === whom(given.substitute)
  return same && (given.answer !== 'accepted' || kept.coming === given.coming)
}

/** How many are expected: nobody for a refusal, one for a substitute, and only once the office has agreed to them. */
export function expected({ answer, coming, substitute }: Pick<Given, 'answer' | 'coming' | 'substitute'>): number {
  if (answer === 'accepted') return coming
  return answer === 'represented' && substitute?.office === 'agreed' ? 1 : 0
}
