import type { Seniority } from '@cabinet/blocks/people/rules/held-function.ts'
import { contacts, heldFunctions, persons } from '@cabinet/blocks/people/server/tables.ts'
import { places } from '@cabinet/duties/agenda/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { RichText } from '@cabinet/paper/rich-text.ts'
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
import type { BatchFormat, BatchKind, BatchState } from '../rules/batch.ts'
import type { Because } from '../rules/because.ts'
import type { CeremonyKind, CeremonyState, ShowKind, TaskKind, TaskOwner, TemplateContent } from '../rules/ceremony.ts'
import type { AnswerChannel, GuestState, Override, Substitute } from '../rules/guest.ts'
import type { HallLayout } from '../rules/hall.ts'
import type { ListContent, ListSource, ListState, ListStatus, LocalUsageContent } from '../rules/precedence-list.ts'
import type { SpeechState } from '../rules/speech.ts'

// ---- Templates and the calendar of duties

/** What a kind of ceremony needs, as this office does it. Shipped as a beginning, then the office's own. */
export const ceremonyTemplates = table(
  'ceremony_templates',
  {
    id: text().primaryKey(),
    /** Of the shipped template it began as; empty for one of the office's own. */
    code: text().notNull(),
    kind: text().$type<CeremonyKind>().notNull(),
    name: text().notNull(),
    minutes: integer().notNull(),
    dress: text().notNull(),
    flags: text().notNull(),
    content: json<TemplateContent>().notNull(),
    /** Where its delays come from, and what in it is only our proposal. */
    source: text().notNull(),
    toBeValidated: flag().notNull(),
    version: integer().notNull(),
    retiredAt: instant(),
  },
  (t) => [index('ceremony_templates_kind').on(t.kind)],
)

/** What the last time taught, kept with the template for the next one. */
export const ceremonyLessons = table(
  'ceremony_lessons',
  {
    id: text().primaryKey(),
    templateId: text()
      .notNull()
      .references(() => ceremonyTemplates.id),
    ceremonyId: text().notNull(),
    text: text().notNull(),
    notedBy: text()
      .notNull()
      .references(() => persons.id),
    notedAt: instant().notNull(),
    retiredAt: instant(),
  },
  (t) => [index('ceremony_lessons_template').on(t.templateId, t.retiredAt)],
)

/** Days that come back every year and open their ceremony by themselves. */
export const annualDates = table('ceremony_annual_dates', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** `08-07`, or a rule of `rules/annual-date.ts` such as `last-sunday:04`. */
  rule: text().notNull(),
  templateId: text()
    .notNull()
    .references(() => ceremonyTemplates.id),
  /** Days of the calendar before it at which the ceremony is opened. */
  lead: integer().notNull(),
  source: text().notNull(),
  toBeValidated: flag().notNull(),
  retiredAt: instant(),
})

// ---- The ceremony

