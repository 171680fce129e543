import { documents } from '@cabinet/blocks/documents/server/tables.ts'
import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { letters } from '@cabinet/duties/mail/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import {
  cents,
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
import type { CheckKind, CostKind, MissionState, Payer, SettlementKind, Transport } from '../rules/mission.ts'
import type { Counting } from '../rules/per-diem.ts'

/** A journey and the order that allows it. Amounts are whole numbers of the smallest coin of their currency. */
export const missions = table(
  'missions',
  {
    id: text().primaryKey(),
    seq: integer().notNull(),
    year: integer(),
    position: integer(),
    /** Taken when the order is approved. */
    number: text(),
    requestKey: text().notNull(),
    letterId: text().references(() => letters.id),
    purpose: text().notNull(),
    /** Who asked for the journey, when somebody did. */
    invitedBy: text().notNull(),
    objectives: text().notNull(),
    abroad: flag().notNull(),
    departsOn: day().$type<Day>().notNull(),
    returnsOn: day().$type<Day>().notNull(),
    transport: json<Transport[]>().notNull(),
    transportNote: text().notNull(),
    budgetLine: text().notNull(),
    /** The council's authorisation: its number, its day, and whether it says what the journey costs. */
    authorisation: text().notNull(),
    authorisedOn: day().$type<Day>(),
    financialIncidence: flag().notNull(),
    /** Who holds the mayor's or the leader's place meanwhile, and which acts. */
    interimId: text().references(() => persons.id),
    interimActs: json<string[]>().notNull(),
    standInId: text(),
    /** What stands in the diaries while it lasts; a long journey takes several. */
    engagementIds: json<string[]>().notNull(),
    /** Who signs: a person of the office, or the authority above it (empty when the office does). */
    signerId: text().references(() => persons.id),
    authority: text().notNull(),
    sentOn: day().$type<Day>(),
    signedOn: day().$type<Day>(),
    authorityReference: text().notNull(),
    state: text().$type<MissionState>().notNull(),
    stateReason: text().notNull(),
    stateAt: instant().notNull(),
    stateBy: text().notNull(),
    returnedOn: day().$type<Day>(),
    reportDueOn: day().$type<Day>(),
    report: text().notNull(),
    reportedOn: day().$type<Day>(),
    draftedBy: text()
      .notNull()
      .references(() => persons.id),
    draftedAt: instant().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('missions_seq').on(t.seq),
    uniqueIndex('missions_number').on(t.year, t.position),
    uniqueIndex('missions_request').on(t.requestKey),
    index('missions_state').on(t.state, t.seq),
    index('missions_days').on(t.departsOn, t.returnsOn),
  ],
)

/** The stages of the journey, in order. */
export const missionStages = table(
  'mission_stages',
  {
    id: text().primaryKey(),
    missionId: text()
      .notNull()
      .references(() => missions.id),
    position: integer().notNull(),
    place: text().notNull(),
    /** ISO 3166 code. */
    country: text().notNull(),
    timeZone: text().notNull(),
    from: day().$type<Day>().notNull(),
    to: day().$type<Day>().notNull(),
  },
  (t) => [index('mission_stages_mission').on(t.missionId, t.position)],
)

export const missionMembers = table(
  'mission_members',
  {
    id: text().primaryKey(),
    missionId: text()
      .notNull()
      .references(() => missions.id),
    position: integer().notNull(),
    /** Null for somebody from outside. */
    personId: text().references(() => persons.id),
    name: text().notNull(),
    /** The function held at that time. */
    function: text().notNull(),
    /** Category of the per-diem grid. */
    category: text().notNull(),
    leads: flag().notNull(),
    /** The absence that the approved order announced. */
    absenceId: text(),
  },
  (t) => [index('mission_members_mission').on(t.missionId, t.position), index('mission_members_person').on(t.personId)],
)

/** What each traveller must have before leaving. */
export const missionChecks = table(
  'mission_checks',
  {
    memberId: text()
      .notNull()
      .references(() => missionMembers.id),
    kind: text().$type<CheckKind>().notNull(),
    needed: flag().notNull(),
    doneOn: day().$type<Day>(),
    expiresOn: day().$type<Day>(),
    note: text().notNull(),
    checkedBy: text().references(() => persons.id),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.kind] })],
)

/** What the journey costs and who pays it. */
export const missionCosts = table(
  'mission_costs',
  {
    id: text().primaryKey(),
    missionId: text()
      .notNull()
      .references(() => missions.id),
    position: integer().notNull(),
    kind: text().$type<CostKind>().notNull(),
    payer: text().$type<Payer>().notNull(),
    amount: cents().notNull(),
    currency: text().notNull(),
    note: text().notNull(),
  },
  (t) => [index('mission_costs_mission').on(t.missionId, t.position)],
)

/** Daily allowances as a decree gives them, dated; entered by the office with the text they come from. */
export const perDiemGrids = table(
  'per_diem_grids',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    source: text().notNull(),
    currency: text().notNull(),
    /** Whether the text pays each day begun or each night spent away. */
    counts: text().$type<Counting>().notNull(),
    from: day().$type<Day>().notNull(),
    to: day().$type<Day>(),
    documentId: text().references(() => documents.id),
    /** Which zone a country belongs to; `*` for all others. */
    zones: json<Record<string, string>>().notNull(),
    retiredAt: instant(),
  },
  (t) => [index('per_diem_grids_from').on(t.from)],
)

export const perDiemRates = table(
  'per_diem_rates',
  {
    gridId: text()
      .notNull()
      .references(() => perDiemGrids.id),
    zone: text().notNull(),
    category: text().notNull(),
    amount: cents().notNull(),
  },
  (t) => [primaryKey({ columns: [t.gridId, t.zone, t.category] })],
)

/** Money handed out, spent and brought back, per traveller. */
export const settlements = table(
  'mission_settlements',
  {
    id: text().primaryKey(),
    missionId: text()
      .notNull()
      .references(() => missions.id),
    memberId: text()
      .notNull()
      .references(() => missionMembers.id),
    kind: text().$type<SettlementKind>().notNull(),
    amount: cents().notNull(),
    currency: text().notNull(),
    on: day().$type<Day>().notNull(),
    note: text().notNull(),
    notedBy: text()
      .notNull()
      .references(() => persons.id),
    notedAt: instant().notNull(),
  },
  (t) => [index('mission_settlements_mission').on(t.missionId, t.on)],
)

export type Mission = typeof missions.$inferSelect
export type MissionStage = typeof missionStages.$inferSelect
export type MissionMember = typeof missionMembers.$inferSelect
export type MissionCheck = typeof missionChecks.$inferSelect
export type MissionCost = typeof missionCosts.$inferSelect
export type PerDiemGrid = typeof perDiemGrids.$inferSelect
export type PerDiemRate = typeof perDiemRates.$inferSelect
export type Settlement = typeof settlements.$inferSelect
