import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { longestDays } from '@cabinet/duties/agenda/rules/engagement.ts'
import { engagementForm } from '@cabinet/duties/agenda/rules/forms.ts'
import { ensureDiary } from '@cabinet/duties/agenda/server/diaries.ts'
import { makeEngagement } from '@cabinet/duties/agenda/server/make-engagement.ts'
import { personNames } from '@cabinet/duties/mail/server/letter-page.ts'
import { addDays, type Day } from '@cabinet/office/day.ts'
import type { Change } from '@cabinet/store/store.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { missionsEn } from '../words/en.ts'
import { missionsFr } from '../words/fr.ts'
import { leaderOf, type MissionParts } from './mission-parts.ts'
import type { Mission } from './tables.ts'

/**
 * The journey in the diaries of everybody of the office who travels, the leader's first. A journey longer than an
 * engagement may last is several, one after the other.
 */
export async function putInDiaries(change: Change, mission: Mission, parts: MissionParts): Promise<string[]> {
  const { members, stages } = parts
  const leaderId = leaderOf(members)?.personId
  const own = members.flatMap((member) => member.personId ?? [])
  const travellers = [...new Set(leaderId ? [leaderId, ...own] : own)]
  const diaries: string[] = []
  for (const personId of travellers) diaries.push((await ensureDiary(change, personId)).id)
  const [diaryId, ...along] = diaries
  if (!diaryId) return []
  const made: string[] = []
  const brief = await briefOf(change, mission)
  for (const [i, { from, until }] of piecesOf(mission).entries()) {
    const form = engagementForm.parse({
      ...{ requestKey: `mission-${mission.id}-${i}`, diaryId, with: along.slice(0, 30), kind: 'travel' },
      ...{ title: mission.purpose, allDay: true, start: `${from}T00:00`, end: `${until}T00:00`, busy: true },
      place: [...new Set(stages.map((stage) => stage.place))].join(', ').slice(0, 300),
      ...{ brief, source: { kind: 'mission', id: mission.id } },
    })
    made.push((await makeEngagement(change, form, { ground: 'duty' })).id)
  }
  return made
}

/** Whole days, the last one not included; each piece no longer than an engagement may last. */
export function piecesOf({ departsOn, returnsOn }: { departsOn: Day; returnsOn: Day }): { from: Day; until: Day }[] {
  const after = addDays(returnsOn, 1)
  const pieces: { from: Day; until: Day }[] = []
  for (let from = departsOn; from < after; ) {
    const most = addDays(from, longestDays)
    const until = most < after ? most : after
    pieces.push({ from, until })
    from = until
  }
  return pieces
}

/** The number of the order and who holds the place, for whoever opens the day. */
export async function briefOf({ tx }: Pick<Change, 'tx'>, mission: Mission): Promise<string> {
  const t = wordsOf('missions', { fr: missionsFr, en: missionsEn }, (await officeOf(tx))?.locale ?? 'fr')
  const name = mission.interimId && (await personNames(tx, [mission.interimId])).get(mission.interimId)
  const order = t('diary.order', { number: mission.number ?? '' })
  return name ? `${order}\n${t('diary.interim', { name })}` : order
}