export const ceremonies = table(
  'ceremonies',
  {
    id: text().primaryKey(),
    seq: integer().notNull(),
    title: text().notNull(),
    kind: text().$type<CeremonyKind>().notNull(),
    templateId: text().references(() => ceremonyTemplates.id),
    annualDateId: text().references(() => annualDates.id),
    annualYear: integer(),
    state: text().$type<CeremonyState>().notNull(),
    stateReason: text().notNull(),
    /** A person's id, or `office` when the calendar opened it. */
    stateBy: text().notNull(),
    stateAt: instant().notNull(),
    /** Local to `timeZone`, `2026-08-07T08:30`; the end is not included. */
    start: text().notNull(),
    end: text().notNull(),
    timeZone: text().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    preparation: integer().notNull(),
    travelBefore: integer().notNull(),
    travelAfter: integer().notNull(),
    placeId: text().references(() => places.id),
    place: text().notNull(),
    /** What stands for it in the mayor's diary. */
    engagementId: text(),
    dress: text().notNull(),
    flags: text().notNull(),
    note: text().notNull(),
    /** Ordered by the Government: the inviting authority then keeps its own rank (France, art. 9). */
    orderedByGovernment: flag().notNull(),
    /** The inviting authority, among the guests. */
    hostGuestId: text(),
    listId: text(),
    usages: flag().notNull().default(true),
    /** Where the ceremony is, when a list asks: the commune. */
    territory: text().notNull(),
    officerId: text().references(() => persons.id),
    /** The last day on which an answer is taken. */
    answersUntil: day().$type<Day>(),
    couplesTogether: flag().notNull(),
    risks: json<{ risk: string; answer: string }[]>().notNull(),
    report: text().notNull(),
    /** Where the photographs are kept. */
    photographs: text().notNull(),
    heldAt: instant(),
    closedAt: instant(),
    /** Counts what changes the line, so that every screen knows whether it shows the present one. */
    lineVersion: integer().notNull().default(0),
    openedBy: text().notNull(),
    openedAt: instant().notNull(),
    version: integer().notNull(),
    requestKey: text().notNull(),
  },
  (t) => [
    uniqueIndex('ceremonies_seq').on(t.seq),
    uniqueIndex('ceremonies_request').on(t.requestKey),
    uniqueIndex('ceremonies_annual').on(t.annualDateId, t.annualYear),
    index('ceremonies_time').on(t.startsAt, t.seq),
    index('ceremonies_state').on(t.state, t.startsAt),
    index('ceremonies_engagement').on(t.engagementId),
  ],
)

/** What has to be done or written, so many working days before or after. Its day follows from the ceremony's. */
export const ceremonyTasks = table(
  'ceremony_tasks',
  {
    id: text().primaryKey(),
    ceremonyId: text()
      .notNull()
      .references(() => ceremonies.id),
    position: integer().notNull(),
    label: text().notNull(),
    kind: text().$type<TaskKind>().notNull(),
    offset: integer().notNull(),
    /** A day set by hand; null: counted from the ceremony's. */
    dueOn: day().$type<Day>(),
    owner: text().$type<TaskOwner>().notNull(),
    ownerId: text().references(() => persons.id),
    letterId: text(),
    doneAt: instant(),
    doneBy: text().references(() => persons.id),
    droppedAt: instant(),
    note: text().notNull(),
  },
  (t) => [
    index('ceremony_tasks_ceremony').on(t.ceremonyId, t.position),
    index('ceremony_tasks_owner').on(t.ownerId, t.doneAt),
  ],
)

export const ceremonyNeeds = table(
  'ceremony_needs',
  {
    id: text().primaryKey(),
    ceremonyId: text()
      .notNull()
      .references(() => ceremonies.id),
    position: integer().notNull(),
    label: text().notNull(),
    quantity: integer().notNull(),
    supplier: text().notNull(),
    readyAt: instant(),
  },
  (t) => [index('ceremony_needs_ceremony').on(t.ceremonyId, t.position)],
)

/** Amounts are whole numbers of the smallest coin of their currency. */
export const ceremonyCosts = table(
  'ceremony_costs',
  {
    id: text().primaryKey(),
    ceremonyId: text()
      .notNull()
      .references(() => ceremonies.id),
    position: integer().notNull(),
    label: text().notNull(),
    supplier: text().notNull(),
    planned: cents().notNull(),
    /** Null until the bill is there. */
    spent: cents(),
    currency: text().notNull(),
  },
  (t) => [index('ceremony_costs_ceremony').on(t.ceremonyId, t.position)],
)

// ---- Guests

/** A list kept from one ceremony to the next: the wishes, the chiefs, the press. */
export const guestLists = table('guest_lists', {
  id: text().primaryKey(),
  name: text().notNull(),
  note: text().notNull(),
  madeBy: text()
    .notNull()
    .references(() => persons.id),
  madeAt: instant().notNull(),
  retiredAt: instant(),
})

export const guestListMembers = table(
  'guest_list_members',
  {
    listId: text()
      .notNull()
      .references(() => guestLists.id),
    functionId: text()
      .notNull()
      .references(() => heldFunctions.id),
  },
  (t) => [primaryKey({ columns: [t.listId, t.functionId] }), index('guest_list_members_function').on(t.functionId)],
)

