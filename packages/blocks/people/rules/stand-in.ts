import { type Day, daysBetween } from '@cabinet/office/day.ts'
import { covers, isPeriod, overlap } from '@cabinet/office/period.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { neverLent } from './permissions.ts'
import { type Holding, lastDayInOffice } from './posts.ts'

/** Intérim: for some days, one person does certain acts in the place of an absent one. Both names stay on every act. */
export type StandIn = {
  id: string
  absentId: string
  standInId: string
  from: Day
  /** The last day, included. There is no stand-in without an end. */
  to: Day
  /** What is lent, such as `mail.assign`. */
  acts: readonly string[]
  /** Letters reserved to the absent person are lent only when this says so. */
  reserved: boolean
}

/** A stand-in that counts today, cut down to what may really be done. */
export type ActiveStandIn = Pick<StandIn, 'id' | 'absentId' | 'acts' | 'reserved' | 'to'>

/** No absence is provided for longer than this; a longer one needs a new holder in the post. */
export const longestStandIn = 366

/**
 * In whose place a person may act that day, and for which acts. Worked out each time it is read, never stored:
 * an act is lent only while the absent person has it in their *own* right, so what was lent to them never travels on,
 * and a right they lose is lost to the stand-in at the same moment.
 */
export function standInsOf(
  personId: string,
  standIns: readonly StandIn[],
  when: { day: Day; ownActsOf: (personId: string) => readonly string[] },
): ActiveStandIn[] {
  return standIns
    .filter((one) => one.standInId === personId && one.absentId !== personId && covers(one, when.day))
    .map(({ id, absentId, acts, reserved, to }) => {
      const own = new Set(when.ownActsOf(absentId))
      return { id, absentId, reserved, to, acts: acts.filter((act) => own.has(act) && !neverLent.includes(act)) }
    })
    .filter((one) => one.acts.length > 0)
}

/** Everything a person may do that day, in their own right or in somebody's place. */
export function actsOn(
  personId: string,
  standIns: readonly StandIn[],
  when: { day: Day; ownActsOf: (personId: string) => readonly string[] },
): Set<string> {
  const lent = standInsOf(personId, standIns, when).flatMap((one) => one.acts)
  return new Set([...when.ownActsOf(personId), ...lent])
}

export type GrantGrounds = {
  /** Who signs the grant. */
  granterId: string
  /** Whether they hold `people.grant-stand-in-for-others`. */
  mayGrantForOthers: boolean
  today: Day
  /** What the absent person may do in their own right. */
  absentActs: readonly string[]
  holdings: readonly Holding[]
  standIns: readonly StandIn[]
}

/** Refuses a grant that goes further than the one who gives it: one rule per line of the notice on the wall. */
export function checkGrant(grant: StandIn, grounds: GrantGrounds): void {
  checkWho(grant, grounds)
  checkDays(grant, grounds)
  checkActs(grant, grounds)
}

function checkWho(grant: StandIn, { granterId, mayGrantForOthers }: GrantGrounds): void {
  if (grant.standInId === grant.absentId) throw new Refusal('people.stand-in.not-self')
  if (granterId === grant.absentId) return
  if (!mayGrantForOthers) throw new Refusal('people.stand-in.not-your-rights')
  if (granterId === grant.standInId) throw new Refusal('people.stand-in.not-to-yourself')
}

function checkDays(grant: StandIn, { today, holdings }: GrantGrounds): void {
  const { from, to } = grant
  if (!isPeriod(grant)) throw new Refusal('people.stand-in.ends-before-it-starts', { from, to })
  if (from < today) throw new Refusal('people.stand-in.starts-in-the-past', { today })
  if (daysBetween(from, to) >= longestStandIn) throw new Refusal('people.stand-in.too-long', { days: longestStandIn })
  for (const [personId, code] of [
    [grant.absentId, 'people.stand-in.outlives-the-post'],
    [grant.standInId, 'people.stand-in.leaves-before-the-end'],
  ] as const) {
    const last = lastDayInOffice(personId, holdings, from)
    if (last === undefined) throw new Refusal('people.stand-in.holds-no-post', { personId, from })
    if (last !== null && to > last) throw new Refusal(code, { to: last })
  }
}

function checkActs(grant: StandIn, { absentActs, standIns }: GrantGrounds): void {
  if (grant.acts.length === 0) throw new Refusal('people.stand-in.nothing-lent')
  for (const act of grant.acts) {
    if (neverLent.includes(act)) throw new Refusal('people.stand-in.stays-with-the-person', { act })
    if (!absentActs.includes(act)) throw new Refusal('people.stand-in.not-their-right', { act })
  }
  const sameAbsence = standIns.filter(
    (other) => other.id !== grant.id && other.absentId === grant.absentId && overlap(other, grant),
  )
  for (const other of sameAbsence) {
    const act = grant.acts.find((one) => other.acts.includes(one))
    if (act) throw new Refusal('people.stand-in.already-lent', { act, personId: other.standInId, to: other.to })
  }
}

/** Whether this person may shorten or withdraw the grant: the absent person or the administrator, never the stand-in. */
export function mayEnd(grant: StandIn, by: { personId: string; mayGrantForOthers: boolean }): boolean {
  return by.personId === grant.absentId || (by.mayGrantForOthers && by.personId !== grant.standInId)
}
