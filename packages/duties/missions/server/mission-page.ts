import { currentStep, deskGround, stepsOf } from '@cabinet/blocks/circuits/server/circuit.ts'
import type { CircuitStep } from '@cabinet/blocks/circuits/server/tables.ts'
import { papersOf } from '@cabinet/blocks/documents/server/papers.ts'
import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { personNames } from '@cabinet/duties/mail/server/letter-page.ts'
import { mayReadLetter } from '@cabinet/duties/mail/server/visible.ts'
import { may as mayAct } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { inArray } from 'drizzle-orm'
import { checkState, checksFor } from '../rules/checklist.ts'
import { lendableActs } from '../rules/interim.ts'
import { missingBefore } from '../rules/missing.ts'
import { type MissionsAct, missionsPermissions } from '../rules/permissions.ts'
import { accountsOf } from './accounts.ts'
import { canLendPlace, mayEdit } from './edit-mission.ts'
import { categoriesOf } from './grids.ts'
import { mayTell } from './leave-and-return.ts'
import { leaderOf, type MissionParts, partsOf, ruleFor, surroundingsOf } from './mission-parts.ts'
import { type Mission, type MissionMember, missionChecks } from './tables.ts'
import { visibleMission } from './visible.ts'

type Asked = { missionId: string; now: Date }

/** Everything one page shows of an order, what stands in its way, and what this person may do with it. */
export async function missionPage(read: Reads, person: Person, { missionId, now }: Asked) {
  const mission = await visibleMission(read, person, missionId)
  const subject = { kind: 'mission', id: mission.id }
  const parts = await partsOf(read, mission.id)
  const { members } = parts
  const [rule, around, checks, accounts, steps, current, papers, categories, office] = await Promise.all([
    ruleFor(read, mission, { members, now }),
    surroundingsOf(read, mission, members),
    checksOf(read, mission, members),
    accountsOf(read, mission, parts),
    stepsOf(read, subject),
    currentStep(read, subject),
    papersOf(read, subject),
    categoriesOf(read),
    officeOf(read),
  ])
  return {
    mission,
    ...{ ...parts, checks, accounts, categories, officeZone: office?.timeZone ?? 'UTC' },
    ...{
      country: office?.country ?? '',
      approval: rule,
      missing: isOpen(mission) ? missingBefore({ ...mission, ...parts }, rule, around) : [],
    },
    ...(await namesOf(read, mission, steps)),
    papers: papers.map(({ text: _text, ...paper }) => paper),
    lendable: await actsToLend(read, members, now),
    seesLetter: mission.letterId !== null && (await mayReadLetter(read, person, mission.letterId)),
    may: mayOn(person, mission, { members, current: current ?? null }),
  }
}

/** Before the last signature: what is missing can still be put right. */
const isOpen = ({ state }: Mission) => ['draft', 'refused', 'circuit', 'to-send'].includes(state)

async function actsToLend(read: Reads, members: readonly MissionMember[], now: Date): Promise<string[]> {
  const leaderId = leaderOf(members)?.personId
  const leader = leaderId ? await personAt(read, leaderId, now) : null
  return leader ? lendableActs(leader) : []
}

async function namesOf(read: Reads, mission: Mission, steps: readonly CircuitStep[]) {
  const ids = [
    mission.draftedBy,
    mission.interimId,
    mission.signerId,
    ...steps.flatMap((step) => [step.personId, step.decidedBy]),
  ]
  const names = await personNames(
    read,
    ids.filter((id) => id !== null),
  )
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? '') : '')
  return {
    draftedByName: nameOf(mission.draftedBy),
    interimName: nameOf(mission.interimId),
    signerName: nameOf(mission.signerId),
    circuit: steps.map((step) => ({ ...step, name: nameOf(step.personId), decidedByName: nameOf(step.decidedBy) })),
  }
}

/** The list of each traveller: what was noted, and what is asked for until somebody notes something. */
async function checksOf(read: Reads, mission: Mission, members: readonly MissionMember[]) {
  const ids = members.map((member) => member.id)
  const noted = ids.length ? await read.select().from(missionChecks).where(inArray(missionChecks.memberId, ids)) : []
  return members.map((member) => ({
    memberId: member.id,
    name: member.name,
    lines: checksFor(mission).map(({ kind, needed }) => {
      const own = noted.find((check) => check.memberId === member.id && check.kind === kind)
      const check = own ?? { needed, doneOn: null, expiresOn: null, note: '' }
      const { doneOn, expiresOn, note } = check
      return { kind, needed: check.needed, doneOn, expiresOn, note, state: checkState(kind, check, mission.returnsOn) }
    }),
  }))
}

type Standing = { members: MissionParts['members']; current: CircuitStep | null }

/** What this person may do now: the act of their role, and the state the order is in. */
function mayOn(person: Person, mission: Mission, { members, current }: Standing) {
  const can = (act: MissionsAct) => mayAct(missionsPermissions, person, act)
  const { state } = mission
  const is = (...states: Mission['state'][]) => states.includes(state)
  const own = mayEdit(person, { ...mission, state: 'draft' })
  const tells = mayTell(person, members)
  const onDesk =
    current && deskGround(person, current.personId, current.kind === 'visa' ? 'missions.visa' : 'missions.sign')
  const leads = leaderOf(members)?.personId === person.id
  return {
    edit: mayEdit(person, mission) && can('missions.draft'),
    authorise: own && is('draft', 'refused', 'circuit', 'to-send') && can('missions.draft'),
    interim: (own || leads) && canLendPlace(mission) && can('missions.draft'),
    check: !is('returned', 'reported', 'settled', 'cancelled') && can('missions.check'),
    attach: (own || tells) && can('missions.draft'),
    send: is('draft', 'refused') && mayEdit(person, mission) && can('missions.send'),
    visa: Boolean(onDesk) && current?.kind === 'visa',
    sign: Boolean(onDesk) && current?.kind === 'signature',
    return: Boolean(onDesk),
    takeBack: own && is('circuit', 'to-send') && can('missions.draft'),
    sendToAuthority: is('to-send') && can('missions.send'),
    noteDecision: is('with-authority') && can('missions.send'),
    cancel:
      own &&
      is('draft', 'refused', 'circuit', 'to-send', 'with-authority', 'approved', 'under-way') &&
      can('missions.draft'),
    depart: tells && is('approved'),
    noteReturn: tells && is('approved', 'under-way', 'returned'),
    report: is('returned') && (tells || mission.draftedBy === person.id) && can('missions.report'),
    money: is('approved', 'under-way', 'returned', 'reported', 'cancelled') && can('missions.settle'),
    settle: is('reported') && can('missions.settle'),
  }
}