/** Cards given to a partner, who names whom they are for. */
export const quotas = table(
  'guest_quotas',
  {
    id: text().primaryKey(),
    ceremonyId: text()
      .notNull()
      .references(() => ceremonies.id),
    partner: text().notNull(),
    contactId: text().references(() => contacts.id),
    cards: integer().notNull(),
    note: text().notNull(),
  },
  (t) => [index('guest_quotas_ceremony').on(t.ceremonyId)],
)

/** A function held at the date of the ceremony, as it was when it was put on the list. Never a bare contact. */
export const guests = table(
  'guests',
  {
    id: text().primaryKey(),
    ceremonyId: text()
      .notNull()
      .references(() => ceremonies.id),
    functionId: text()
      .notNull()
      .references(() => heldFunctions.id),
    contactId: text().references(() => contacts.id),
    personId: text().references(() => persons.id),
    civility: text().notNull(),
    name: text().notNull(),
    folded: text().notNull(),
    function: text().notNull(),
    body: text().notNull(),
    salutation: text().notNull(),
    rankKey: text().notNull(),
    side: text().$type<'civil' | 'military'>().notNull(),
    territory: text().notNull(),
    seniority: json<Seniority>().notNull(),
    email: text().notNull(),
    phone: text().notNull(),
    address: text().notNull(),
    quotaId: text().references(() => quotas.id),
    /** Invited with the spouse: the other one of the household on that day, by name; empty: alone. */
    spouse: text().notNull(),
    /** The other one of the household has a card of their own: they are one couple, and no double. */
    coupleWith: text(),
    /** How many more may come along, besides the spouse. */
    plusOnes: integer().notNull(),
    state: text().$type<GuestState>().notNull(),
    /** How many will come, themselves included; 0 until they said so. */
    coming: integer().notNull(),
    companions: text().notNull(),
    substitute: json<Substitute | null>(),
    override: json<Override | null>(),
    /** Placed among the others by courtesy, after this guest, re-ranking nobody. `first` puts them before all. */
    courtesyAfter: text(),
    answerChannel: text().$type<AnswerChannel>(),
    answerNote: text().notNull(),
    answeredAt: instant(),
    invitedAt: instant(),
    remindedAt: instant(),
    thankedAt: instant(),
    /** Hash of the end of their personal link; the link itself is only in what was sent. */
    linkHash: text(),
    /** What stands in the square on their card: known at the door, worth nothing anywhere else. */
    entryCode: text().notNull(),
    addedBy: text()
      .notNull()
      .references(() => persons.id),
    addedAt: instant().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('guests_function').on(t.ceremonyId, t.functionId),
    uniqueIndex('guests_entry').on(t.entryCode),
    uniqueIndex('guests_link').on(t.linkHash),
    index('guests_state').on(t.ceremonyId, t.state),
    index('guests_name').on(t.ceremonyId, t.folded),
    index('guests_contact').on(t.contactId),
    index('guests_quota').on(t.quotaId),
  ],
)

/** Every answer, the changed ones too: what was said, how it reached us, who wrote it down. */
export const guestAnswers = table(
  'guest_answers',
  {
    id: text().primaryKey(),
    guestId: text()
      .notNull()
      .references(() => guests.id),
    state: text().$type<GuestState>().notNull(),
    coming: integer().notNull(),
    substitute: json<Substitute | null>(),
    channel: text().$type<AnswerChannel>().notNull(),
    note: text().notNull(),
    /** Empty when the guest answered by the link. */
    writtenBy: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('guest_answers_guest').on(t.guestId, t.at)],
)

