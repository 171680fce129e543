import type { Day } from '@cabinet/office/day.ts'
import type { Role } from '@cabinet/office/role.ts'
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
import type { Seniority, SituationKind } from '../rules/held-function.ts'

/** The office itself, one row: its name, its country, what stands at the head of its papers. */
export const offices = table('offices', {
  id: text().primaryKey(),
  name: text().notNull(),
  country: text().notNull(),
  timeZone: text().notNull(),
  locale: text().$type<'fr' | 'en'>().notNull(),
  preset: text().notNull(),
  /** Two letters in the square beside the name. */
  crest: text().notNull(),
  mayorTitle: text().notNull(),
  letterhead: json<{
    country?: string
    motto?: string
    service?: string
    address?: string
    phone?: string
    email?: string
  }>().notNull(),
  weekend: json<number[]>().notNull(),
  idleMinutes: integer().notNull(),
  absoluteHours: integer().notNull(),
  setUpAt: instant().notNull(),
})

/** Days off, dated: shipped for the country as a beginning, then the office's own. */
export const holidays = table(
  'holidays',
  {
    id: text().primaryKey(),
    day: day().$type<Day>().notNull(),
    name: text().notNull(),
    /** Shipped days that depend on the moon or on a decree are marked until somebody confirms them. */
    toBeValidated: flag().notNull(),
  },
  (t) => [uniqueIndex('holidays_day').on(t.day, t.name)],
)

export const units = table(
  'units',
  {
    id: text().primaryKey(),
    parentId: text(),
    name: text().notNull(),
    kind: text().notNull(),
    position: integer().notNull(),
    closedOn: day().$type<Day>(),
  },
  (t) => [index('units_parent').on(t.parentId, t.position)],
)

/** A post carries the role; people come and go. */
export const posts = table(
  'posts',
  {
    id: text().primaryKey(),
    unitId: text()
      .notNull()
      .references(() => units.id),
    title: text().notNull(),
    role: text().$type<Role>().notNull(),
    headsUnit: flag().notNull(),
    /** Several people may hold it at the same time, as with clerks and attachés. */
    several: flag().notNull().default(false),
    position: integer().notNull(),
    closedOn: day().$type<Day>(),
  },
  (t) => [index('posts_unit').on(t.unitId, t.position)],
)

export const persons = table(
  'persons',
  {
    id: text().primaryKey(),
    /** Mme, M., Dr… as the person wishes to be addressed. */
    title: text().notNull(),
    name: text().notNull(),
    folded: text().notNull(),
    email: text().notNull(),
    phone: text().notNull(),
    locale: text().$type<'fr' | 'en'>().notNull(),
    /** Gone from the office: signed out at once, kept in the journal for ever. */
    leftOn: day().$type<Day>(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('persons_email').on(t.email), index('persons_folded').on(t.folded)],
)

/** Who holds which post from when to when. */
export const holdings = table(
  'holdings',
  {
    id: text().primaryKey(),
    postId: text()
      .notNull()
      .references(() => posts.id),
    personId: text()
      .notNull()
      .references(() => persons.id),
    from: day().$type<Day>().notNull(),
    to: day().$type<Day>(),
  },
  (t) => [index('holdings_person').on(t.personId, t.from), index('holdings_post').on(t.postId, t.from)],
)

/** Absences: known ahead, they warn whoever assigns. */
export const absences = table(
  'absences',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    from: day().$type<Day>().notNull(),
    to: day().$type<Day>().notNull(),
    reason: text().notNull(),
    cancelledAt: instant(),
  },
  (t) => [index('absences_person').on(t.personId, t.to)],
)

/** Intérim: some of the absent person's acts, from–to, resolved each time they are used. */
export const standIns = table(
  'stand_ins',
  {
    id: text().primaryKey(),
    absentId: text()
      .notNull()
      .references(() => persons.id),
    standInId: text()
      .notNull()
      .references(() => persons.id),
    from: day().$type<Day>().notNull(),
    to: day().$type<Day>().notNull(),
    acts: json<string[]>().notNull(),
    reserved: flag().notNull(),
    grantedBy: text()
      .notNull()
      .references(() => persons.id),
    endedAt: instant(),
  },
  (t) => [index('stand_ins_stand_in').on(t.standInId, t.to), index('stand_ins_absent').on(t.absentId, t.to)],
)

export const credentials = table('credentials', {
  personId: text()
    .primaryKey()
    .references(() => persons.id),
  /** argon2id, PHC string. */
  passwordHash: text(),
  passwordSetAt: instant(),
  totpSecret: text(),
  totpConfirmedAt: instant(),
  /** The last time-step used: a code is accepted once. */
  totpLastStep: integer().notNull().default(0),
})

export const recoveryCodes = table(
  'recovery_codes',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    hash: text().notNull(),
    usedAt: instant(),
  },
  (t) => [index('recovery_codes_person').on(t.personId)],
)

/** A link that lets somebody choose a password, once. */
export const oneTimeLinks = table(
  'one_time_links',
  {
    hash: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index('one_time_links_person').on(t.personId)],
)

