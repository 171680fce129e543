import { contacts, persons } from '@cabinet/blocks/people/server/tables.ts'
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
import type { InvitationAnswer } from '../rules/answer.ts'
import type { DaySheet } from '../rules/day-sheet.ts'
import type { DiaryKind, DiaryPart } from '../rules/diary.ts'
import type { Confidentiality, EngagementState, SlotState, SourceKind } from '../rules/engagement.ts'
import type { ParticipantResponse, ParticipantRole } from '../rules/participant.ts'
import type { ProtectedKind } from '../rules/protected-time.ts'
import type { RepresentationGround, RepresentationState } from '../rules/representation.ts'

/** Whose time is kept: a person, a room, a vehicle. */
export const diaries = table(
  'diaries',
  {
    id: text().primaryKey(),
    kind: text().$type<DiaryKind>().notNull(),
    personId: text().references(() => persons.id),
    /** Of a room or a vehicle; a person's diary bears the person's name. */
    name: text().notNull(),
    /** Kept by the protocol for the office: the mayor's, the deputies', rooms, vehicles, drivers. */
    keptByOffice: flag().notNull(),
    seats: integer(),
    position: integer().notNull(),
    closedOn: day().$type<Day>(),
  },
  (t) => [uniqueIndex('diaries_person').on(t.personId)],
)

/** Named delegates of a diary: beside those whose post lets them keep it. */
export const diaryKeepers = table(
  'diary_keepers',
  {
    diaryId: text()
      .notNull()
      .references(() => diaries.id),
    personId: text()
      .notNull()
      .references(() => persons.id),
    mayWrite: flag().notNull(),
    seesPersonal: flag().notNull(),
  },
  (t) => [primaryKey({ columns: [t.diaryId, t.personId] }), index('diary_keepers_person').on(t.personId)],
)

/** The kinds of engagement as this office words them. */
export const engagementKinds = table('engagement_kinds', {
  code: text().primaryKey(),
  labelFr: text().notNull(),
  labelEn: text().notNull(),
  minutes: integer().notNull(),
  /** Colour family of the board. */
  tone: text().notNull(),
  /** A day of commemoration is shown and keeps nobody busy. */
  busy: flag().notNull(),
  position: integer().notNull(),
  hidden: flag().notNull(),
})

/** Known places, between which the office knows how long the road takes. */
export const places = table(
  'places',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    folded: text().notNull(),
    address: text().notNull(),
    contact: text().notNull(),
    phone: text().notNull(),
    retiredAt: instant(),
  },
  (t) => [index('places_folded').on(t.folded)],
)

/** Minutes of road between two places, the same both ways; the smaller id stands first. */
export const travelTimes = table(
  'travel_times',
  {
    placeA: text()
      .notNull()
      .references(() => places.id),
    placeB: text()
      .notNull()
      .references(() => places.id),
    minutes: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.placeA, t.placeB] })],
)

/** Hours kept free and days to know about: prayer, family, market day. Of one diary, or of all (null). */
export const protectedTimes = table('protected_times', {
  id: text().primaryKey(),
  diaryId: text().references(() => diaries.id),
  kind: text().$type<ProtectedKind>().notNull(),
  name: text().notNull(),
  /** Days of the week, 1 is Monday; empty when it comes back every `everyDays`. */
  weekdays: json<number[]>().notNull(),
  /** A market that comes back every so many days, counted from `since`. */
  everyDays: integer(),
  since: day().$type<Day>().notNull(),
  until: day().$type<Day>(),
  /** `12:30`, or both empty for the whole day. */
  from: text().notNull(),
  to: text().notNull(),
})

/**
 * One engagement, the master of a series (its `rule` is not empty), or one changed occurrence of a series (`seriesId` and
 * `originalStart`). Times are local to `timeZone`, `2026-03-09T08:30`; `startsAt` and `endsAt` are the same moments in UTC,
 * for the lists.
 */