/** Each card, reminder, notice and thanks that went out to one guest. */
export const guestMailings = table(
  'guest_mailings',
  {
    id: text().primaryKey(),
    guestId: text()
      .notNull()
      .references(() => guests.id),
    kind: text().$type<'invitation' | 'reminder' | 'change' | 'cancellation' | 'thanks'>().notNull(),
    channel: text().$type<'email' | 'paper'>().notNull(),
    state: text().$type<'asked' | 'sent' | 'failed'>().notNull(),
    problem: text().notNull(),
    batchId: text(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('guest_mailings_guest').on(t.guestId, t.at), index('guest_mailings_batch').on(t.batchId, t.state)],
)

/** Cards, letters or e-mails made for many guests at once, with how far it has come. */
export const batches = table(
  'guest_batches',
  {
    id: text().primaryKey(),
    ceremonyId: text()
      .notNull()
      .references(() => ceremonies.id),
    kind: text().$type<BatchKind>().notNull(),
    format: text().$type<BatchFormat>().notNull(),
    guestIds: json<string[]>().notNull(),
    /** What the text of a letter says, chosen when it was asked for. */
    choices: json<Record<string, string>>().notNull(),
    total: integer().notNull(),
    done: integer().notNull(),
    state: text().$type<BatchState>().notNull(),
    problem: text().notNull(),
    sha256: text(),
    name: text().notNull(),
    size: integer().notNull(),
    askedBy: text()
      .notNull()
      .references(() => persons.id),
    askedAt: instant().notNull(),
    finishedAt: instant(),
  },
  (t) => [index('guest_batches_ceremony').on(t.ceremonyId, t.askedAt), index('guest_batches_sha256').on(t.sha256)],
)

// ---- Precedence

/** One version of one list. What was in force is never changed: the next version follows it. */
export const precedenceLists = table(
  'precedence_lists',
  {
    id: text().primaryKey(),
    /** The same for all versions: `fr-departement`, `ci-commune`. */
    code: text().notNull(),
    version: integer().notNull(),
    country: text().notNull(),
    /** Where it counts; empty: in the whole country. */
    territory: text().notNull(),
    title: text().notNull(),
    from: day().$type<Day>(),
    to: day().$type<Day>(),
    source: json<ListSource>().notNull(),
    status: text().$type<ListStatus>().notNull(),
    content: json<ListContent>().notNull(),
    state: text().$type<ListState>().notNull(),
    note: text().notNull(),
    /** `office` for what was shipped. */
    draftedBy: text().notNull(),
    draftedAt: instant().notNull(),
    proposedBy: text().references(() => persons.id),
    proposedAt: instant(),
    validatedBy: text().references(() => persons.id),
    validatedAt: instant(),
  },
  (t) => [
    uniqueIndex('precedence_lists_version').on(t.code, t.version),
    index('precedence_lists_state').on(t.state, t.country),
  ],
)

/** The usage of the commune: inserted once, dated and signed by the mayor, used in every ceremony. */
export const localUsages = table('precedence_usages', {
  id: text().primaryKey(),
  content: json<LocalUsageContent>().notNull(),
  source: text().notNull(),
  from: day().$type<Day>().notNull(),
  to: day().$type<Day>(),
  proposedBy: text()
    .notNull()
    .references(() => persons.id),
  proposedAt: instant().notNull(),
  signedBy: text().references(() => persons.id),
  signedAt: instant(),
})

/** The line as it was settled and handed out; what changed since is computed, never typed. */
export const lineIssues = table(
  'line_issues',
  {
    id: text().primaryKey(),
    ceremonyId: text()
      .notNull()
      .references(() => ceremonies.id),
    issue: integer().notNull(),
    /** The list as it was then, whole. */
    list: json<{ id: string; title: string; version: number; status: ListStatus; source: ListSource }>().notNull(),
    /** In order: who, as what, and why there. */
    positions: json<IssuedPosition[]>().notNull(),
    why: text().notNull(),
    madeBy: text()
      .notNull()
      .references(() => persons.id),
    madeAt: instant().notNull(),
  },
  (t) => [uniqueIndex('line_issues_issue').on(t.ceremonyId, t.issue)],
)

export type IssuedPosition = {
  guestId: string
  name: string
  function: string
  /** How they were greeted; lines settled before this was kept have neither. */
  civility?: string
  salutation?: string
  position: number
  because: Because | undefined
}

// ---- Seating

/** A room drawn once and used again. */
export const halls = table('halls', {
  id: text().primaryKey(),
  name: text().notNull(),
  placeId: text().references(() => places.id),
  layout: json<HallLayout>().notNull(),
  retiredAt: instant(),
  version: integer().notNull(),
})

export const seatingPlans = table(
  'seating_plans',
  {
    id: text().primaryKey(),
    ceremonyId: text()
      .notNull()
      .references(() => ceremonies.id),
    name: text().notNull(),
    layout: json<HallLayout>().notNull(),
    couples: flag().notNull(),
    /** The line's version its seats were last filled from. */
    filledFrom: integer(),
    madeBy: text()
      .notNull()
      .references(() => persons.id),
    madeAt: instant().notNull(),
    version: integer().notNull(),
  },
  (t) => [index('seating_plans_ceremony').on(t.ceremonyId)],
)

export const seatPlaces = table(
  'seat_places',
  {
    planId: text()
      .notNull()
      .references(() => seatingPlans.id),
    seatId: text().notNull(),
    guestId: text()
      .notNull()
      .references(() => guests.id),
    /** 0 the guest, 1 the spouse, 2… whoever comes along. */
    part: integer().notNull(),
    /** Moved by hand, with the reason: a new filling leaves it there. */
    byHand: flag().notNull(),
    reason: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.seatId] }),
    uniqueIndex('seat_places_guest').on(t.planId, t.guestId, t.part),
  ],
)

