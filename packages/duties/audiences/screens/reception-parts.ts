import type { Reception } from './client.ts'

export type Visit = Reception['visits'][number]

/** Who is with whoever receives, who waits in the order of their hours, who is still to come, who has gone. */
export function partsOf(visits: readonly Visit[]) {
  const there = visits.filter((visit) => visit.ended === null)
  return {
    inside: there.filter((visit) => visit.state === 'in-progress'),
    waiting: there.filter((visit) => visit.state === 'arrived').toSorted(inTurn),
    expected: there.filter((visit) => visit.state !== 'in-progress' && visit.state !== 'arrived'),
    over: visits.filter((visit) => visit.ended !== null),
  }
}

/** Those already called first, then urgent ones, then by the hour of the appointment. */
function inTurn(left: Visit, right: Visit): number {
  const called = Number(Boolean(right.calledAt)) - Number(Boolean(left.calledAt))
  return called || Number(right.urgent) - Number(left.urgent) || left.start.localeCompare(right.start)
}
