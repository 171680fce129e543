import { randomUUID } from 'node:crypto'
import { holdings, persons, posts } from '@cabinet/blocks/people/server/tables.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, asc, eq, gte, inArray, isNull, lte, notInArray, or } from 'drizzle-orm'
import type { MemberForm, MembersForm } from '../rules/forms.ts'
import { editable, saveEdit } from './edit-mission.ts'
import { type Mission, missionChecks, missionMembers } from './tables.ts'

/** Who travels, each by the function held on the day of departure; one of them leads. */
export async function setMembers(change: Change, { missionId, version, members }: MembersForm): Promise<number> {
  const { tx } = change
  const mission = await editable(change, { missionId, version })
  refuseOdd(members)
  const before = await tx
    .select({ id: missionMembers.id })
    .from(missionMembers)
    .where(eq(missionMembers.missionId, mission.id))
  const known = new Set(before.map((one) => one.id))
  const rows = await rowsOf(change, mission, members)
  const kept = rows.map((row) => row.id).filter((id) => known.has(id))
  const gone = and(eq(missionMembers.missionId, mission.id), notInArray(missionMembers.id, kept))
  const theirChecks = tx.select({ id: missionMembers.id }).from(missionMembers).where(gone)
  await tx.delete(missionChecks).where(inArray(missionChecks.memberId, theirChecks))
  await tx.delete(missionMembers).where(gone)
  for (const row of rows) {
    if (known.has(row.id)) await tx.update(missionMembers).set(row).where(eq(missionMembers.id, row.id))
    else await tx.insert(missionMembers).values({ ...row, id: randomUUID() })
  }
  const saved = await saveEdit(change, mission)
  await change.record('missions.order.delegation-set', mission.id, { count: rows.length })
  return saved
}

function refuseOdd(members: readonly MemberForm[]): void {
  if (members.filter((member) => member.leads).length > 1) throw new Refusal('missions.one-leader')
  const own = members.flatMap((member) => member.personId ?? [])
  if (new Set(own).size !== own.length) throw new Refusal('missions.named-twice')
}

async function rowsOf(change: Change, mission: Mission, members: readonly MemberForm[]) {
  const names = await namesOn(
    change,
    mission,
    members.flatMap((member) => member.personId ?? []),
  )
  return members.map((member, position) => {
    const own = member.personId ? names.get(member.personId) : undefined
    if (member.personId && !own) throw new Refusal('missions.unknown-traveller')
    return {
      ...{ id: member.id ?? '', missionId: mission.id, position, personId: member.personId, absenceId: null },
      name: own?.name ?? member.name,
      function: member.function || (own?.post ?? ''),
      category: member.category,
      leads: member.leads,
    }
  })
}

/** What these people are called, and the post each holds when the journey begins. */
async function namesOn({ tx }: Change, { departsOn }: Mission, ids: string[]) {
  if (!ids.length) return new Map<string, { name: string; post: string }>()
  const held = and(
    ...[eq(holdings.personId, persons.id), lte(holdings.from, departsOn)],
    or(isNull(holdings.to), gte(holdings.to, departsOn)),
  )
  const rows = await tx
    .select({ id: persons.id, title: persons.title, name: persons.name, post: posts.title })
    .from(persons)
    .leftJoin(holdings, held)
    .leftJoin(posts, eq(posts.id, holdings.postId))
    .where(inArray(persons.id, ids))
    .orderBy(asc(posts.position))
  const byPerson = Map.groupBy(rows, (row) => row.id)
  return new Map(
    [...byPerson].map(([id, [first]]) => [
      id,
      { name: [first?.title, first?.name].filter(Boolean).join(' '), post: first?.post ?? '' },
    ]),
  )
}