// ---- The day

/** One line of the run of show. Its hour follows from those before it. */
export const showLines = table(
  'show_lines',
  {
    id: text().primaryKey(),
    ceremonyId: text()
      .notNull()
      .references(() => ceremonies.id),
    position: integer().notNull(),
    title: text().notNull(),
    kind: text().$type<ShowKind>().notNull(),
    minutes: integer().notNull(),
    /** Shortened on the spot to so many minutes. */
    cutTo: integer(),
    /** An hour that does not shift, `10:00`; empty: it follows. */
    fixedAt: text().notNull(),
    owner: text().notNull(),
    ownerId: text().references(() => persons.id),
    guestId: text().references(() => guests.id),
    speechId: text(),
    startedAt: instant(),
    endedAt: instant(),
    skippedAt: instant(),
    note: text().notNull(),
  },
  (t) => [index('show_lines_ceremony').on(t.ceremonyId, t.position), index('show_lines_owner').on(t.ownerId)],
)

/** A telephone at an entrance. */
export const doors = table(
  'ceremony_doors',
  {
    id: text().primaryKey(),
    ceremonyId: text()
      .notNull()
      .references(() => ceremonies.id),
    name: text().notNull(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    openedAt: instant().notNull(),
    lastHeardAt: instant().notNull(),
    closedAt: instant(),
  },
  (t) => [index('ceremony_doors_ceremony').on(t.ceremonyId)],
)

/**
 * What a door noted; the door made the id, so that what is sent twice is kept once. The same guest noted at two doors is two
 * rows and one person: whoever reads takes the earliest that was not undone.
 */
export const arrivals = table(
  'guest_arrivals',
  {
    id: text().primaryKey(),
    ceremonyId: text()
      .notNull()
      .references(() => ceremonies.id),
    guestId: text()
      .notNull()
      .references(() => guests.id),
    doorId: text()
      .notNull()
      .references(() => doors.id),
    people: integer().notNull(),
    how: text().$type<'code' | 'name'>().notNull(),
    /** By the door's own clock, and when it reached us. */
    at: instant().notNull(),
    receivedAt: instant().notNull(),
    undoneAt: instant(),
  },
  (t) => [
    index('guest_arrivals_ceremony').on(t.ceremonyId, t.guestId),
    index('guest_arrivals_received').on(t.ceremonyId, t.receivedAt),
  ],
)

// ---- Speeches

export const speeches = table(
  'speeches',
  {
    id: text().primaryKey(),
    seq: integer().notNull(),
    title: text().notNull(),
    theme: text().notNull(),
    audience: text().notNull(),
    locale: text().$type<'fr' | 'en'>().notNull(),
    ceremonyId: text().references(() => ceremonies.id),
    /** The engagement it is given at, when no ceremony holds it. */
    engagementId: text(),
    /** When it is given, for the library and the lists. */
    on: day().$type<Day>(),
    speakerId: text().references(() => persons.id),
    writerId: text()
      .notNull()
      .references(() => persons.id),
    /** What the slot allows. */
    minutes: integer().notNull(),
    dueOn: day().$type<Day>(),
    state: text().$type<SpeechState>().notNull(),
    stateReason: text().notNull(),
    stateAt: instant().notNull(),
    body: json<RichText>().notNull(),
    /** As it was really said, kept beside the text that was approved. */
    delivered: json<RichText | null>(),
    deliveredAt: instant(),
    deliveredMinutes: integer(),
    /** The salutations as they were put in, and the version of the line they were made from. */
    salutations: json<{ lineVersion: number; lines: string[] } | null>(),
    /** The speech it was taken up from. */
    takenFrom: text(),
    version: integer().notNull(),
    requestKey: text().notNull(),
    madeAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('speeches_seq').on(t.seq),
    uniqueIndex('speeches_request').on(t.requestKey),
    index('speeches_state').on(t.state, t.seq),
    index('speeches_theme').on(t.theme, t.seq),
    index('speeches_on').on(t.on, t.seq),
    index('speeches_ceremony').on(t.ceremonyId),
    index('speeches_writer').on(t.writerId, t.state),
  ],
)

export const speechVersions = table(
  'speech_versions',
  {
    speechId: text()
      .notNull()
      .references(() => speeches.id),
    version: integer().notNull(),
    body: json<RichText>().notNull(),
    savedBy: text()
      .notNull()
      .references(() => persons.id),
    savedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.speechId, t.version] })],
)

