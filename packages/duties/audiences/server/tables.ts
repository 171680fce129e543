import { contacts, persons, units } from '@cabinet/blocks/people/server/tables.ts'
import { diaries, engagements } from '@cabinet/duties/agenda/server/tables.ts'
import { letters } from '@cabinet/duties/mail/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import { day, flag, index, instant, integer, json, table, text, uniqueIndex } from '@cabinet/store/columns.ts'
import type {
  AudienceChannel,
  AudienceDecision,
  AudienceState,
  IdentityProof,
  OpinionSide,
  OpinionView,
  SlotState,
} from '../rules/audience.ts'

/** Why people ask to be received, how long that takes and when they must have an answer: the office's own words. */
export const audienceMotives = table('audience_motives', {
  code: text().primaryKey(),
  labelFr: text().notNull(),
  labelEn: text().notNull(),
  minutes: integer().notNull(),
  workingDays: integer(),
  position: integer().notNull(),
  hidden: flag().notNull(),
})

/** Somebody asks to be received. */
export const audiences = table(
  'audiences',
  {
    id: text().primaryKey(),
    seq: integer().notNull(),
    year: integer().notNull(),
    position: integer().notNull(),
    number: text().notNull(),
    requestKey: text().notNull(),
    contactId: text().references(() => contacts.id),
    /** Who comes; for a reserved request also the name of whoever asks. */
    visitor: text().notNull(),
    companions: text().notNull(),
    partySize: integer().notNull(),
    phone: text().notNull(),
    email: text().notNull(),
    motive: text().notNull(),
    subject: text().notNull(),
    details: text().notNull(),
    /** When it would suit them. */
    wishes: text().notNull(),
    channel: text().$type<AudienceChannel>().notNull(),
    letterId: text().references(() => letters.id),
    reserved: flag().notNull(),
    urgent: flag().notNull(),
    urgencyReason: text().notNull(),
    receivedOn: day().$type<Day>().notNull(),
    /** The citizen's clock: when they must have had an answer. It runs on when the request is delegated or oriented. */
    dueOn: day().$type<Day>(),
    state: text().$type<AudienceState>().notNull(),
    stateReason: text().notNull(),
    stateAt: instant().notNull(),
    stateBy: text().notNull(),
    /** Counts the pre-audience: a completed request gets new opinions. */
    round: integer().notNull(),
    decision: text().$type<AudienceDecision>(),
    decisionNote: text().notNull(),
    decidedBy: text().references(() => persons.id),
    decidedInPlaceOf: text(),
    decidedAt: instant(),
    /** Who receives instead of the mayor, or the service that takes over. */
    delegateId: text().references(() => persons.id),
    unitId: text().references(() => units.id),
    engagementId: text().references(() => engagements.id),
    report: text().notNull(),
    reportedAt: instant(),
    reportedBy: text().references(() => persons.id),
    replyLetterId: text().references(() => letters.id),
    /** A receipt for the public form, to ask how far it is. */
    tokenHash: text(),
    registeredBy: text().notNull(),
    registeredAt: instant().notNull(),
    closedAt: instant(),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('audiences_seq').on(t.seq),
    uniqueIndex('audiences_number').on(t.year, t.position),
    uniqueIndex('audiences_request').on(t.requestKey),
    uniqueIndex('audiences_token').on(t.tokenHash),
    index('audiences_state').on(t.state, t.seq),
    index('audiences_contact').on(t.contactId, t.seq),
    index('audiences_letter').on(t.letterId),
    index('audiences_engagement').on(t.engagementId),
    index('audiences_unit').on(t.unitId, t.state),
    index('audiences_delegate').on(t.delegateId, t.state),
  ],
)

/** The two opinions of the pre-audience, side by side; each round keeps its own. */
export const audienceOpinions = table(
  'audience_opinions',
  {
    id: text().primaryKey(),
    audienceId: text()
      .notNull()
      .references(() => audiences.id),
    round: integer().notNull(),
    side: text().$type<OpinionSide>().notNull(),
    view: text().$type<OpinionView>().notNull(),
    note: text().notNull(),
    /** The service proposed, for `orient`. */
    unitId: text().references(() => units.id),
    givenBy: text()
      .notNull()
      .references(() => persons.id),
    inPlaceOf: text(),
    givenAt: instant().notNull(),
  },
  (t) => [uniqueIndex('audience_opinions_side').on(t.audienceId, t.round, t.side)],
)

/** A day on which somebody receives, cut into slots. */
export const audienceDays = table(
  'audience_days',
  {
    id: text().primaryKey(),
    day: day().$type<Day>().notNull(),
    diaryId: text()
      .notNull()
      .references(() => diaries.id),
    from: text().notNull(),
    to: text().notNull(),
    place: text().notNull(),
    /** Motives received that day; empty for all. */
    motives: json<string[]>().notNull(),
    dailyMax: integer().notNull(),
    note: text().notNull(),
    madeBy: text()
      .notNull()
      .references(() => persons.id),
    cancelledAt: instant(),
    cancelReason: text().notNull(),
  },
  (t) => [index('audience_days_day').on(t.day)],
)

export const audienceSlots = table(
  'audience_slots',
  {
    id: text().primaryKey(),
    dayId: text()
      .notNull()
      .references(() => audienceDays.id),
    /** Local time of the office, `2026-03-09T08:30`. */
    start: text().notNull(),
    minutes: integer().notNull(),
    state: text().$type<SlotState>().notNull(),
    /** Who has it, or to whom it is offered. */
    audienceId: text().references(() => audiences.id),
    offeredUntil: instant(),
  },
  (t) => [
    uniqueIndex('audience_slots_start').on(t.dayId, t.start),
    index('audience_slots_audience').on(t.audienceId),
    index('audience_slots_state').on(t.state, t.start),
  ],
)

/** One coming of a visitor: expected, there, received or absent. A second appointment is a second visit. */
export const visits = table(
  'audience_visits',
  {
    id: text().primaryKey(),
    audienceId: text()
      .notNull()
      .references(() => audiences.id),
    slotId: text().references(() => audienceSlots.id),
    day: day().$type<Day>().notNull(),
    start: text().notNull(),
    confirmedAt: instant(),
    arrivedAt: instant(),
    identity: text().$type<IdentityProof>(),
    badge: text().notNull(),
    badgeReturnedAt: instant(),
    calledAt: instant(),
    startedAt: instant(),
    endedAt: instant(),
    /** How it ended when nobody was received. */
    ended: text().$type<'held' | 'absent' | 'postponed' | 'withdrawn'>(),
    reason: text().notNull(),
  },
  (t) => [index('audience_visits_day').on(t.day, t.start), index('audience_visits_audience').on(t.audienceId)],
)

export type Audience = typeof audiences.$inferSelect
export type AudienceOpinion = typeof audienceOpinions.$inferSelect
export type AudienceDay = typeof audienceDays.$inferSelect
export type AudienceSlot = typeof audienceSlots.$inferSelect
export type Visit = typeof visits.$inferSelect
