import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { personNames } from '@cabinet/duties/mail/server/letter-page.ts'
import type { Person } from '@cabinet/office/person.ts'
import { history } from '@cabinet/store/store.tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, like } from 'drizzle-orm'
import { mayOnMeeting } from '../rules/meeting-may.ts'
import { meetingAfter, meetingBefore } from './meeting-before.ts'
import { commitmentsOfMeeting } from './meeting-commitments.ts'
import { diaryLine } from './meeting-diary.ts'
import { peopleOf } from './meeting-people.ts'
import { pointRows, seenPoints } from './meeting-points.ts'
import { visibleMeeting } from './meeting-visible.ts'
import type { Meeting } from './tables.ts'

type Asked = { meetingId: string; now: Date }

/** Everything the page of a meeting shows, as its reader may see it, and what they may do. */
export async function meetingPage(read: Reads, person: Person, { meetingId, now }: Asked) {
  const meeting = await visibleMeeting(read, person, meetingId)
  const points = await seenPoints(read, person, { meetingId, today: await todayOf(read, now) })
  const [people, rows, commitments, before, after, names, diary] = await Promise.all([
    peopleOf(read, meeting),
    pointRows(read, points),
    commitmentsOfMeeting(read, person, { meetingId, now, points }),
    followUp(read, person, { meeting, now }),
    meetingAfter(read, person, meeting),
    personNames(read, [meeting.chairId, meeting.calledBy, meeting.minutesBy ?? '']),
    diaryLine(read, person, meeting),
  ])
  const { requestKey: _key, engagementId: _held, ...shown } = meeting
  return {
    meeting: {
      ...shown,
      chairName: names.get(meeting.chairId) ?? '',
      calledByName: names.get(meeting.calledBy) ?? '',
      minutesByName: names.get(meeting.minutesBy ?? '') ?? '',
    },
    ...{ people, points: rows, commitments, before, diary },
    next: after && { id: after.id, on: after.on, startsAt: after.startsAt, place: after.place },
    may: mayOnMeeting(person, meeting),
  }
}

export type MeetingPage = Awaited<ReturnType<typeof meetingPage>>

/** What was decided in the last meeting of the same kind, and where it stands now: it opens the agenda and the minutes. */
async function followUp(read: Reads, person: Person, { meeting, now }: { meeting: Meeting; now: Date }) {
  const before = await meetingBefore(read, person, meeting)
  if (!before) return null
  const { id, kind, title, on } = before
  return { id, kind, title, on, commitments: await commitmentsOfMeeting(read, person, { meetingId: id, now }) }
}

/** What happened to a meeting, the latest first, ready to be said as sentences. */
export async function meetingHistory(read: Reads, person: Person, meetingId: string) {
  await visibleMeeting(read, person, meetingId)
  const rows = await read
    .select()
    .from(history)
    .where(and(eq(history.subjectId, meetingId), like(history.event, 'directives.meeting.%')))
    .orderBy(desc(history.seq))
    .limit(200)
  const names = await personNames(
    read,
    rows.flatMap((row) => [row.personId, row.inPlaceOf ?? '', String(row.details.personId ?? '')]),
  )
  return rows.map((row) => ({
    ...{ seq: row.seq, at: row.at, event: row.event, who: names.get(row.personId) ?? '' },
    inPlaceOf: row.inPlaceOf ? (names.get(row.inPlaceOf) ?? '') : null,
    details: { ...row.details, name: names.get(String(row.details.personId ?? '')) ?? '' },
  }))
}
