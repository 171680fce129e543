import type { Day } from '@cabinet/office/day.ts'
import type { CeremoniesAct } from '../rules/permissions.ts'
import type { Ceremony } from './tables.ts'

/** What this person may do with a ceremony now, so that screens never guess. */
export function mayOnCeremony(acts: readonly string[], { state, start }: Ceremony, today: Day) {
  const has = (act: CeremoniesAct) => acts.includes(act)
  const isOpen = state !== 'closed' && state !== 'cancelled'
  const prepares = has('ceremonies.prepare')
  const onItsWay = state === 'preparing' || state === 'inviting' || state === 'settled'
  return {
    change: prepares && isOpen && state !== 'suggested',
    takeUp: prepares && state === 'suggested',
    move: prepares && onItsWay,
    postpone: prepares && onItsWay,
    cancel: prepares && (onItsWay || state === 'suggested' || state === 'postponed'),
    resume: prepares && (state === 'postponed' || state === 'cancelled'),
    inviting: prepares && (state === 'preparing' || state === 'settled'),
    settle: has('ceremonies.line') && (state === 'preparing' || state === 'inviting'),
    hold: prepares && onItsWay && start.slice(0, 10) <= today,
    close: has('ceremonies.close') && state === 'held',
    report: has('ceremonies.close') && (state === 'held' || onItsWay),
    guests: has('ceremonies.guests') && isOpen,
    costs: has('ceremonies.costs') && isOpen,
    seeCosts: has('ceremonies.costs'),
    seeGuests: has('ceremonies.see-line'),
  }
}
