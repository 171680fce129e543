import { commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import { persons } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import {
  day,
  flag,
  index,
  instant,
  integer,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '@cabinet/store/columns.ts'
import type { MeetingKind, MeetingState, MeetingTold, PointOutcome, PointSource } from '../rules/meeting.ts'

/** A point-cabinet or a staff meeting: who, when, and the text of its minutes. */
export const meetings = table(
  'meetings',
  {
    id: text().primaryKey(),
    seq: integer().notNull(),
    kind: text().$type<MeetingKind>().notNull(),
    title: text().notNull(),
    on: day().$type<Day>().notNull(),
    /** Local time of the office, `HH:MM`. */
    startsAt: text().notNull(),
    /** How many minutes it is to last. */
    lasts: integer().notNull(),
    place: text().notNull(),
    /** Known to its participants only. */
    reserved: flag().notNull(),
    state: text().$type<MeetingState>().notNull(),
    chairId: text()
      .notNull()
      .references(() => persons.id),
    /** The free text of the minutes, beside the points; its versions are counted apart, and the second of two writers is told. */
    minutes: text().notNull(),
    minutesVersion: integer().notNull(),
    minutesBy: text().references(() => persons.id),
    cancelReason: text().notNull(),
    /** What holds its time in the diaries; null when nobody who comes has one. */
    engagementId: text(),
    calledBy: text()
      .notNull()
      .references(() => persons.id),
    calledAt: instant().notNull(),
    closedAt: instant(),
    version: integer().notNull(),
    requestKey: text().notNull(),
  },
  (t) => [
    uniqueIndex('meetings_seq').on(t.seq),
    uniqueIndex('meetings_request').on(t.requestKey),
    index('meetings_on').on(t.on, t.seq),
    index('meetings_state').on(t.state, t.on),
  ],
)

export const meetingPeople = table(
  'meeting_people',
  {
    meetingId: text()
      .notNull()
      .references(() => meetings.id),
    personId: text()
      .notNull()
      .references(() => persons.id),
    presence: text().$type<'expected' | 'present' | 'excused' | 'absent'>().notNull(),
    /** What they were last told of it; null: nothing yet. */
    told: json<MeetingTold>(),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.personId] }), index('meeting_people_person').on(t.personId)],
)

/** One point of the agenda, and what became of it. */
export const meetingPoints = table(
  'meeting_points',
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id),
    position: integer().notNull(),
    sourceKind: text().$type<PointSource>().notNull(),
    sourceId: text(),
    /** For a point added by hand; that of a letter is read from the letter. */
    title: text().notNull(),
    outcome: text().$type<PointOutcome>(),
    /** When it was: a letter spoken of before it was asked for again is spoken of anew. */
    outcomeAt: instant(),
    note: text().notNull(),
    /** The point of an earlier meeting it was carried over from. */
    carriedFrom: text(),
    addedBy: text()
      .notNull()
      .references(() => persons.id),
    version: integer().notNull(),
  },
  (t) => [
    index('meeting_points_meeting').on(t.meetingId, t.position),
    index('meeting_points_source').on(t.sourceKind, t.sourceId),
  ],
)

/** What a sentence of the minutes or a point became: the commitment itself is kept by its block. */
export const meetingCommitments = table(
  'meeting_commitments',
  {
    commitmentId: text()
      .primaryKey()
      .references(() => commitments.id),
    meetingId: text()
      .notNull()
      .references(() => meetings.id),
    pointId: text().references(() => meetingPoints.id),
    /** As it stood in the minutes, so that it is found beside its commitment. */
    sentence: text().notNull(),
  },
  (t) => [index('meeting_commitments_meeting').on(t.meetingId)],
)

export type Meeting = typeof meetings.$inferSelect
export type MeetingPoint = typeof meetingPoints.$inferSelect
