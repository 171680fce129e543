import { audienceList } from '@cabinet/duties/audiences/server/lists.ts'
import { speakingCodes } from '@cabinet/duties/mail/server/letters-to-speak-of.ts'
import { listPage as lettersOnList } from '@cabinet/duties/mail/server/lists.ts'
import { missionsPermissions } from '@cabinet/duties/missions/rules/permissions.ts'
import { listPage as missionsOnList } from '@cabinet/duties/missions/server/lists.ts'
import type { Day } from '@cabinet/office/day.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import type { Proposal } from '../rules/meeting-agenda.ts'

const most = 30

/** Requests for an audience that have both opinions and wait for the mayor's word, the longest-waiting first. */
export async function audiencesThatWait(read: Reads, person: Person, today: Day): Promise<Proposal[]> {
  const { rows } = await audienceList(read, person, { list: 'to-decide', limit: most, today })
  return rows.map((row) => ({
    ...{ sourceKind: 'audience', sourceId: row.id, reason: 'waiting', day: row.dueOn, from: null },
    ...{
      title: row.visitor || row.subject,
      detail: [row.number, row.visitor && row.subject].filter(Boolean).join(' · '),
    },
  }))
}

/** Journeys that are over and of which nothing was reported yet. */
export async function missionsWithoutReport(read: Reads, person: Person): Promise<Proposal[]> {
  const acts = ['missions.read', 'missions.oversee'] as const
  if (!acts.some((act) => may(missionsPermissions, person, act))) return []
  const { rows } = await missionsOnList(read, person, { list: 'report-owed', limit: most })
  return byDay(
    rows.map((row) => ({
      ...{ sourceKind: 'mission', sourceId: row.id, title: row.purpose, reason: 'report' },
      ...{ detail: [row.number, row.leader].filter(Boolean).join(' · '), day: row.reportDueOn, from: null },
    })),
  )
}

/** Letters somebody is late with, of those the person drawing the agenda up follows; what is to be spoken of is proposed as such. */
export async function lateLetters(read: Reads, person: Person, today: Day): Promise<Proposal[]> {
  const { rows } = await lettersOnList(read, person, { list: 'late-all', limit: most, today })
  const speaking = await speakingCodes(read)
  return byDay(
    rows
      .filter(({ line }) => !speaking.includes(line?.instruction ?? ''))
      .map(({ id, subject, number, contact, line }) => ({
        ...{ sourceKind: 'letter', sourceId: id, title: subject, reason: 'late-letter', from: null },
        ...{ detail: [number, contact].filter(Boolean).join(' · '), day: line?.dueOn ?? null },
      })),
  )
}

const byDay = (some: Proposal[]) => some.toSorted((one, other) => ((one.day ?? '9') < (other.day ?? '9') ? -1 : 1))
