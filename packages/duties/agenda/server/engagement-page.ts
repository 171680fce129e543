import { commitmentsOf } from '@cabinet/blocks/commitments/server/commitments-of.ts'
import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { letterLinks } from '@cabinet/duties/mail/server/letter-links.ts'
import { may as mayAct } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { asc, desc, eq, inArray } from 'drizzle-orm'
import { conflictsAmong } from '../rules/conflicts.ts'
import { takesTime } from '../rules/engagement.ts'
import { agendaPermissions } from '../rules/permissions.ts'
import { isSupportedRule, sayRule } from '../rules/rule-text.ts'
import { mayWriteDiary } from '../rules/sight.ts'
import { localOf } from '../rules/wall-clock.ts'
import { bookingsBetween, conflictSetting, officeZone } from './bookings.ts'
import { sayConflicts } from './conflicts-of.ts'
import { type EngagementAt, visibleEngagement } from './engagement-at.ts'
import { isSeries } from './engagement-times.ts'
import { participantsOf } from './participants.ts'
import { slotsOf } from './slots.ts'
import { ownerOf } from './standing.ts'
import { type Engagement, engagements, places, representations, silences } from './tables.ts'

export type PageAsked = { ref: string; now: Date }

/** Everything on the page of an engagement, as this person sees it today, with what they may do. */
export async function engagementPage(read: Reads, person: Person, { ref, now }: PageAsked) {
  const at = await visibleEngagement(read, person, ref)
  const { row, series } = at
  const zone = await officeZone(read)
  const [people, held, stands, place, names, commitments, linked] = await Promise.all([
    participantsOf(read, row.id),
    slotsOf(read, row.id),
    representationsOf(read, row.id),
    placeOf(read, row.placeId),
    namesOf(read, [row.stateBy, row.madeBy, row.answeredBy ?? '']),
    commitmentsOf(read, person, { kind: 'engagement', id: row.id, now }),
    linkedTo(read, person, row),
  ])
  return {
    ref: at.ref,
    engagement: shown(at, zone),
    timeZone: zone,
    place,
    diaries: at.standing.diaries.map(({ diaryId, part }) => {
      const seat = at.seats.get(diaryId)
      return { diaryId, part, name: seat?.name ?? '', kind: seat?.kind ?? 'person', personId: seat?.personId ?? null }
    }),
    participants: people,
    slots: held,
    representations: stands,
    /** What a series says of itself; null for what happens once. */
    series: seriesFacts(at),
    isSeries: Boolean(series) || isSeries(row),
    stateByName: names.get(row.stateBy) ?? '',
    madeByName: names.get(row.madeBy) ?? '',
    answeredByName: names.get(row.answeredBy ?? '') ?? '',
    source: linked.source,
    reply: linked.reply,
    before: linked.before,
    after: linked.after,
    commitments,
    ...(await conflictsHere(read, person, at)),
    may: mayOn(person, at, { now, stands }),
  }
}

/** The engagement without what belongs to the machinery, at the times of the occurrence asked for. */
function shown(at: EngagementAt, zone: string) {
  const { seq: _seq, requestKey: _key, raw, uid: _uid, ...facts } = at.row
  const { start, end, startsAt, endsAt } = at
  const here = at.row.allDay || at.row.timeZone === zone
  return {
    ...facts,
    ...{ start, end, startsAt, endsAt },
    hereStart: here ? start : localOf(startsAt, zone),
    hereEnd: here ? end : localOf(endsAt, zone),
    isImported: raw !== '',
  }
}

function seriesFacts({ row, series, originalStart }: EngagementAt) {
  const of = series ?? (isSeries(row) ? row : null)
  if (!of) return null
  return {
    id: of.id,
    start: of.start,
    rule: of.rule,
    said: sayRule(of.rule, of.start),
    until: of.ruleUntil,
    isReadOnly: of.rule !== '' && !isSupportedRule(of.rule),
    originalStart,
    /** This occurrence was changed on its own. */
    isChanged: row.seriesId !== null,
  }
}

function representationsOf(read: Reads, engagementId: string) {
  return read
    .select({ representation: representations, name: persons.name, title: persons.title })
    .from(representations)
    .innerJoin(persons, eq(persons.id, representations.personId))
    .where(eq(representations.engagementId, engagementId))
    .orderBy(desc(representations.askedAt))
    .then((rows) => rows.map((one) => ({ ...one.representation, name: one.name, title: one.title })))
}

async function placeOf(read: Reads, placeId: string | null) {
  if (!placeId) return null
  const [place] = await read.select().from(places).where(eq(places.id, placeId))
  return place ?? null
}