/** What the mayor says about a subject at this time; past its last day it warns whoever uses it. */
export const keyMessages = table(
  'key_messages',
  {
    id: text().primaryKey(),
    theme: text().notNull(),
    text: text().notNull(),
    source: text().notNull(),
    from: day().$type<Day>().notNull(),
    to: day().$type<Day>(),
    madeBy: text()
      .notNull()
      .references(() => persons.id),
    madeAt: instant().notNull(),
    retiredAt: instant(),
  },
  (t) => [index('key_messages_theme').on(t.theme, t.to)],
)

export const speechMessages = table(
  'speech_messages',
  {
    speechId: text()
      .notNull()
      .references(() => speeches.id),
    messageId: text()
      .notNull()
      .references(() => keyMessages.id),
  },
  (t) => [primaryKey({ columns: [t.speechId, t.messageId] }), index('speech_messages_message').on(t.messageId)],
)

export type CeremonyTemplate = typeof ceremonyTemplates.$inferSelect
export type AnnualDate = typeof annualDates.$inferSelect
export type Ceremony = typeof ceremonies.$inferSelect
export type CeremonyTask = typeof ceremonyTasks.$inferSelect
export type CeremonyNeed = typeof ceremonyNeeds.$inferSelect
export type CeremonyCost = typeof ceremonyCosts.$inferSelect
export type GuestList = typeof guestLists.$inferSelect
export type Quota = typeof quotas.$inferSelect
export type Guest = typeof guests.$inferSelect
export type GuestAnswer = typeof guestAnswers.$inferSelect
export type Batch = typeof batches.$inferSelect
export type PrecedenceList = typeof precedenceLists.$inferSelect
export type LocalUsage = typeof localUsages.$inferSelect
export type LineIssue = typeof lineIssues.$inferSelect
export type Hall = typeof halls.$inferSelect
export type SeatingPlan = typeof seatingPlans.$inferSelect
export type SeatPlace = typeof seatPlaces.$inferSelect
export type ShowLine = typeof showLines.$inferSelect
export type Door = typeof doors.$inferSelect
export type Arrival = typeof arrivals.$inferSelect
export type Speech = typeof speeches.$inferSelect
export type KeyMessage = typeof keyMessages.$inferSelect
