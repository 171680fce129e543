import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { comesBack, orderProposals, type Proposal, type ProposalReason, proposedFor } from '../rules/meeting-agenda.ts'
import { mayOnMeeting } from '../rules/meeting-may.ts'
import { meetingBefore } from './meeting-before.ts'
import { owedCommitments } from './meeting-owed.ts'
import { keysOfPeople, peopleOf } from './meeting-people.ts'
import { pointsOf, seenPoints } from './meeting-points.ts'
import { spokenLetters } from './meeting-spoken.ts'
import { visibleMeeting } from './meeting-visible.ts'
import { audiencesThatWait, lateLetters, missionsWithoutReport } from './meeting-waiting.ts'
import type { Meeting } from './tables.ts'

/** What one source of proposals looks among: for whom, on which day, and the keys of those who come. */
export type Looking = { meeting: Meeting; keys: string[]; today: Day; now: Date }

/** What the office itself proposes for an agenda, as far as the person drawing it up may see. */
export async function meetingProposals(
  read: Reads,
  person: Person,
  { meetingId, now }: { meetingId: string; now: Date },
): Promise<Proposal[]> {
  const meeting = await visibleMeeting(read, person, meetingId)
  if (!mayOnMeeting(person, meeting).arrange) throw notFound()
  const today = await todayOf(read, now)
  const people = await peopleOf(read, meeting)
  const keys = await keysOfPeople(
    read,
    people.map((one) => one.personId),
    today,
  )
  const looking = { meeting, keys, today, now }
  const looksFor = (reason: ProposalReason) => proposedFor[meeting.kind].includes(reason)
  const found = await Promise.all([
    carriedOver(read, person, looking),
    spokenLetters(read, person, looking),
    looksFor('late') ? owedCommitments(read, person, looking) : [],
    looksFor('waiting') ? audiencesThatWait(read, person, today) : [],
    looksFor('report') ? missionsWithoutReport(read, person) : [],
    looksFor('late-letter') ? lateLetters(read, person, today) : [],
  ])
  return orderProposals(found.flat(), await pointsOf(read, meeting.id))
}

/** What the last meeting of the same kind did not come to, or put off. */
async function carriedOver(read: Reads, person: Person, { meeting, today }: Looking): Promise<Proposal[]> {
  const before = await meetingBefore(read, person, meeting)
  if (!before) return []
  const points = await seenPoints(read, person, { meetingId: before.id, today })
  return points.flatMap(({ point, thing }): Proposal[] =>
    thing && comesBack(point.outcome)
      ? [
          {
            ...{ sourceKind: point.sourceKind, sourceId: point.sourceId, title: thing.title, reason: 'carried' },
            ...{ detail: thing.reference, day: before.on, from: point.id },
          },
        ]
      : [],
  )
}