export const engagements = table(
  'engagements',
  {
    id: text().primaryKey(),
    seq: integer().notNull(),
    kind: text().notNull(),
    title: text().notNull(),
    allDay: flag().notNull(),
    start: text().notNull(),
    /** Not included; at most 31 days after the start. */
    end: text().notNull(),
    timeZone: text().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    preparation: integer().notNull(),
    travelBefore: integer().notNull(),
    travelAfter: integer().notNull(),
    debriefing: integer().notNull(),
    placeId: text().references(() => places.id),
    place: text().notNull(),
    contactName: text().notNull(),
    contactPhone: text().notNull(),
    confidentiality: text().$type<Confidentiality>().notNull(),
    busy: flag().notNull(),
    state: text().$type<EngagementState>().notNull(),
    stateReason: text().notNull(),
    /** The office itself when the clock gave an option up. */
    stateBy: text().notNull(),
    stateAt: instant().notNull(),
    /** When an option is given up by itself. */
    optionUntil: instant(),
    brief: text().notNull(),
    speech: text().notNull(),
    speechMinutes: integer().notNull(),
    dress: text().notNull(),
    decisionOwed: text().notNull(),
    /** Where it comes from: a letter, an audience, a mission, a meeting. */
    sourceKind: text().$type<SourceKind>(),
    sourceId: text(),
    /** Null when nobody invited us. */
    answer: text().$type<InvitationAnswer>(),
    answerReason: text().notNull(),
    answeredBy: text().references(() => persons.id),
    answeredAt: instant(),
    replyLetterId: text(),
    /** RFC 5545 RRULE without its name; empty for what happens once. */
    rule: text().notNull(),
    /** The last moment at which the series can still happen; null for one without end. */
    ruleUntil: instant(),
    /** Local starts added to and left out of the series. */
    extraStarts: json<string[]>().notNull(),
    skippedStarts: json<string[]>().notNull(),
    seriesId: text(),
    originalStart: text(),
    /** What other calendars call it, and how often it was changed since they last heard. */
    uid: text().notNull(),
    sequence: integer().notNull(),
    /** The imported component as it came, so that nothing of it is lost. */
    raw: text().notNull(),
    publishable: flag().notNull(),
    outcome: text().notNull(),
    outcomeAt: instant(),
    /** The engagement this one was put off from. */
    followsId: text(),
    madeBy: text()
      .notNull()
      .references(() => persons.id),
    madeAt: instant().notNull(),
    version: integer().notNull(),
    requestKey: text().notNull(),
  },
  (t) => [
    uniqueIndex('engagements_seq').on(t.seq),
    uniqueIndex('engagements_request').on(t.requestKey),
    uniqueIndex('engagements_occurrence').on(t.seriesId, t.originalStart),
    index('engagements_time').on(t.startsAt, t.endsAt),
    index('engagements_series').on(t.rule, t.ruleUntil),
    index('engagements_uid').on(t.uid),
    index('engagements_source').on(t.sourceKind, t.sourceId),
    index('engagements_answer').on(t.answer, t.seq),
    index('engagements_state').on(t.state, t.optionUntil),
  ],
)

/** Whose time an engagement takes: the diary it stands in, the people, rooms and vehicles that go with it. */
export const engagementDiaries = table(
  'engagement_diaries',
  {
    engagementId: text()
      .notNull()
      .references(() => engagements.id),
    diaryId: text()
      .notNull()
      .references(() => diaries.id),
    part: text().$type<DiaryPart>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.engagementId, t.diaryId] }),
    index('engagement_diaries_diary').on(t.diaryId, t.engagementId),
  ],
)

/** The times held for an option; confirming one releases the others. */
export const slots = table(
  'engagement_slots',
  {
    id: text().primaryKey(),
    engagementId: text()
      .notNull()
      .references(() => engagements.id),
    start: text().notNull(),
    end: text().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    state: text().$type<SlotState>().notNull(),
  },
  (t) => [
    index('engagement_slots_engagement').on(t.engagementId),
    index('engagement_slots_time').on(t.state, t.startsAt),
  ],
)