export async function namesOf(read: Pick<Reads, 'select'>, ids: readonly string[]): Promise<Map<string, string>> {
  const known = [...new Set(ids)].filter(Boolean)
  if (!known.length) return new Map()
  const rows = await read.select({ id: persons.id, name: persons.name }).from(persons).where(inArray(persons.id, known))
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** What it comes from and leads to: letters this person may read, engagements before and after. */
async function linkedTo(read: Reads, person: Person, row: Engagement) {
  const letterIds = [row.sourceKind === 'letter' ? row.sourceId : null, row.replyLetterId].flatMap((id) => id ?? [])
  const readable = await letterLinks(read, person, letterIds)
  const told = readable.get(row.sourceId ?? '')
  const source =
    row.sourceKind && row.sourceId && (row.sourceKind !== 'letter' || told)
      ? { kind: row.sourceKind, id: row.sourceId, number: told?.number ?? null, title: told?.subject ?? '' }
      : null
  const around = await neighbours(read, person, row)
  return { source, reply: readable.get(row.replyLetterId ?? '') ?? null, ...around }
}

/** The engagement this one was put off from, and those that took its place or followed it. */
async function neighbours(read: Reads, person: Person, row: Engagement) {
  const after = await read
    .select({ id: engagements.id })
    .from(engagements)
    .where(eq(engagements.followsId, row.id))
    .orderBy(asc(engagements.startsAt))
    .limit(10)
  const link = async (id: string) => {
    const at = await visibleEngagement(read, person, id).catch(() => null)
    return at && { ref: at.ref, title: at.row.title, start: at.start, state: at.row.state }
  }
  const links = await Promise.all(after.map((one) => link(one.id)))
  return {
    before: row.followsId ? await link(row.followsId) : null,
    after: links.filter((one) => one !== null),
  }
}

/** What it collides with, and what somebody has accepted already. */
async function conflictsHere(read: Reads, person: Person, at: EngagementAt) {
  const zone = await officeZone(read)
  const day = 86_400_000
  const asked = {
    from: new Date(at.startsAt.getTime() - day),
    until: new Date(at.endsAt.getTime() + day),
    diaryIds: at.standing.diaries.map((one) => one.diaryId),
    ...{ seats: at.seats, zone },
  }
  const booked = await bookingsBetween(read, person, asked)
  const ids = [...new Set([at.row.id, ...[...booked.happening.values()].map((one) => one.row.id)])]
  const setting = await conflictSetting(read, asked, ids)
  const found = conflictsAmong(booked.bookings, setting).filter((one) => one.ref === at.ref || one.other === at.ref)
  const conflicts = await sayConflicts(read, person, { found, own: new Set([at.ref]), booked, seats: at.seats })
  const accepted = await read
    .select({ silence: silences, name: persons.name })
    .from(silences)
    .innerJoin(persons, eq(persons.id, silences.silencedBy))
    .where(eq(silences.engagementId, at.row.id))
  return { conflicts, silenced: accepted.map(({ silence, name }) => ({ ...silence, by: name })) }
}

type Standing = { now: Date; stands: readonly { personId: string; state: string; endedAt: Date | null }[] }

/** What this person may do with it now. */
function mayOn(person: Person, at: EngagementAt, { now, stands }: Standing) {
  const { row } = at
  const owner = ownerOf(at.standing, at.seats)
  const can = (act: keyof typeof agendaPermissions) => mayAct(agendaPermissions, person, act)
  const writes = Boolean(owner && mayWriteDiary(person, owner))
  const live = takesTime.includes(row.state) && row.state !== 'held'
  const over = at.startsAt <= now
  const decides = can('agenda.answer') || owner?.personId === person.id
  return {
    change: writes && takesTime.includes(row.state),
    move: writes && live,
    placeOption: writes && live && !isSeries(row),
    confirm: writes && (row.state === 'asked' || row.state === 'option'),
    decline: writes && live,
    cancel: writes && live,
    postpone: writes && (row.state === 'option' || row.state === 'confirmed'),
    hold: writes && row.state === 'confirmed' && over,
    noteOutcome: writes && (row.state === 'held' || (row.state === 'confirmed' && over)),
    reopen: writes && (row.state === 'declined' || row.state === 'cancelled' || row.state === 'held'),
    answer: decides && row.answer !== null,
    represent: (writes || decides) && live,
    answerRepresentation: stands.some(
      (one) => one.personId === person.id && one.state === 'asked' && one.endedAt === null,
    ),
    silence: writes,
    publish: can('agenda.publish') && row.confidentiality === 'public',
    respond: writes,
  }
}
