import { may } from '@cabinet/office/permission.ts'
import type { Held, Lent, Person } from '@cabinet/office/person.ts'
import { type AudiencesAct, audiencesPermissions } from './permissions.ts'

/**
 * What this person sees of the requests today, in their own right and as a stand-in. What is reserved is lent only when the
 * grant says so.
 */
export type Sight = {
  /** Every request that is not reserved. */
  ordinary: boolean
  /** Every reserved one. */
  reserved: boolean
  /** Those they registered themselves. */
  registrar: string | null
  /** Those delegated to one of these people. */
  delegates: readonly string[]
  /** Reserved ones delegated to one of these people. */
  namedDelegates: readonly string[]
  /** Those a service of theirs took over. */
  units: readonly string[]
}

export function sightOf(person: Person): Sight {
  const ordinary = may(audiencesPermissions, person, 'audiences.read')
  const own = { ...person, standsInFor: person.standsInFor.filter((one) => one.reserved) }
  const follows = may(audiencesPermissions, { ...person, standsInFor: [] }, 'audiences.follow')
  const lent = lentTo(person, 'audiences.follow')
  return {
    ordinary,
    reserved: ordinary && may(audiencesPermissions, own, 'audiences.read-reserved'),
    registrar: ordinary ? person.id : null,
    delegates: [...(follows ? [person.id] : []), ...lent.map((one) => one.absent.id)],
    namedDelegates: [
      ...(follows ? [person.id] : []),
      ...lent.filter((one) => one.reserved).map((one) => one.absent.id),
    ],
    units: [...(follows ? person.units : []), ...lent.flatMap((one) => one.absent.units)],
  }
}

/** Those in whose place this person may do the act today: it was lent, and the absent person still has it. */
function lentTo(person: Person, act: AudiencesAct): Lent[] {
  const stillHas = (absent: Held) =>
    absent.roles.some((role) => (audiencesPermissions[act] as readonly string[]).includes(role))
  return person.standsInFor.filter((one) => one.acts.includes(act) && stillHas(one.absent))
}

export type Reader = `${'circle' | 'unit' | 'person' | 'named'}:${string}`

/** The keys under which this person may find requests by their words. */
export function readerKeys(person: Person): Reader[] {
  const { ordinary, reserved, registrar, delegates, namedDelegates, units } = sightOf(person)
  return [
    ...(ordinary ? (['circle:ordinary'] as const) : []),
    ...(reserved ? (['circle:reserved'] as const) : []),
    ...(registrar ? [`named:${registrar}` as const] : []),
    ...delegates.map((id): Reader => `person:${id}`),
    ...namedDelegates.map((id): Reader => `named:${id}`),
    ...units.map((id): Reader => `unit:${id}`),
  ]
}

type Doors = { reserved: boolean; registeredBy: string; delegateId: string | null; unitId: string | null }

/** To whom a request is open, in the search. */
export function doorsOf({ reserved, registeredBy, delegateId, unitId }: Doors): Reader[] {
  if (reserved)
    return ['circle:reserved', `named:${registeredBy}`, ...(delegateId ? [`named:${delegateId}` as const] : [])]
  return [
    'circle:ordinary',
    ...(delegateId ? [`person:${delegateId}` as const] : []),
    ...(unitId ? [`unit:${unitId}` as const] : []),
  ]
}