/** Who is there, by the function held at that time. */
export const participants = table(
  'participants',
  {
    id: text().primaryKey(),
    engagementId: text()
      .notNull()
      .references(() => engagements.id),
    position: integer().notNull(),
    personId: text().references(() => persons.id),
    contactId: text().references(() => contacts.id),
    name: text().notNull(),
    /** « Présidente du Comité de quartier de Kpota », as on that day. */
    function: text().notNull(),
    /** « Madame la Présidente » */
    salutation: text().notNull(),
    email: text().notNull(),
    role: text().$type<ParticipantRole>().notNull(),
    response: text().$type<ParticipantResponse>().notNull(),
    respondedAt: instant(),
    /** The sequence of the last invitation sent to them; null when none was. */
    invitedSequence: integer(),
  },
  (t) => [
    index('participants_engagement').on(t.engagementId, t.position),
    index('participants_contact').on(t.contactId),
    index('participants_person').on(t.personId),
  ],
)

/** Somebody goes in the place of the one who was invited. One stands at a time; earlier ones are kept. */
export const representations = table(
  'representations',
  {
    id: text().primaryKey(),
    engagementId: text()
      .notNull()
      .references(() => engagements.id),
    /** The one represented, by their diary. */
    diaryId: text()
      .notNull()
      .references(() => diaries.id),
    personId: text()
      .notNull()
      .references(() => persons.id),
    ground: text().$type<RepresentationGround>().notNull(),
    speech: text().notNull(),
    note: text().notNull(),
    state: text().$type<RepresentationState>().notNull(),
    askedBy: text()
      .notNull()
      .references(() => persons.id),
    askedAt: instant().notNull(),
    answeredAt: instant(),
    endedAt: instant(),
  },
  (t) => [
    index('representations_engagement').on(t.engagementId, t.endedAt),
    index('representations_person').on(t.personId, t.endedAt),
  ],
)

/** A conflict somebody looked at and accepted, with the reason. */
export const silences = table(
  'silenced_conflicts',
  {
    engagementId: text()
      .notNull()
      .references(() => engagements.id),
    /** Made from what collides, so that a new collision speaks again. */
    conflict: text().notNull(),
    reason: text().notNull(),
    silencedBy: text()
      .notNull()
      .references(() => persons.id),
    silencedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.engagementId, t.conflict] })],
)

/** Each issue of a morning sheet, as it was handed out. */
export const daySheets = table(
  'day_sheets',
  {
    id: text().primaryKey(),
    diaryId: text()
      .notNull()
      .references(() => diaries.id),
    day: day().$type<Day>().notNull(),
    issue: integer().notNull(),
    content: json<DaySheet>().notNull(),
    madeBy: text().notNull(),
    madeAt: instant().notNull(),
  },
  (t) => [uniqueIndex('day_sheets_issue').on(t.diaryId, t.day, t.issue)],
)

/** A private address under which somebody's calendar programme reads their diary. Only the hash of its secret is kept. */
export const feeds = table(
  'calendar_feeds',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    diaryId: text()
      .notNull()
      .references(() => diaries.id),
    name: text().notNull(),
    tokenHash: text().notNull(),
    createdAt: instant().notNull(),
    lastReadAt: instant(),
    revokedAt: instant(),
  },
  (t) => [uniqueIndex('calendar_feeds_token').on(t.tokenHash), index('calendar_feeds_person').on(t.personId)],
)

export type Diary = typeof diaries.$inferSelect
export type EngagementKind = typeof engagementKinds.$inferSelect
export type Place = typeof places.$inferSelect
export type ProtectedTime = typeof protectedTimes.$inferSelect
export type Engagement = typeof engagements.$inferSelect
export type Slot = typeof slots.$inferSelect
export type Participant = typeof participants.$inferSelect
export type Representation = typeof representations.$inferSelect
export type Feed = typeof feeds.$inferSelect
