import { comingStates, type GuestState } from './guest.ts'
import { type RankGroup, rankGroups } from './precedence-list.ts'

type Attending = {
  state: GuestState
  group: RankGroup
  /** How many they said would come, themselves included. */
  coming: number
  /** How many came in with them, themselves included; 0: nobody. */
  came: number
}

export type Attendance = {
  /** Cards on the list. */
  listed: number
  /** Cards of those who said that they come, and how many people that makes. */
  expected: number
  expectedPeople: number
  /** Cards somebody came in with, and how many people that makes. */
  came: number
  people: number
  /** Said that they come, and did not. */
  missing: number
  /** Came without having said so. */
  unannounced: number
}

const none = (): Attendance => ({
  ...{ listed: 0, expected: 0, expectedPeople: 0, came: 0, people: 0, missing: 0, unannounced: 0 },
})

/** Who was expected and who came: of all, and by kind of guest. */
export function attendanceOf(list: readonly Attending[]): {
  total: Attendance
  groups: ({ group: RankGroup } & Attendance)[]
} {
  const total = none()
  const byGroup = new Map<RankGroup, Attendance>()
  for (const guest of list) {
    const ofGroup = byGroup.get(guest.group) ?? none()
    byGroup.set(guest.group, ofGroup)
    for (const tally of [total, ofGroup]) addTo(tally, guest)
  }
  return {
    total,
    groups: rankGroups.flatMap((group) => {
      const tally = byGroup.get(group)
      return tally ? [{ group, ...tally }] : []
    }),
  }
}

function addTo(tally: Attendance, { state, coming, came }: Attending): void {
  const isExpected = comingStates.includes(state)
  tally.listed += 1
  tally.people += came
  if (came) tally.came += 1
  if (isExpected) {
    tally.expected += 1
    tally.expectedPeople += Math.max(coming, 1)
    if (!came) tally.missing += 1
  } else if (came) tally.unannounced += 1
}
