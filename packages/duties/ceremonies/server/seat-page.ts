import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { asc, count, eq, inArray } from 'drizzle-orm'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { keyOf } from '../rules/seat-fill.ts'
import { hallsOffered } from './hall-save.ts'
import { placesOf, visiblePlan, visibleSeating } from './seat-edit.ts'
import { seatLine } from './seat-line.ts'
import { type Ceremony, seatingPlans, seatPlaces } from './tables.ts'
import type { Reading } from './visible.ts'

const over: readonly Ceremony['state'][] = ['held', 'closed', 'cancelled']

/** The plans of a ceremony, how far each is filled, and the halls a new one may be made from. */
export async function seatingOf(read: Reading, person: Person, ceremonyId: string) {
  const ceremony = await visibleSeating(read, person, ceremonyId)
  const plans = await read
    .select()
    .from(seatingPlans)
    .where(eq(seatingPlans.ceremonyId, ceremony.id))
    .orderBy(asc(seatingPlans.madeAt), asc(seatingPlans.id))
    .limit(50)
  const ids = plans.map((plan) => plan.id)
  const seated = ids.length
    ? await read
        .select({ planId: seatPlaces.planId, many: count() })
        .from(seatPlaces)
        .where(inArray(seatPlaces.planId, ids))
        .groupBy(seatPlaces.planId)
    : []
  const many = new Map(seated.map((one) => [one.planId, one.many]))
  const [{ parties }, halls] = await Promise.all([seatLine(read, ceremony), hallsOffered(read)])
  return {
    plans: plans.map(({ id, name, layout, version, filledFrom }) => ({
      ...{ id, name, version, seated: many.get(id) ?? 0 },
      seats: layout.blocks.reduce((sum, block) => sum + block.seats.length, 0),
      isOld: filledFrom !== null && filledFrom !== ceremony.lineVersion,
    })),
    ...{ coming: parties.flat().length, halls, may: mayOf(person, ceremony) },
  }
}

/** Everything one plan is drawn from: the hall, who comes in the order of the line, who sits where. */
export async function planPage(read: Reading, person: Person, planId: string) {
  const { plan, ceremony } = await visiblePlan(read, person, planId)
  const [places, line] = await Promise.all([placesOf(read, plan.id), seatLine(read, ceremony)])
  const coming = new Set(line.parties.flat().map(keyOf))
  const seated = places.filter((one) => coming.has(keyOf(one)))
  const sits = new Set(seated.map(keyOf))
  return {
    plan: { id: plan.id, name: plan.name, layout: plan.layout, couples: plan.couples, version: plan.version },
    ceremonyId: ceremony.id,
    hostId: ceremony.hostGuestId,
    guests: line.guests.map(({ folded: _folded, ...guest }) => guest),
    places: seated,
    /** In the order of the line. */
    without: line.parties.flat().filter((one) => !sits.has(keyOf(one))),
    isFilled: plan.filledFrom !== null,
    /** The line was changed since, or somebody who sits there no longer comes. */
    isOld: plan.filledFrom !== null && (plan.filledFrom !== ceremony.lineVersion || seated.length < places.length),
    may: mayOf(person, ceremony),
  }
}

function mayOf(person: Person, ceremony: Ceremony) {
  return { seat: may(ceremoniesPermissions, person, 'ceremonies.seat') && !over.includes(ceremony.state) }
}
