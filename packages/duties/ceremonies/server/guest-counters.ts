import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { count, eq, sum } from 'drizzle-orm'
import { comingStates, type GuestState, guestStates } from '../rules/guest.ts'
import { type RankGroup, rankGroups } from '../rules/precedence-list.ts'
import { rankGroupsOf } from './rank-groups.ts'
import { guests } from './tables.ts'
import { visibleCeremony } from './visible.ts'

export type Tally = Record<GuestState, number> & {
  /** Cards on the list, the withdrawn left out. */
  all: number
  /** How many people have said that they come, their companions included. */
  people: number
}

const none = (): Tally => ({
  ...{ listed: 0, invited: 0, accepted: 0, declined: 0, represented: 0, withdrawn: 0 },
  ...{ all: 0, people: 0 },
})

type Counted = { state: GuestState; many: number; people: number }

function addTo(tally: Tally, { state, many, people }: Counted): void {
  tally[state] += many
  if (state !== 'withdrawn') tally.all += many
  if (comingStates.includes(state)) tally.people += people
}

async function countedByRank(read: Pick<Reads, 'select'>, ceremonyId: string) {
  const rows = await read
    .select({ rankKey: guests.rankKey, state: guests.state, many: count(), people: sum(guests.coming) })
    .from(guests)
    .where(eq(guests.ceremonyId, ceremonyId))
    .groupBy(guests.rankKey, guests.state)
  return rows.map((row) => ({ ...row, people: Number(row.people ?? 0) }))
}

/** How the answers stand, whatever the rank. */
export async function guestFigures(read: Pick<Reads, 'select'>, ceremonyId: string): Promise<Tally> {
  const tally = none()
  for (const row of await countedByRank(read, ceremonyId)) addTo(tally, row)
  return tally
}

/** How the answers stand, by kind of guest: those of the list of precedence, in the order of the kinds. */
export async function guestCounters(read: Reads, person: Person, { ceremonyId }: { ceremonyId: string }) {
  const ceremony = await visibleCeremony(read, person, ceremonyId)
  const groups = await rankGroupsOf(read, ceremony)
  const total = none()
  const byGroup = new Map<RankGroup, Tally>()
  for (const row of await countedByRank(read, ceremony.id)) {
    const group = groups.get(row.rankKey) ?? 'other'
    const tally = byGroup.get(group) ?? none()
    byGroup.set(group, tally)
    addTo(tally, row)
    addTo(total, row)
  }
  return {
    total,
    states: guestStates,
    groups: rankGroups.flatMap((group) => {
      const tally = byGroup.get(group)
      return tally ? [{ group, ...tally }] : []
    }),
  }
}