/** Only the SHA-256 of the token is kept: a stolen database opens no session. */
export const sessions = table(
  'sessions',
  {
    id: text().primaryKey(),
    tokenHash: text().notNull(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    passedSecondFactor: flag().notNull(),
    ip: text().notNull(),
    userAgent: text().notNull(),
    endedAt: instant(),
  },
  (t) => [uniqueIndex('sessions_token').on(t.tokenHash), index('sessions_person').on(t.personId, t.endedAt)],
)

/** Failed tries, per account and per address, so that waiting grows but nobody is locked out for good. */
export const failedTries = table(
  'failed_tries',
  {
    id: text().primaryKey(),
    whom: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('failed_tries_whom').on(t.whom, t.at)],
)

/** Whom the office writes to and hears from: a citizen, an association, an administration, a firm. */
export const contacts = table(
  'contacts',
  {
    id: text().primaryKey(),
    kind: text().$type<'citizen' | 'association' | 'company' | 'administration' | 'elected'>().notNull(),
    name: text().notNull(),
    folded: text().notNull(),
    /** Who speaks for it, and as what: "Mme Afi Sossou, présidente". */
    spokesperson: text().notNull(),
    address: text().notNull(),
    email: text().notNull(),
    phone: text().notNull(),
    /** M., Mme, Dr, S.E.M.… of a natural person; empty for a body. */
    civility: text().notNull().default(''),
    bornOn: day().$type<Day>(),
    /** Kept after a merge so that old letters still lead somewhere. */
    mergedIntoId: text(),
    createdAt: instant().notNull(),
  },
  (t) => [index('contacts_folded').on(t.folded)],
)

/**
 * A function held from–to by somebody of the address book or of the office: what invitations, places and ranks go by. Exactly
 * one of `contactId` and `personId` is set.
 */
export const heldFunctions = table(
  'held_functions',
  {
    id: text().primaryKey(),
    contactId: text().references(() => contacts.id),
    personId: text().references(() => persons.id),
    /** « Préfet du département des Lagunes » */
    title: text().notNull(),
    /** « Monsieur le Préfet » */
    salutation: text().notNull(),
    /** Where it is held: « Préfecture des Lagunes ». */
    body: text().notNull(),
    /** Its line in the lists of precedence, such as `prefect`; empty when it stands on none. */
    rankKey: text().notNull(),
    /** Where the function counts, when a list asks: a commune, a district. */
    territory: text().notNull(),
    side: text().$type<'civil' | 'military'>().notNull(),
    from: day().$type<Day>().notNull(),
    to: day().$type<Day>(),
    seniority: json<Seniority>().notNull(),
    /** When somebody last made sure that all this is still true. */
    checkedOn: day().$type<Day>(),
    createdAt: instant().notNull(),
  },
  (t) => [
    index('held_functions_contact').on(t.contactId, t.from),
    index('held_functions_person').on(t.personId, t.from),
    index('held_functions_rank').on(t.rankKey, t.to),
  ],
)

/** Two who are invited together, from–to: « Monsieur et Madame Ahlonsso ». */
export const households = table(
  'households',
  {
    id: text().primaryKey(),
    contactA: text()
      .notNull()
      .references(() => contacts.id),
    contactB: text()
      .notNull()
      .references(() => contacts.id),
    salutation: text().notNull(),
    from: day().$type<Day>().notNull(),
    to: day().$type<Day>(),
    endedBy: text().$type<'separation' | 'death' | ''>().notNull(),
  },
  (t) => [index('households_a').on(t.contactA, t.to), index('households_b').on(t.contactB, t.to)],
)

/** What must be known before a card goes out: a bereavement, a separation, a death, an address that sends mail back. */
export const situations = table(
  'contact_situations',
  {
    id: text().primaryKey(),
    contactId: text()
      .notNull()
      .references(() => contacts.id),
    kind: text().$type<SituationKind>().notNull(),
    on: day().$type<Day>().notNull(),
    note: text().notNull(),
    notedBy: text()
      .notNull()
      .references(() => persons.id),
    notedAt: instant().notNull(),
    /** Looked at and dealt with; the flag is then lowered and kept. */
    settledBy: text().references(() => persons.id),
    settledAt: instant(),
  },
  (t) => [index('contact_situations_contact').on(t.contactId, t.settledAt)],
)

/** Two contacts that look like one and are two: said once, never asked again. The smaller id stands first. */
export const contactDistinctions = table(
  'contact_distinctions',
  {
    contactA: text()
      .notNull()
      .references(() => contacts.id),
    contactB: text()
      .notNull()
      .references(() => contacts.id),
    saidBy: text()
      .notNull()
      .references(() => persons.id),
    saidAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.contactA, t.contactB] })],
)

export type HeldFunction = typeof heldFunctions.$inferSelect
export type Household = typeof households.$inferSelect
export type Situation = typeof situations.$inferSelect
export type Office = typeof offices.$inferSelect
export type Unit = typeof units.$inferSelect
export type Post = typeof posts.$inferSelect
export type PersonRow = typeof persons.$inferSelect
export type Holding = typeof holdings.$inferSelect
export type StandIn = typeof standIns.$inferSelect
export type Session = typeof sessions.$inferSelect
export type Contact = typeof contacts.$inferSelect
